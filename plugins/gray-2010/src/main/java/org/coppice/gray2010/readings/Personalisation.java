package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.TeamStage;

/**
 * Reads how far people who use services are involved: in each draw, an antitonic regression of the level means, and the deepest level whose
 * fitted mean is high enough. The label shows the view of people who use services; without it, the members' view, which is unverified.
 */
public final class Personalisation {
    private static final ImmutableList<PersonalisationLevel> ALL = ImmutableList.copyOf(PersonalisationLevel.values());
    private static final ImmutableList<Measure> MEASURES = ALL.stream()
            .filter(level -> level != PersonalisationLevel.NONE)
            .map(Measures::now)
            .collect(ImmutableList.toImmutableList());

    private static final String CHOSEN =
            "If staff chose who was asked, the result is too favourable; several people of one worker count for less.";

    /** The number of levels of a range from which the range says too little to be called sure. */
    private static final int WIDE = 2;

    private final Evidence evidence;
    private final StageReading stage;
    private final JudgementBuilder judgement;

    private Personalisation(Evidence evidence, StageReading stage) {
        this.evidence = evidence;
        this.stage = stage;
        this.judgement = new JudgementBuilder(
                evidence,
                "personalisation",
                "How far people who use services are involved",
                Source.cited("Carr (2008)", "Interagency working and involvement"));
    }

    public static PersonalisationReading read(Evidence evidence, StageReading stage) {
        return new Personalisation(evidence, stage).read();
    }

    private PersonalisationReading read() {
        boolean verified = shown(Perspective.PERSON_WHO_USES_SERVICES);
        Perspective who = verified ? Perspective.PERSON_WHO_USES_SERVICES : Perspective.TEAM_MEMBER;
        if (!judgement.passesGates(who, MEASURES)) {
            return PersonalisationReading.builder(judgement.withheld()).build();
        }
        ImmutableMap<PersonalisationLevel, Double> levels = levels(who);
        ImmutableSet<PersonalisationLevel> likely = DrawProbabilities.credibleSet(levels, evidence.level());
        Optional<String> against = verified ? comparedWithStage(levels) : Optional.empty();
        if (!verified) {
            judgement.note("Unverified: this is the members' view; ask enough people who use services.");
        }
        against.ifPresent(verdict -> judgement.note(words(verdict)));
        ImmutableList<Finding> related = ImmutableList.<Finding>builder()
                .addAll(verified && shown(Perspective.TEAM_MEMBER) ? members() : ImmutableList.of())
                .addAll(RelatedFigures.of(evidence, judgement, who, CommunityStrand.INCLUSION))
                .build();
        PersonalisationLevel from =
                likely.stream().min(Comparator.naturalOrder()).orElseThrow();
        PersonalisationLevel to = likely.stream().max(Comparator.naturalOrder()).orElseThrow();
        double sureness = likely.stream()
                .mapToDouble(level -> DrawProbabilities.of(levels, level))
                .sum();
        if (from != to) {
            judgement.comparesQuestions(MEASURES);
        }
        if (verified) {
            judgement.note(CHOSEN);
        }
        Judgement result = from == to
                ? judgement.states(
                        "level-" + from.depth(), "Level " + from.depth() + " of 5: " + name(from) + ".", sureness)
                : to.depth() - from.depth() > WIDE
                        ? judgement.states(
                                "level-" + from.depth() + "-to-" + to.depth(),
                                "It is not clear: anything from level " + from.depth() + " (" + name(from)
                                        + ") to level " + to.depth() + " (" + name(to) + ") of 5 is possible.")
                        : judgement.states(
                                "level-" + from.depth() + "-to-" + to.depth(),
                                "The level is between " + from.depth() + " (" + name(from) + ") and " + to.depth()
                                        + " (" + name(to) + ") of 5.",
                                sureness);
        return PersonalisationReading.builder(result)
                .levels(evidence.shares(levels))
                .likely(likely)
                .seenBy(Optional.of(who))
                .verified(verified)
                .againstStage(against)
                .related(related)
                .build();
    }

    private static String name(PersonalisationLevel level) {
        return level == PersonalisationLevel.NONE
                ? "services are given as they are"
                : level.label().toLowerCase(Locale.ROOT);
    }

    private boolean shown(Perspective who) {
        return MEASURES.stream().allMatch(measure -> evidence.isReadable(measure, who));
    }

    private ImmutableMap<PersonalisationLevel, Double> levels(Perspective who) {
        double cut = evidence.cutoffs().of(Cutoffs.PERSONALISATION_PRESENT);
        double[][] draws = MEASURES.stream()
                .map(measure -> evidence.pooled().towards(cut, measure, who))
                .toArray(double[][]::new);
        double[] counts = new double[ALL.size()];
        double[] means = new double[draws.length];
        for (int d = 0; d < evidence.drawCount(); d++) {
            for (int k = 0; k < means.length; k++) {
                means[k] = draws[k][d];
            }
            counts[depth(means, cut)]++;
        }
        return DrawProbabilities.shares(ALL, counts, evidence.drawCount());
    }

    /**
     * Returns how many fitted means are at least {@code cut} in the antitonic least-squares regression (Ayer and others 1955): the number of
     * means with the largest sum of distances from the cut-off, the largest such number if several have it (the switching relation, Groeneboom
     * 1985).
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

    /** Returns consistent, ahead or behind, if one of them is probable enough and a stage is named. */
    private Optional<String> comparedWithStage(ImmutableMap<PersonalisationLevel, Double> levels) {
        Optional<TeamStage> named = Arrays.stream(TeamStage.values())
                .filter(one -> stage.judgement().states(LabelText.id(one)))
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
            case "ahead" -> "Deeper than expected for the stage: check whether people's views change decisions.";
            case "behind" -> "Shallower than possible for the stage.";
            default -> "It fits the team's stage.";
        };
    }

    private ImmutableList<Finding> members() {
        judgement.basedOn(Perspective.TEAM_MEMBER, MEASURES);
        ImmutableMap<PersonalisationLevel, Double> levels = evidence.shares(levels(Perspective.TEAM_MEMBER));
        return levels.entrySet().stream()
                .map(level -> Finding.of(
                        "members-" + level.getKey().id(),
                        "probability of level " + level.getKey().depth() + " in the members' view",
                        level.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
