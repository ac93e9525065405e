package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.blueprint.draws.Quickselect;
import org.coppice.blueprint.draws.Shares;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PublishedProbability;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementLevel;
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
 * The evidence for the readings of one team: the figures of its profile and draws of the underlying means. There are no draws for a figure that
 * the profile does not show. Not thread-safe; one instance per team.
 */
public final class Evidence {
    /** The smallest group with an interval and a reading. */
    public static final int FEWEST = 3;

    private static final ImmutableList<Perspective> PERSPECTIVES = ImmutableList.copyOf(Perspective.values());

    private final ReadingContext readingContext;
    private final BlueprintInput view;
    private final Map<Seen, TeamScore> scores = new HashMap<>();
    private final Map<Measure, Integer> columns = new HashMap<>();
    private final Map<Perspective, Group> groups = new HashMap<>();
    private final Map<Seen, double[]> drawn = new HashMap<>();
    private final Map<Perspective, double[]> tendencies = new HashMap<>();
    private final ReadingGates gates;
    private final PooledDraws pooled;
    private final CarelessRows careless;

    /** A measure in one perspective. */
    private record Seen(Measure measure, Perspective who) {}

    public Evidence(ReadingContext readingContext, BlueprintInput view) {
        this.readingContext = readingContext;
        this.view = view;
        for (TeamScore score : view.profile().scores()) {
            score.perspective().ifPresent(who -> scores.putIfAbsent(new Seen(score.measure(), who), score));
        }
        ImmutableList<ScoreColumn> all = view.block().scores().columns();
        for (int c = 0; c < all.size(); c++) {
            columns.putIfAbsent(all.get(c).measure(), c);
        }
        this.gates = new ReadingGates(this, readingContext.wording());
        this.pooled = new PooledDraws(this, readingContext.metric());
        this.careless = new CarelessRows(this, readingContext.styles());
    }

    public BlueprintInput view() {
        return view;
    }

    public Cutoffs cutoffs() {
        return readingContext.cutoffs();
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
        return readingContext.context();
    }

    /** Returns the first failed gate of measures in a perspective, starting with measures that were not asked; empty if all are readable. */
    public Optional<Label.Withheld> failedGate(Collection<Measure> measures, Perspective who) {
        return gates.failed(measures, who);
    }

    /** True if a measure may be used in a reading. */
    public boolean isReadable(Measure measure, Perspective who) {
        return gates.isReadable(measure, who);
    }

    /** Returns the draws on the metric that all measures have in common. */
    public PooledDraws pooled() {
        return pooled;
    }

    /** Returns the rows of answers with signs of carelessness. */
    public CarelessRows careless() {
        return careless;
    }

    /** True if the perspective has a single answer sheet. */
    static boolean single(Perspective who) {
        return who == Perspective.MANAGER || who == Perspective.CONSENSUS;
    }

    /** Returns the profile's figure of a measure; empty if it has none or if nobody was asked the measure. */
    Optional<TeamScore> known(Measure measure, Perspective who) {
        return Optional.ofNullable(scores.get(new Seen(measure, who)))
                .filter(score -> columns.containsKey(measure)
                        && !(score.value() instanceof Score.Withheld withheld
                                && withheld.reason() == WithheldReason.NO_SCORES));
    }

    /** Returns the measures of the scores. */
    Set<Measure> measures() {
        return columns.keySet();
    }

    /** Returns the column of a measure in the scores. */
    int column(Measure measure) {
        return Objects.requireNonNull(columns.get(measure));
    }

    /** Returns the label of a measure for readers. */
    public String label(Measure measure) {
        return readingContext.wording().label(measure);
    }

    /** Returns the profile's figure of a readable measure, mapped to [0, 1]. */
    public double figure(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        return score.metric().unit(score.value().figure().orElseThrow()).orElseThrow();
    }

    /**
     * Returns the mean of a readable measure: the profile's figure, or the mean of the persons' scores if the figure is not a mean and the scores
     * are not suppressed; without the acquiescence of the group and the calibrated easiness of the questions, and in [0, 1].
     */
    public double mean(Measure measure, Perspective who) {
        double mean = readingContext.means() || suppressed(measure, who)
                ? figure(measure, who)
                : rounded(Moments.of(present(raw(measure, group(who).scores()))).mean());
        double shift = acquiescence(who) * readingContext.styles().imbalance(measure, who)
                + readingContext.metric().easiness(measure);
        return shift == 0 ? mean : Math.max(0, Math.min(1, mean - shift));
    }

    /** Returns the mean acquiescence of a group, as a share of the range of the scale; 0 if it is not known or not removed. */
    public double acquiescence(Perspective who) {
        double[] known = tendencies(who);
        return known.length == 0 ? 0 : rounded(Moments.of(known).mean());
    }

    /** Returns by how much the acquiescence of a group moved the mean of a measure. */
    public double moved(Measure measure, Perspective who) {
        return acquiescence(who) * readingContext.styles().imbalance(measure, who);
    }

    /** True if acquiescence is to be removed and cannot be, although it would change the mean of a measure. */
    public boolean keepsAcquiescence(Measure measure, Perspective who) {
        return cutoffs().of(Cutoffs.ACQUIESCENCE) == 1
                && tendencies(who).length == 0
                && readingContext.styles().imbalance(measure, who) != 0;
    }

    /** Returns the acquiescence of each row of a group, the mean of the others where it is not known; empty if it is not removed. */
    private double[] tendencies(Perspective who) {
        return tendencies.computeIfAbsent(
                who,
                one -> cutoffs().of(Cutoffs.ACQUIESCENCE) == 1
                        ? readingContext.styles().tendencies(group(one).answers(), one)
                        : new double[0]);
    }

    /** Returns the profile's figure of a readable measure. */
    public TeamScore shown(Measure measure, Perspective who) {
        return Objects.requireNonNull(scores.get(new Seen(measure, who)), "a readable figure");
    }

    /**
     * Returns whether two readable figures of a measure are based on the same questions: none of them was answered by nobody of one group and
     * by somebody of the other, although the bank asks both. Each question that a small group skipped counts as asked.
     */
    public boolean sameQuestions(Measure measure, Perspective who, Evidence other, Perspective otherWho) {
        Set<String> here = Set.copyOf(shown(measure, who).unanswered());
        Set<String> there = Set.copyOf(other.shown(measure, otherWho).unanswered());
        return Sets.symmetricDifference(here, there).stream().noneMatch(id -> asks(id, who) && asks(id, otherWho));
    }

    private boolean asks(String question, Perspective who) {
        return context()
                .instrument()
                .bank()
                .question(question)
                .filter(asked -> asked.asked().contains(who))
                .isPresent();
    }

    /** Returns the number of persons behind a figure; if the profile does not show it, the smallest number that it can be. */
    public int persons(Measure measure, Perspective who) {
        return persons(shown(measure, who));
    }

    int persons(TeamScore score) {
        return score.n()
                .orElseGet(() -> score.interval() instanceof Interval.Between
                        ? context().recipe().minimums().spread()
                        : minimumGroup());
    }

    /** True if the persons' scores of a readable measure are not available: too few people have one for the published view. */
    public boolean suppressed(Measure measure, Perspective who) {
        return present(raw(measure, group(who).scores())).length == 0;
    }

    /** True if there are too few members for figures of spread in the published view: their answers are not available. */
    public boolean fewMembers() {
        return published() && group(Perspective.TEAM_MEMBER).answers().size() == 0;
    }

    /** Returns the level of agreement that the profile shows. */
    Optional<AgreementLevel> agreement(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        return score.agreementLevel()
                .or(() -> score.agreement().flatMap(Agreement::band).map(AgreementLevel::of));
    }

    /**
     * Returns the standard deviation in [0, 1]: the one that the profile shows, or, for a measure whose scores are suppressed, the one of a
     * typical group with the shown precision.
     */
    public OptionalDouble spread(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        if (!single(who) && suppressed(measure, who)) {
            int n = persons(score);
            return OptionalDouble.of(NominalPrecision.halfWidth(score, n, context())
                    * Math.sqrt(n)
                    / context().studentT(n - 1.0));
        }
        double width = score.metric().highest() - score.metric().lowest();
        return score.sd().isPresent() ? OptionalDouble.of(score.sd().getAsDouble() / width) : OptionalDouble.empty();
    }

    /**
     * Returns the persons' scores, NaN if missing, in the order of {@link #group}; without their acquiescence and the calibrated easiness of the
     * questions, so that they may be slightly outside [0, 1].
     */
    public double[] values(Measure measure, Perspective who) {
        double[] values = raw(measure, group(who).scores());
        double imbalance = readingContext.styles().imbalance(measure, who);
        double[] known = imbalance == 0 ? new double[0] : tendencies(who);
        double easiness = readingContext.metric().easiness(measure);
        for (int row = 0; row < values.length; row++) {
            values[row] -= easiness + (known.length == 0 ? 0 : imbalance * known[row]);
        }
        return values;
    }

    /** Returns the scores of the rows of a block in [0, 1], as they were answered. */
    public double[] raw(Measure measure, ScoreBlock block) {
        int column = column(measure);
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

    /** Returns draws of the underlying mean of a readable measure, as these questions measure it. */
    public double[] draws(Measure measure, Perspective who) {
        return drawn.computeIfAbsent(
                new Seen(measure, who),
                seen -> suppressed(measure, who)
                        ? nominalDraws(measure, who)
                        : widened(draws(values(measure, who)), Math.sqrt(designEffect(who))));
    }

    /** Returns the factor of the variance of a mean because the people of a group are not independent of each other. */
    public double designEffect(Perspective who) {
        double effect = cutoffs().of(Cutoffs.WORKERS_DESIGN_EFFECT);
        return who == Perspective.PERSON_WHO_USES_SERVICES || who == Perspective.CARER
                ? Double.isNaN(effect) ? 1 : effect
                : 1;
    }

    private static double[] widened(double[] draws, double factor) {
        if (factor > 1) {
            double mean = mean(draws);
            for (int d = 0; d < draws.length; d++) {
                draws[d] = Shares.limited(mean + factor * (draws[d] - mean));
            }
        }
        return draws;
    }

    /** Returns the squared standard error of a mean of these questions; empty if the spread is not known. */
    OptionalDouble squaredError(Measure measure, Perspective who) {
        OptionalDouble spread = spread(measure, who);
        return spread.isPresent()
                ? OptionalDouble.of(square(spread.getAsDouble()) / persons(measure, who) * designEffect(who))
                : spread;
    }

    /** Returns the variance of a difference between perspectives because their wordings of the questions may not be equally easy. */
    double wordings(Measure measure) {
        double sd = cutoffs().of(Cutoffs.DIFFICULTY_WORDINGS);
        return Double.isNaN(sd) ? 0 : 2 * sd * sd / Math.max(1, questions(measure));
    }

    private static double square(double x) {
        return x * x;
    }

    /** Returns the standard error of a mean that is due to how easy its questions are, as far as it is not known. */
    public double difficulty(Measure measure) {
        return metric().error(measure);
    }

    /** Returns how far the scores of different questions can be compared. */
    CommonMetric metric() {
        return readingContext.metric();
    }

    /** Returns draws around the profile's figure, with the precision that the profile shows; those of different measures are independent. */
    private double[] nominalDraws(Measure measure, Perspective who) {
        TeamScore score = shown(measure, who);
        int n = Math.max(2, persons(score));
        int stream = column(measure) * PERSPECTIVES.size() + PERSPECTIVES.indexOf(who);
        return readingContext
                .weights()
                .nominal(n)
                .around(
                        mean(measure, who),
                        NominalPrecision.halfWidth(score, n, context())
                                / context().studentT(n - 1.0),
                        stream);
    }

    /** Returns draws of the underlying mean of one value per person. */
    public double[] draws(double[] values) {
        return readingContext.weights().of(values.length).means(values);
    }

    public int drawCount() {
        return readingContext.weights().draws();
    }

    /** Answers and scores of the same people, row by row. */
    public record Group(AnswerBlock answers, ScoreBlock scores) {}

    /**
     * Returns the answers and scores of a perspective, sorted by answers. In the order of ids, the draws, which weight each row, could disclose who
     * gave which answers.
     */
    public Group group(Perspective who) {
        return groups.computeIfAbsent(who, one -> {
            ScoredTeam block = view.block().only(one);
            int[] rows = readingContext.wording().order(block.answers().answers());
            return new Group(
                    block.answers().answers().rows(rows), block.scores().rows(rows));
        });
    }

    /** Returns the evidence step of a measure; empty if the profile has no score of it. */
    public Optional<EvidenceStep> step(Measure measure, Perspective who) {
        return Optional.ofNullable(scores.get(new Seen(measure, who)))
                .map(score -> readingContext.wording().step(score));
    }

    /** Returns the number of questions of a measure. */
    public int questions(Measure measure) {
        return readingContext.wording().questions(measure);
    }

    /** Returns the response rates of the team. */
    public ResponseRates responses() {
        return new ResponseRates(view.profile().responses(), cutoffs().of(Cutoffs.RESPONSE_LEAST));
    }

    /** Returns a figure in [0, 1], rounded to hundredths in the published view. */
    public double rounded(double value) {
        return published() ? Hundredths.ofOne(value) : value;
    }

    /** Returns a probability, rounded to tenths in the published view. */
    public double probability(double value) {
        return published() ? PublishedProbability.round(value) : value;
    }

    /** Returns a probability in words. */
    public String words(double probability) {
        return Certainty.words(probability, published());
    }

    /** Returns probabilities rounded as the view requires; they still add up to 1. */
    public <K> ImmutableMap<K, Double> shares(ImmutableMap<K, Double> shares) {
        return published() ? PublishedProbability.shares(shares) : shares;
    }

    /** True if the rounded interval of draws has no width, which would disclose in the published view that all persons have the same value. */
    public boolean hidesSpread(double[] draws) {
        if (!published()) {
            return false;
        }
        Interval.Between between = Quickselect.interval(draws, level());
        return rounded(between.lower()) == rounded(between.upper());
    }

    /** Returns the share of true values. */
    public static double share(boolean[] holds) {
        int count = 0;
        for (boolean one : holds) {
            count += one ? 1 : 0;
        }
        return (double) count / holds.length;
    }

    /** Returns the values that are not NaN. */
    public static double[] present(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    }

    /** Returns the mean of draws. */
    public static double mean(double[] draws) {
        double sum = 0;
        for (double draw : draws) {
            sum += draw;
        }
        return sum / draws.length;
    }
}
