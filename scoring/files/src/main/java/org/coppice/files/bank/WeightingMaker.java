package org.coppice.files.bank;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.coppice.files.records.WeightingRecord;
import org.coppice.files.tree.AncestorsJson;
import org.coppice.files.tree.FileDraft;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.digest.Digests;

/**
 * Makes a weighting of its record, or reports everything that is wrong with it. It is checked part by part, so that each fault has its
 * position.
 */
final class WeightingMaker {
    private final FileDraft<WeightingRecord> draft;
    private final Weighting said;
    private final Optional<Base> base;

    private WeightingMaker(FileDraft<WeightingRecord> draft) {
        this.draft = draft;
        this.said = withDisclosure(withPerspectives(withQuestions(header())));
        this.base = draft.base(draft.said().base());
    }

    /** Returns the maker for a draft; throws if the draft has faults that do not depend on another weighting. */
    static WeightingMaker of(FileDraft<WeightingRecord> draft) {
        WeightingMaker maker = new WeightingMaker(draft);
        draft.findings().throwIfAny();
        return maker;
    }

    /** Returns the id of the weighting or extension. */
    String id() {
        return said.id();
    }

    /** Returns the extension if the file is one. */
    Optional<WeightingExtension> extension() {
        return base.map(other -> {
            WeightingExtension.Builder extension = WeightingExtension.builder(
                            said.id(), said.version(), said.title(), other)
                    .questions(said.questions())
                    .perspectives(said.perspectives())
                    .parameters(said.parameters())
                    .disclosure(said.disclosure());
            said.bank().ifPresent(extension::bank);
            return extension.build();
        });
    }

    /** Returns the weighting; throws an exception with its faults. */
    Weighting weighting(Function<String, Optional<Weighting>> weightings) {
        return extension().map(own -> extended(own, weightings)).orElse(said);
    }

    private Weighting extended(WeightingExtension own, Function<String, Optional<Weighting>> weightings) {
        Optional<Weighting> other = weightings.apply(own.base().id());
        if (other.isEmpty()) {
            draft.notAtHand("weighting", own.base());
            throw draft.findings().exception();
        }
        Weighting parent = other.get();
        String digest = Digests.of(parent);
        own.faults(parent, digest)
                .forEach(fault -> draft.fault(fault.where().toString(), fault.what(), fault.remedy()));
        draft.findings().throwIfAny();
        Optional<Weighting> whole = draft.made("/extends", () -> own.of(parent, digest));
        draft.findings().throwIfAny();
        return whole.orElseThrow();
    }

    private Weighting header() {
        WeightingRecord record = draft.said();
        Weighting standIn = Weighting.EQUAL;
        // reported at the id: a fault at the root would hide all later ones
        return draft.made("/weighting", () -> {
                    Weighting.Builder header = Weighting.builder(
                                    draft.sound("/weighting", record.weighting())
                                            .orElse(standIn.id()),
                                    draft.sound("/version", record.version()).orElse(standIn.version()),
                                    draft.sound("/title", record.title()).orElse(standIn.title()))
                            .parameters(draft.sound("/parameters", record.parameters())
                                    .map(ImmutableSortedMap::copyOf)
                                    .orElse(ImmutableSortedMap.of()))
                            .extended(AncestorsJson.of(record.extended()));
                    draft.sound("/for", record.forBank()).ifPresent(header::bank);
                    return header.build();
                })
                .orElse(standIn);
    }

    private Weighting withQuestions(Weighting made) {
        String at = "/questions";
        return draft.sound(at, draft.said().questions())
                .flatMap(weights -> draft.made(at, () -> with(made, ImmutableMap.copyOf(weights), made.perspectives())))
                .orElse(made);
    }

    private Weighting withPerspectives(Weighting made) {
        String at = "/perspectives";
        Optional<Map<String, Double>> said = draft.sound(at, draft.said().perspectives());
        return said.flatMap(weights -> draft.made(at, () -> with(made, made.questions(), perspectives(weights))))
                .orElse(made);
    }

    private Weighting withDisclosure(Weighting made) {
        String at = "/disclosure";
        Optional<Map<String, Integer>> minimums = draft.sound(at, draft.said().disclosure());
        return minimums.flatMap(people -> draft.made(
                        at,
                        () -> made.toBuilder()
                                .disclosure(new DisclosureRule(
                                        of(people, "minimum-group"),
                                        of(people, "minimum-spread"),
                                        of(people, "minimum-questions")))
                                .build()))
                .orElse(made);
    }

    private static OptionalInt of(Map<String, Integer> minimums, String name) {
        return minimums.containsKey(name) ? OptionalInt.of(minimums.getOrDefault(name, 0)) : OptionalInt.empty();
    }

    private static ImmutableMap<Perspective, Double> perspectives(Map<String, Double> said) {
        ImmutableMap.Builder<Perspective, Double> weights = ImmutableMap.builder();
        said.forEach((id, weight) -> weights.put(Questions.perspective(id), weight));
        return weights.buildOrThrow();
    }

    private static Weighting with(
            Weighting w, ImmutableMap<String, Double> questions, ImmutableMap<Perspective, Double> perspectives) {
        return w.toBuilder().questions(questions).perspectives(perspectives).build();
    }
}
