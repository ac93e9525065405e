package org.coppice.scoring.file;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.file.records.WeightingRecord;

/** Makes a weighting of its record, or says everything that is wrong with it: part by part, so that each fault has its place. */
final class WeightingMaker {
    private final Draft<WeightingRecord> draft;

    private WeightingMaker(Draft<WeightingRecord> draft) {
        this.draft = draft;
    }

    /** The weighting; throws what is wrong with it. */
    static Weighting make(Draft<WeightingRecord> draft) {
        WeightingMaker maker = new WeightingMaker(draft);
        Weighting made = maker.withPerspectives(maker.withQuestions(maker.header()));
        draft.findings().throwIfAny();
        return made;
    }

    private Weighting header() {
        WeightingRecord said = draft.said();
        Weighting standIn = Weighting.EQUAL;
        // at the id: at the root, a fault would hide all that come after
        return draft.made(
                        "/weighting",
                        () -> new Weighting(
                                draft.sound("/weighting", said.weighting()).orElse(standIn.id()),
                                draft.sound("/version", said.version()).orElse(standIn.version()),
                                draft.sound("/title", said.title()).orElse(standIn.title()),
                                draft.sound("/for", said.forBank()),
                                ImmutableMap.of(),
                                ImmutableMap.of(),
                                draft.sound("/parameters", said.parameters())
                                        .map(ImmutableSortedMap::copyOf)
                                        .orElse(ImmutableSortedMap.of())))
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

    private static ImmutableMap<Perspective, Double> perspectives(Map<String, Double> said) {
        ImmutableMap.Builder<Perspective, Double> weights = ImmutableMap.builder();
        said.forEach((id, weight) -> weights.put(Questions.perspective(id), weight));
        return weights.buildOrThrow();
    }

    private static Weighting with(
            Weighting w, ImmutableMap<String, Double> questions, ImmutableMap<Perspective, Double> perspectives) {
        return new Weighting(w.id(), w.version(), w.title(), w.bank(), questions, perspectives, w.parameters());
    }
}
