package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.blueprint.draws.Likely;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.TeamStage;

/**
 * Reads how far people who use services are in: in each draw the level means are made to fall (isotonic regression by pooling neighbours), and
 * the level is the deepest whose mean is high enough. The headline is their own view; without it the members', which is unverified.
 */
public final class Personalisation {
    private static final ImmutableList<PersonalisationLevel> ALL = ImmutableList.copyOf(PersonalisationLevel.values());
    private static final ImmutableList<Measure> MEASURES = ALL.stream()
            .filter(level -> level != PersonalisationLevel.NONE)
            .map(Measures::now)
            .collect(ImmutableList.toImmutableList());

    private final Evidence evidence;
    private final StageReading stage;
    private final Draft draft;

    private Personalisation(Evidence evidence, StageReading stage) {
        this.evidence = evidence;
        this.stage = stage;
        this.draft = new Draft(
                evidence,
                "personalisation",
                "How far people who use services are in",
                Source.cited("Carr (2008)", "Interagency working and involvement"));
    }

    public static PersonalisationReading read(Evidence evidence, StageReading stage) {
        return new Personalisation(evidence, stage).read();
    }

    private PersonalisationReading read() {
        boolean verified = shown(Perspective.PERSON_WHO_USES_SERVICES);
        Perspective who = verified ? Perspective.PERSON_WHO_USES_SERVICES : Perspective.TEAM_MEMBER;
        if (!draft.open(who, MEASURES)) {
            return PersonalisationReading.builder(draft.withheld()).build();
        }
        ImmutableMap<PersonalisationLevel, Double> levels = levels(who);
        ImmutableSet<PersonalisationLevel> likely = Likely.set(levels, evidence.level());
        Optional<String> against = verified ? againstStage(levels) : Optional.empty();
        if (!verified) {
            draft.note("Unverified: it is the members' view; ask enough people who use services.");
        }
        against.ifPresent(verdict -> draft.note(words(verdict)));
        ImmutableList<Finding> related = verified && shown(Perspective.TEAM_MEMBER) ? members() : ImmutableList.of();
        PersonalisationLevel from =
                likely.stream().min(Comparator.naturalOrder()).orElseThrow();
        PersonalisationLevel to = likely.stream().max(Comparator.naturalOrder()).orElseThrow();
        double sureness = likely.stream()
                .mapToDouble(level -> Likely.share(levels, level))
                .sum();
        Judgement judgement = from == to
                ? draft.says(
                        "level-" + from.depth(), "Level " + from.depth() + " of 5: " + from.label() + ".", sureness)
                : draft.says(
                        "level-" + from.depth() + "-to-" + to.depth(),
                        "Between level " + from.depth() + " ("
                                + from.label().toLowerCase(Locale.ROOT) + ") and level " + to.depth()
                                + " ("
                                + to.label().toLowerCase(Locale.ROOT) + ") of 5.",
                        sureness);
        return PersonalisationReading.builder(judgement)
                .levels(evidence.shares(levels))
                .likely(likely)
                .seenBy(Optional.of(who))
                .verified(verified)
                .againstStage(against)
                .related(related)
                .build();
    }

    private boolean shown(Perspective who) {
        return MEASURES.stream().allMatch(measure -> evidence.shows(measure, who));
    }

    private ImmutableMap<PersonalisationLevel, Double> levels(Perspective who) {
        double[][] draws =
                MEASURES.stream().map(measure -> evidence.draws(measure, who)).toArray(double[][]::new);
        double cut = evidence.cutoffs().of(Cutoffs.PERSONALISATION_PRESENT);
        double[] counts = new double[ALL.size()];
        double[] means = new double[draws.length];
        for (int d = 0; d < evidence.drawCount(); d++) {
            for (int k = 0; k < means.length; k++) {
                means[k] = draws[k][d];
            }
            counts[depth(means, cut)]++;
        }
        return Likely.shares(ALL, counts, evidence.drawCount());
    }

    /**
     * How many of the means are at least {@code cut} once they fall, that is, in the falling sequence nearest to them by least squares (Ayer and
     * others 1955): as many as make the sum of their distances from the cut the largest, the most of them where several do (Groeneboom
     * 1985, the switching relation).
     */
    static int depth(double[] means, double cut) {
        int depth = 0;
        double sum = 0;
        double largest = 0;
        for (int k = 0; k < means.length; k++) {
            sum += means[k] - cut + 1e-12;
            if (sum >= largest) {
                largest = sum;
                depth = k + 1;
            }
        }
        return depth;
    }

    /** Consistent, ahead or behind, where one of them is likely enough and one stage is named. */
    private Optional<String> againstStage(ImmutableMap<PersonalisationLevel, Double> levels) {
        Optional<TeamStage> named = Arrays.stream(TeamStage.values())
                .filter(one -> stage.judgement().states(Labels.id(one)))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Integer> fitting = Relations.PERSONALISATION_OF_STAGE.stream()
                .filter(relation -> relation.from() == named.get())
                .map(relation -> relation.to().depth())
                .sorted()
                .collect(ImmutableList.toImmutableList());
        double behind = 0;
        double ahead = 0;
        for (Map.Entry<PersonalisationLevel, Double> level : levels.entrySet()) {
            behind += level.getKey().depth() < fitting.get(0) ? level.getValue() : 0;
            ahead += level.getKey().depth() > fitting.get(fitting.size() - 1) ? level.getValue() : 0;
        }
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        return ahead >= sure
                ? Optional.of("ahead")
                : behind >= sure
                        ? Optional.of("behind")
                        : 1 - ahead - behind >= sure ? Optional.of("consistent") : Optional.empty();
    }

    private static String words(String verdict) {
        return switch (verdict) {
            case "ahead" ->
                "Against the stage: deeper than it would lead one to expect; see whether people's say changes anything.";
            case "behind" -> "Against the stage: shallower than it would allow.";
            default -> "It fits the team's stage.";
        };
    }

    private ImmutableList<Finding> members() {
        draft.rests(Perspective.TEAM_MEMBER, MEASURES);
        ImmutableMap<PersonalisationLevel, Double> levels = evidence.shares(levels(Perspective.TEAM_MEMBER));
        return levels.entrySet().stream()
                .map(level -> Finding.of(
                        "members-" + level.getKey().id(),
                        "how likely level " + level.getKey().depth() + " is as members see it",
                        level.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
