package org.coppice.cli.option;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coppice.files.InputException;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.PluginContent;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/**
 * The banks and weightings of a plugin that is data alone, by the files they are in; those that extend others are made of what the plugin or
 * the catalogue has.
 *
 * @param banks by file
 * @param weightings by file
 */
public record PluginParts(ImmutableMap<Path, QuestionBank> banks, ImmutableMap<Path, Weighting> weightings) {
    /**
     * Makes them.
     *
     * @param manifest the {@code plugin.yaml}, beside which the files stand
     * @param wrong takes what is wrong with those that cannot be made
     */
    static PluginParts of(Path manifest, PluginContent plugin, Catalogue catalogue, List<Fault> wrong) {
        Making<QuestionBank> banks =
                new Making<>(BankFile::read, QuestionBank::id, id -> catalogue.find(Kind.BANK, id), wrong);
        plugin.banks().forEach((path, bank) -> banks.made.put(manifest.resolveSibling(path), bank));
        plugin.bankExtensions().forEach((path, bank) -> banks.files.put(bank.id(), manifest.resolveSibling(path)));
        Making<Weighting> weightings =
                new Making<>(WeightingFile::read, Weighting::id, id -> catalogue.find(Kind.WEIGHTING, id), wrong);
        plugin.weightings().forEach((path, one) -> weightings.made.put(manifest.resolveSibling(path), one));
        plugin.weightingExtensions()
                .forEach((path, one) -> weightings.files.put(one.id(), manifest.resolveSibling(path)));
        return new PluginParts(banks.all(), weightings.all());
    }

    /** Reads a file, given what there is to extend. */
    private interface Reader<T> {
        T read(Path file, Function<String, Optional<T>> parents);
    }

    /** Those of a kind that are made, and the files of those that wait for what they extend. */
    private static final class Making<T> {
        final Map<Path, T> made = new LinkedHashMap<>();
        final Map<String, Path> files = new LinkedHashMap<>();
        private final Set<String> begun = new HashSet<>();
        private final Reader<T> reader;
        private final Function<T, String> id;
        private final Function<String, Optional<T>> others;
        private final List<Fault> wrong;

        Making(Reader<T> reader, Function<T, String> id, Function<String, Optional<T>> others, List<Fault> wrong) {
            this.reader = reader;
            this.id = id;
            this.others = others;
            this.wrong = wrong;
        }

        ImmutableMap<Path, T> all() {
            files.keySet().forEach(this::make);
            return ImmutableMap.copyOf(made);
        }

        /** Each once: what extends itself by way of others finds nothing to extend. */
        private void make(String name) {
            Path file = files.get(name);
            if (file != null && begun.add(name)) {
                try {
                    made.put(file, reader.read(file, this::find));
                } catch (InputException e) {
                    wrong.addAll(e.faults());
                }
            }
        }

        private Optional<T> find(String name) {
            make(name);
            return made.values().stream()
                    .filter(one -> id.apply(one).equals(name))
                    .findFirst()
                    .or(() -> files.containsKey(name) ? Optional.empty() : others.apply(name));
        }
    }
}
