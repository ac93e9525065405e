package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.records.NullRecord;
import org.coppice.files.records.PluginRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Messages;
import org.coppice.files.tree.Pointer;
import org.coppice.files.tree.Records;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.Calibration;
import org.coppice.spi.Contract;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Document;
import org.coppice.statistics.agreement.NullDistributions;
import org.jspecify.annotations.Nullable;

/** Makes a data-only plugin of its record and of the files that it lists, or reports everything that is wrong with any of them. */
final class PluginMaker {
    private static final Descriptor STAND_IN = new Descriptor("stand-in", "0.0.0", "stand-in", Contract.NUMBER);

    private final String folder;
    private final Function<String, byte[]> files;
    private final List<Fault> ofFiles = new ArrayList<>();

    PluginMaker(String folder, Function<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Returns the plugin with an id; throws an exception with its faults. */
    PluginContent make(String id, String fileName) {
        String name = folder + fileName;
        FileDraft<PluginRecord> draft = FileDraft.read(FileKind.PLUGIN, Records::plugin, name, files.apply(name));
        checkNames(draft, id, fileName);
        ImmutableMap<String, BankMaker> banks = things(
                draft,
                "banks",
                draft.said().banks(),
                (path, bytes) -> BankFile.made(folder + path, bytes),
                BankMaker::id);
        ImmutableMap<String, WeightingMaker> weightings = things(
                draft,
                "weightings",
                draft.said().weightings(),
                (path, bytes) -> WeightingFile.made(folder + path, bytes),
                WeightingMaker::id);
        PluginContent made = new PluginContent(
                descriptor(draft, id),
                those(banks, maker -> maker.extension().isEmpty(), maker -> maker.bank(other -> Optional.empty())),
                those(
                        banks,
                        maker -> maker.extension().isPresent(),
                        maker -> maker.extension().orElseThrow()),
                those(
                        weightings,
                        maker -> maker.extension().isEmpty(),
                        maker -> maker.weighting(other -> Optional.empty())),
                those(
                        weightings,
                        maker -> maker.extension().isPresent(),
                        maker -> maker.extension().orElseThrow()),
                things(
                        draft,
                        "norms",
                        draft.said().norms(),
                        (path, bytes) -> NormFile.parse(folder + path, bytes),
                        NormTable::id),
                things(
                        draft,
                        "calibrations",
                        draft.said().calibrations(),
                        (path, bytes) -> CalibrationFile.parse(folder + path, bytes),
                        Calibration::id),
                things(
                        draft,
                        "frames",
                        draft.said().frames(),
                        (path, bytes) -> FrameFile.parse(folder + path, bytes),
                        QuestionnaireFrame::id),
                things(draft, "documents", draft.said().documents(), Document::new, Document::name)
                        .values()
                        .asList(),
                nulls(draft));
        throwIfAny(draft);
        return made;
    }

    private static <M, T> ImmutableMap<String, T> those(
            ImmutableMap<String, M> makers, Predicate<M> wanted, Function<M, T> made) {
        ImmutableMap.Builder<String, T> those = ImmutableMap.builder();
        makers.forEach((path, maker) -> {
            if (wanted.test(maker)) {
                those.put(path, made.apply(maker));
            }
        });
        return those.buildOrThrow();
    }

    private static void checkNames(FileDraft<PluginRecord> draft, String id, String fileName) {
        PluginRecord said = draft.said();
        if (!fileName.equals(PluginFile.NAME)) {
            draft.fault(Pointer.ROOT, "the file is called " + fileName, "call it " + PluginFile.NAME);
        }
        draft.sound("/plugin", said.plugin())
                .filter(own -> !own.equals(id))
                .ifPresent(own -> draft.fault(
                        "/plugin",
                        "plugin \"" + own + "\" is in the folder \"" + Messages.brief(id) + "\"",
                        "give the folder the id of the plugin, or the plugin the name of the folder"));
        boolean none = Stream.of(
                                said.banks(),
                                said.weightings(),
                                said.norms(),
                                said.calibrations(),
                                said.frames(),
                                said.documents())
                        .allMatch(list -> list == null || list.isEmpty())
                && (said.nulls() == null || said.nulls().isEmpty());
        if (none
                && Stream.of("/banks", "/weightings", "/norms", "/calibrations", "/frames", "/documents", "/nulls")
                        .noneMatch(draft.findings()::touches)) {
            draft.fault(
                    "/banks",
                    "nothing is listed",
                    "list banks, weightings, norms, calibrations, frames, documents or nulls");
        }
    }

    private static Descriptor descriptor(FileDraft<PluginRecord> draft, String folderId) {
        PluginRecord said = draft.said();
        String id = draft.sound("/plugin", said.plugin()).orElse(folderId);
        int contract = draft.sound("/contract", said.contract())
                .flatMap(number -> draft.made("/contract", () -> Contract.check(id, number)))
                .orElse(Contract.NUMBER);
        return draft.made(
                        "/plugin",
                        () -> new Descriptor(
                                id,
                                draft.sound("/version", said.version()).orElse(STAND_IN.version()),
                                draft.sound("/title", said.title()).orElse(STAND_IN.title()),
                                contract))
                .orElse(STAND_IN);
    }

    /** Returns the content of the files in a list, by their paths. Faults of one file do not hide those of the others. */
    private <T> ImmutableMap<String, T> things(
            FileDraft<PluginRecord> draft,
            String field,
            @Nullable List<String> paths,
            BiFunction<String, byte[], T> reading,
            Function<T, String> idOf) {
        ImmutableMap.Builder<String, T> things = ImmutableMap.builder();
        Map<String, String> pathOf = new HashMap<>();
        List<String> listed = paths == null ? List.of() : paths;
        for (int i = 0; i < listed.size(); i++) {
            String pointer = Pointer.child("/" + field, i);
            String path = draft.sound(pointer, listed.get(i)).orElse("");
            Optional<T> made = Optional.of(path)
                    .filter(listing -> !listing.isEmpty())
                    .flatMap(listing -> bytes(draft, pointer, listing))
                    .flatMap(bytes -> thing(path, bytes, reading));
            made.ifPresent(thing -> {
                things.put(path, thing);
                String before = pathOf.putIfAbsent(idOf.apply(thing), path);
                if (before != null) {
                    draft.fault(
                            pointer,
                            path + " has the id \"" + idOf.apply(thing) + "\", which is also the id of " + before,
                            "give each a different id");
                }
            });
        }
        return things.buildOrThrow();
    }

    /** Returns the bytes of a listed file. If they are not available, that is a fault of the list. */
    private Optional<byte[]> bytes(FileDraft<PluginRecord> draft, String pointer, String path) {
        try {
            return Optional.of(files.apply(folder + path));
        } catch (InputException e) {
            e.faults().forEach(fault -> draft.fault(pointer, path + ": " + fault.what(), fault.remedy()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> thing(String path, byte[] bytes, BiFunction<String, byte[], T> reading) {
        try {
            return Optional.of(reading.apply(path, bytes));
        } catch (InputException e) {
            ofFiles.addAll(e.faults());
            return Optional.empty();
        }
    }

    private static ImmutableList<NullDistribution> nulls(FileDraft<PluginRecord> draft) {
        ImmutableList.Builder<NullDistribution> nulls = ImmutableList.builder();
        Map<String, NullRecord> said = draft.said().nulls();
        if (said != null) {
            said.forEach((id, record) -> {
                String pointer = Pointer.child("/nulls", id);
                draft.sound(pointer, record)
                        .flatMap(sound -> draft.made(pointer, () -> ofNull(id, sound)))
                        .ifPresent(nulls::add);
            });
        }
        return nulls.build();
    }

    private static NullDistribution ofNull(String id, NullRecord said) {
        NullDistribution made =
                new NullDistribution(id, said.label(), said.source(), ImmutableList.copyOf(said.proportions()));
        Check.valid(
                !NullDistributions.variances(made.points()).containsKey(id),
                "null distribution \"%s\" is built in for %d points",
                "choose another id",
                id,
                made.points());
        return made;
    }

    private void throwIfAny(FileDraft<PluginRecord> draft) {
        if (!draft.findings().isEmpty()) {
            ofFiles.addAll(0, draft.findings().exception().faults());
        }
        if (!ofFiles.isEmpty()) {
            throw new InputException(ImmutableList.copyOf(ofFiles));
        }
    }
}
