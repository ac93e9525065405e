package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.blueprint.draws.Selection;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.ScoredTeam;

/**
 * What the readings of one team rest on: the figures of its profile, and draws of the means that underlie them. Nothing is drawn of a figure
 * that the profile does not show. Not for several threads; made for a team and let go.
 */
public final class Evidence {
    /** Of fewer there is neither an interval nor a reading. */
    public static final int FEWEST = 3;

    private static final ImmutableSet<WithheldReason> DISCLOSURE = ImmutableSet.of(
            WithheldReason.MINIMUM_GROUP,
            WithheldReason.COMPLEMENT,
            WithheldReason.ALL_ALIKE,
            WithheldReason.NO_CONSENT);

    private final Ground ground;
    private final BlueprintInput view;
    private final Map<Seen, TeamScore> scores = new HashMap<>();
    private final Map<Measure, Integer> columns = new HashMap<>();
    private final Map<Perspective, Group> groups = new HashMap<>();
    private final Map<Seen, double[]> drawn = new HashMap<>();

    /** A measure as a perspective sees it. */
    private record Seen(Measure measure, Perspective who) {}

    public Evidence(Ground ground, BlueprintInput view) {
        this.ground = ground;
        this.view = view;
        for (TeamScore score : view.profile().scores()) {
            score.perspective().ifPresent(who -> scores.putIfAbsent(new Seen(score.measure(), who), score));
        }
        ImmutableList<ScoreColumn> all = view.block().scores().columns();
        for (int c = 0; c < all.size(); c++) {
            columns.putIfAbsent(all.get(c).measure(), c);
        }
    }

    public BlueprintInput view() {
        return view;
    }

    public Cutoffs cutoffs() {
        return ground.cutoffs();
    }

    public double level() {
        return context().recipe().level();
    }

    public int minimumGroup() {
        return context().recipe().minimumGroup();
    }

    public boolean published() {
        return context().recipe().view() == View.PUBLISHED;
    }

    public BlueprintContext context() {
        return ground.context();
    }

    /** Why nothing may be read from all of those measures as a perspective sees them, where that is so; first of all what was not asked. */
    public Optional<Label.Withheld> obstacle(Collection<Measure> measures, Perspective who) {
        ImmutableList<Measure> unknown =
                measures.stream().filter(measure -> unknown(measure, who)).collect(ImmutableList.toImmutableList());
        return unknown.isEmpty()
                ? measures.stream()
                        .flatMap(measure -> obstacle(shown(measure, who)).stream())
                        .findFirst()
                : Optional.of(ground.asked().lacking(unknown, who));
    }

    private boolean unknown(Measure measure, Perspective who) {
        TeamScore score = scores.get(new Seen(measure, who));
        return score == null
                || !columns.containsKey(measure)
                || (score.value() instanceof Score.Withheld withheld && withheld.reason() == WithheldReason.NO_SCORES);
    }

    private Optional<Label.Withheld> obstacle(TeamScore score) {
        String label = label(score.measure());
        if (score.value() instanceof Score.Withheld withheld) {
            Gate gate = DISCLOSURE.contains(withheld.reason()) ? Gate.PRIVACY : Gate.DATA;
            return Optional.of(new Label.Withheld(gate, label + ": " + withheld.detail()));
        }
        if (!single(score.perspective().orElseThrow()) && score.n().orElse(0) < FEWEST) {
            return Optional.of(new Label.Withheld(Gate.DATA, "fewer than three people: undetermined"));
        }
        return score.metric().hasUnit()
                ? Optional.empty()
                : Optional.of(new Label.Withheld(
                        Gate.DATA,
                        label + " is counted in " + score.metric().label() + ", which has no place between 0 and 1"));
    }

    /** Whether one answer sheet is all that there can be. */
    private static boolean single(Perspective who) {
        return who == Perspective.MANAGER || who == Perspective.CONSENSUS;
    }

    /** Whether a measure may be read. */
    public boolean shows(Measure measure, Perspective who) {
        return !unknown(measure, who) && obstacle(shown(measure, who)).isEmpty();
    }

    /** What a reader sees of a measure. */
    public String label(Measure measure) {
        return ground.asked().label(measure);
    }

    /** The profile's figure of a measure that may be read, mapped to [0, 1]. */
    public double figure(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        return score.metric().unit(score.value().figure().orElseThrow()).orElseThrow();
    }

    /** The mean of a measure that may be read, in [0, 1]: the profile's figure, or where that is another than the mean, such as a median, the persons' own. */
    public double mean(Measure measure, Perspective who) {
        return ground.means()
                ? figure(measure, who)
                : rounded(Moments.of(present(values(measure, who))).mean());
    }

    /** The profile's figure. */
    public TeamScore shown(Measure measure, Perspective who) {
        return Objects.requireNonNull(scores.get(new Seen(measure, who)), "a figure that may be read");
    }

    /** How many persons a figure of the profile rests on. */
    public int persons(Measure measure, Perspective who) {
        return shown(measure, who).n().orElse(0);
    }

    /** The standard deviation that the profile shows, in [0, 1]. */
    public OptionalDouble spread(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        double width = score.metric().highest() - score.metric().lowest();
        return score.sd().isPresent() ? OptionalDouble.of(score.sd().getAsDouble() / width) : OptionalDouble.empty();
    }

    /** The persons' scores in [0, 1], not-a-number where there is none, in the order of {@link #group}. */
    public double[] values(Measure measure, Perspective who) {
        return values(measure, group(who).scores());
    }

    /** The scores of those rows. */
    public double[] values(Measure measure, ScoreBlock block) {
        int column = Objects.requireNonNull(columns.get(measure));
        double[] values = new double[block.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = block.measured(row, column)
                    ? block.columns()
                            .get(column)
                            .metric()
                            .unit(block.score(row, column).figure().orElseThrow())
                            .orElseThrow()
                    : Double.NaN;
        }
        return values;
    }

    /** Draws of the mean that underlies a figure that may be read. */
    public double[] draws(Measure measure, Perspective who) {
        return drawn.computeIfAbsent(new Seen(measure, who), seen -> draws(values(measure, who)));
    }

    /** Draws of the mean that underlies a value for each person of a group. */
    public double[] draws(double[] values) {
        return ground.weights().of(values.length).means(values);
    }

    public int drawCount() {
        return ground.weights().draws();
    }

    /** Answers and scores, row by row. */
    public record Group(AnswerBlock answers, ScoreBlock scores) {}

    /**
     * The answers and scores of a perspective in the order of what was answered: rows in that of the ids would let the draws, which weigh row
     * by row, tell who gave which answers.
     */
    public Group group(Perspective who) {
        return groups.computeIfAbsent(who, one -> {
            ScoredTeam block = view.block().only(one);
            int[] rows = ground.asked().order(block.answers().answers());
            return new Group(
                    block.answers().answers().rows(rows), block.scores().rows(rows));
        });
    }

    /** The step of a reason trace that a measure is; none where it is not among the scores. */
    public Optional<EvidenceStep> step(Measure measure, Perspective who) {
        return Optional.ofNullable(scores.get(new Seen(measure, who)))
                .map(score -> ground.asked().step(score));
    }

    /** How many questions a measure has. */
    public int questions(Measure measure) {
        return ground.asked().questions(measure);
    }

    /** The response rate of a perspective, in [0, 1], where a roster gives one. */
    public OptionalDouble responseRate(Perspective who) {
        return view.profile().responses().stream()
                .filter(response -> response.perspective() == who)
                .map(response -> response.rate())
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /**
     * How many of a perspective, as a share, gave one same answer to everything; 0 of fewer than two, in the published view of fewer than a group
     * that is shown; empty where it cannot be told.
     */
    public OptionalDouble flat(Perspective who) {
        AnswerBlock answers = group(who).answers();
        if (!ground.flat().telling() || answers.size() == 0) {
            return OptionalDouble.empty();
        }
        int count = ground.flat().count(answers, (int) cutoffs().of(Cutoffs.FLAT_LEAST));
        int least = published() ? minimumGroup() : 2;
        return OptionalDouble.of(count < least ? 0 : (double) count / answers.size());
    }

    /** Whether too few of a perspective answered to speak for it, where a roster tells. */
    public boolean tooFewAnswered(Perspective who) {
        return responseRate(who).orElse(1) < cutoffs().of(Cutoffs.RESPONSE_LEAST);
    }

    /** How many of a perspective answered and how many could have, in words. */
    public String responses(Perspective who) {
        return view.profile().responses().stream()
                .filter(response -> response.perspective() == who)
                .map(response -> response.respondents() + words(response.roster()))
                .findFirst()
                .orElse("nobody");
    }

    private static String words(OptionalInt roster) {
        return roster.isPresent() ? " of " + roster.getAsInt() : "";
    }

    /** A figure in [0, 1] as exact as the view has it. */
    public double rounded(double value) {
        return published() ? Hundredths.ofOne(value) : value;
    }

    /** Shares of one as exact as the view has them; they still add up to 1. */
    public <K> ImmutableMap<K, Double> shares(ImmutableMap<K, Double> shares) {
        return published() ? Hundred.of(shares) : shares;
    }

    /** Whether the view would tell of draws that hardly differ, and so that everyone has the same of what they are draws of. */
    public boolean hides(double[] draws) {
        Interval.Between between = Selection.interval(draws, level());
        return published() && rounded(between.lower()) == rounded(between.upper());
    }

    /** The share of draws in which something holds. */
    public static double share(boolean[] holds) {
        int count = 0;
        for (boolean one : holds) {
            count += one ? 1 : 0;
        }
        return (double) count / holds.length;
    }

    /** The values that are there. */
    public static double[] present(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    }

    /** The mean of some draws. */
    public static double mean(double[] draws) {
        return Arrays.stream(draws).sum() / draws.length;
    }
}
