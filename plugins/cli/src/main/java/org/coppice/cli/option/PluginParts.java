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
import java.util.stream.Stream;
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
 * The banks and weightings of a data-only plugin, by file; those that extend others are resolved in the plugin and the catalogue.
 *
 * @param banks by file
 * @param weightings by file
 */
public record PluginParts(ImmutableMap<Path, QuestionBank> banks, ImmutableMap<Path, Weighting> weightings) {
    /**
     * Returns the parts of a plugin.
     *
     * @param manifest the {@code plugin.yaml}; the other files are relative to it
     * @param wrong receives the faults of those that cannot be resolved
     */
    static PluginParts of(Path manifest, PluginContent plugin, Catalogue catalogue, List<Fault> wrong) {
        Resolution<QuestionBank> banks =
                new Resolution<>(BankFile::read, QuestionBank::id, id -> catalogue.find(Kind.BANK, id), wrong);
        plugin.banks().forEach((path, bank) -> banks.made.put(manifest.resolveSibling(path), bank));
        plugin.bankExtensions().forEach((path, bank) -> banks.files.put(bank.id(), manifest.resolveSibling(path)));
        Resolution<Weighting> weightings =
                new Resolution<>(WeightingFile::read, Weighting::id, id -> catalogue.find(Kind.WEIGHTING, id), wrong);
        plugin.weightings().forEach((path, one) -> weightings.made.put(manifest.resolveSibling(path), one));
        plugin.weightingExtensions()
                .forEach((path, one) -> weightings.files.put(one.id(), manifest.resolveSibling(path)));
        return new PluginParts(banks.all(), weightings.all());
    }

    /** Returns the bank with an id, of the plugin or of the catalogue, or the part of such a bank. */
    public Optional<QuestionBank> bank(String id, Catalogue catalogue) {
        return bank(id, Stream.concat(banks.values().stream(), catalogue.all(Kind.BANK).stream()));
    }

    /** Returns the first of several banks that has an id, or a part of one that has it. */
    public static Optional<QuestionBank> bank(String id, Stream<QuestionBank> banks) {
        return banks.flatMap(bank ->
                        Stream.concat(Stream.of(bank), bank.parts().stream().map(bank::part)))
                .filter(bank -> bank.id().equals(id))
                .findFirst();
    }

    /** Returns the ids of the banks of the plugin and of the catalogue. */
    List<String> bankIds(Catalogue catalogue) {
        return Stream.concat(banks.values().stream().map(QuestionBank::id), catalogue.ids(Kind.BANK).stream())
                .distinct()
                .toList();
    }

    /** Reads a file, given what it can extend. */
    private interface Reader<T> {
        T read(Path file, Function<String, Optional<T>> parents);
    }

    /** The parts of a kind that are resolved, and the files of those that are not yet. */
    private static final class Resolution<T> {
        final Map<Path, T> made = new LinkedHashMap<>();
        final Map<String, Path> files = new LinkedHashMap<>();
        private final Set<String> begun = new HashSet<>();
        private final Reader<T> reader;
        private final Function<T, String> id;
        private final Function<String, Optional<T>> others;
        private final List<Fault> wrong;

        Resolution(Reader<T> reader, Function<T, String> id, Function<String, Optional<T>> others, List<Fault> wrong) {
            this.reader = reader;
            this.id = id;
            this.others = others;
            this.wrong = wrong;
        }

        ImmutableMap<Path, T> all() {
            files.keySet().forEach(this::make);
            return ImmutableMap.copyOf(made);
        }

        /** Resolves a part once; a circular extension therefore finds nothing to extend. */
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
