package org.coppice.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.spi.ScoredTeam;

/**
 * The rules of disclosure control for the figures of a group and of a sample. {@code docs/explanation/disclosure.md} says whom they protect
 * against what.
 *
 * <ul>
 *   <li>The minimum group size applies to every group, in both views. Only respondents who answered a question of the measure count. In the
 *       published view, rows without ids that may be one person's answers, submitted twice, count once, see {@link RepeatedRows}.
 *   <li>The manager is shown only with consent. A consensus sheet is the answers of a group: in the published view it is shown if enough
 *       members of the team answered as well, or with consent.
 *   <li>In the published view, the figure of a group with equal scores, or with a mean too near an end of the metric, is hidden, see
 *       {@link View#alike}.
 *   <li>In the published view, a mean is also hidden if few scores fit to it, given which questions each person answered, see {@link
 *       org.coppice.scoring.audit.LatticeAudit}.
 *   <li>A figure that is based on the same answers as a hidden figure is also hidden.
 *   <li>In the published view, numbers of which one or two people have most are hidden, and so is the mean of a question with two or three
 *       points if fewer people than the minimum gave one of the answers, see {@link ValueRules}.
 *   <li>In the published view, figures that part the people of a group by what they left out are hidden, see {@link Parts}.
 *   <li>In the published view, a group below the minimum for questions has one metric of a measure.
 *   <li>A pooled figure is computed only from figures that are shown, so it discloses nothing more.
 * </ul>
 */
public final class Disclosure {
    private static final Optional<Score.Withheld> PART = Optional.of(Score.withheld(
            WithheldReason.COMPLEMENT, "together with other figures it would disclose the answers of a few people"));

    private static final Score.Withheld TOO_SIMILAR = Score.withheld(
            WithheldReason.ALL_ALIKE,
            "it would show what single people answered: their scores are alike or close to an end of the scale, or few others give this figure");

    private static final Optional<Score.Withheld> COMPLEMENT = Optional.of(Score.withheld(
            WithheldReason.COMPLEMENT,
            "another figure of the same answers, which is withheld, could be derived from it"));

    private static final Optional<Score.Withheld> OTHER_METRIC = Optional.of(
            Score.withheld(
                    WithheldReason.COMPLEMENT,
                    "together with the figure of the same answers in another metric it would disclose the answers of a few people"));

    private final Instrument instrument;
    private final Overlap overlap;
    private final Parts parts;
    private final SpreadRule spread;
    private final int minimum;
    private final View view;
    private final ImmutableSet<Perspective> consent;
    private final Recipe recipe;

    public Disclosure(Instrument instrument, Overlap overlap, Recipe recipe, LatticeTables tables) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.parts = new Parts(instrument, overlap, recipe.minimumGroup());
        this.spread = new SpreadRule(overlap.columns(), recipe, tables);
        this.minimum = recipe.minimumGroup();
        this.view = recipe.view();
        this.consent = recipe.consent();
        this.recipe = recipe;
    }

    public Overlap overlap() {
        return overlap;
    }

    /** Returns the rule for what is shown of the spread of a group. */
    public SpreadRule spread() {
        return spread;
    }

    /**
     * Returns the number of persons who count towards the minimum in a column: with a score and an answer to a question of the measure. In the
     * published view, {@linkplain RepeatedRows repeated rows} count once.
     */
    public int heads(ScoredTeam group, int column) {
        int heads = 0;
        for (int row = 0; row < group.scores().size(); row++) {
            if (group.scores().measured(row, column)
                    && overlap.answered(group.answers().answers(), row, column)
                    && (view == View.RESEARCH || !RepeatedRows.isRepeated(group.answers(), row))) {
                heads++;
            }
        }
        return heads;
    }

    /**
     * Returns for each column the reason why the figure of a group is withheld; empty if it is shown.
     *
     * @param members the number of members of the team, as far as it is known; 0 if it is not
     * @param figures the figure of the group by column; NaN if there is none
     * @param lattices the scores that the people with a score in each column can have
     */
    public ImmutableList<Optional<Score.Withheld>> group(
            Perspective who,
            ScoredTeam group,
            int members,
            int[] heads,
            List<Moments> moments,
            double[] figures,
            List<GroupLattice> lattices) {
        List<Optional<Score.Withheld>> verdicts = new ArrayList<>();
        BitSet secret = new BitSet();
        for (int column = 0; column < heads.length; column++) {
            verdicts.add(column(
                    who,
                    group.scores(),
                    members,
                    column,
                    heads[column],
                    moments.get(column),
                    figures[column],
                    lattices.get(column)));
            secret.set(
                    column,
                    verdicts.get(column).isPresent() && moments.get(column).n() > 0);
        }
        return withoutOtherMetrics(who, moments, withoutParts(group, moments, withComplements(verdicts, secret)));
    }

    /**
     * Hides the second metric of a measure in a group below the minimum for questions: the means of shares and of log-ratio coordinates of
     * the same answers can fix a set of answers together.
     */
    private ImmutableList<Optional<Score.Withheld>> withoutOtherMetrics(
            Perspective who, List<Moments> moments, ImmutableList<Optional<Score.Withheld>> verdicts) {
        boolean open = who == Perspective.CONSENSUS || who == Perspective.MANAGER;
        if (view == View.RESEARCH || open) {
            return verdicts;
        }
        Set<Measure> seen = new HashSet<>();
        return IntStream.range(0, verdicts.size())
                .mapToObj(column -> !seen.add(overlap.columns().get(column).measure())
                                && verdicts.get(column).isEmpty()
                                && moments.get(column).n() < recipe.minimums().questions()
                        ? OTHER_METRIC
                        : verdicts.get(column))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Optional<Score.Withheld>> withoutParts(
            ScoredTeam group, List<Moments> moments, ImmutableList<Optional<Score.Withheld>> verdicts) {
        if (view == View.RESEARCH || group.answers().size() < minimum) {
            return verdicts;
        }
        BitSet shown = new BitSet();
        for (int column = 0; column < verdicts.size(); column++) {
            shown.set(
                    column,
                    verdicts.get(column).isEmpty() && moments.get(column).n() > 0);
        }
        shown.and(overlap.linked());
        if (shown.isEmpty()) {
            return verdicts;
        }
        AnswerPatterns people = patterns();
        people.add(group);
        BitSet parting = parts.hidden(people, shown, column -> share(moments.get(column), column));
        return IntStream.range(0, verdicts.size())
                .mapToObj(column -> parting.get(column) ? PART : verdicts.get(column))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns an empty collection of the answer patterns of people. */
    public AnswerPatterns patterns() {
        return AnswerPatterns.none(minimum);
    }

    private double share(Moments scores, int column) {
        Metric metric = overlap.columns().get(column).metric();
        return metric.bounded() && scores.n() > 0
                ? (scores.mean() - metric.lowest()) / (metric.highest() - metric.lowest())
                : Double.NaN;
    }

    /**
     * Returns those of the columns of which the sums may not be known of these people together with the others: they would part them, with
     * any figures, or a combination of the sums is too near an end.
     *
     * @param scores the scores of these people by column
     */
    public BitSet parting(AnswerPatterns people, BitSet columns, IntFunction<Moments> scores) {
        BitSet hidden = parts.hidden(people, columns, column -> Double.NaN);
        BitSet others = (BitSet) columns.clone();
        others.andNot(hidden);
        hidden.or(parts.narrow(people, others, column -> share(scores.apply(column), column)));
        return hidden;
    }

    /** Also hides each figure that is based on the same answers as a secret figure. */
    public ImmutableList<Optional<Score.Withheld>> withComplements(
            List<Optional<Score.Withheld>> verdicts, BitSet secret) {
        if (secret.isEmpty()) {
            return ImmutableList.copyOf(verdicts);
        }
        ImmutableList.Builder<Optional<Score.Withheld>> all = ImmutableList.builder();
        for (int column = 0; column < verdicts.size(); column++) {
            boolean hidden = verdicts.get(column).isEmpty() && overlap.sharedWithAny(column, secret);
            all.add(hidden ? COMPLEMENT : verdicts.get(column));
        }
        return all.build();
    }

    private Optional<Score.Withheld> column(
            Perspective who,
            ScoreBlock scores,
            int members,
            int column,
            int heads,
            Moments moments,
            double figure,
            GroupLattice lattice) {
        int n = moments.n();
        if (who == Perspective.CONSENSUS && members < minimum && !consent.contains(who) && view == View.PUBLISHED) {
            return Optional.of(Score.withheld(
                    WithheldReason.MINIMUM_GROUP,
                    "fewer than " + minimum
                            + " members of the team answered, and there is no consent to show the sheet"));
        }
        boolean open = who == Perspective.CONSENSUS || (who == Perspective.MANAGER && consent.contains(who));
        if (who == Perspective.MANAGER && !open) {
            return Optional.of(Score.withheld(
                    WithheldReason.NO_CONSENT, "the manager's figures are shown only with the manager's consent"));
        }
        if (n == 0
                && (open || scores.size() >= minimum || refused(scores, column).isPresent())) {
            return Optional.of(
                    refused(scores, column).orElse(Score.withheld(WithheldReason.NO_SCORES, "nobody has a score")));
        }
        if (open) {
            return Optional.empty();
        }
        if (heads < minimum) {
            return Optional.of(tooFew());
        }
        Metric metric = overlap.columns().get(column).metric();
        if (alike(moments, metric)
                || isNearAnEnd(figure, moments, metric)
                || !spread.mayShowMean(column, moments, lattice)) {
            return Optional.of(TOO_SIMILAR);
        }
        ValueRules values = values(column);
        values.add(scores, lattice);
        return values.hidden();
    }

    /** Returns whether the figure of a group would be too near an end of the metric if it were the mean of the scores. */
    private boolean isNearAnEnd(double figure, Moments scores, Metric metric) {
        return !Double.isNaN(figure)
                && alike(new Moments(scores.n(), figure, 0, scores.least(), scores.most()), metric);
    }

    /** Returns the rules for the values of single scores in a column, without scores yet. */
    public ValueRules values(int column) {
        return new ValueRules(instrument, recipe, column, overlap.columns().get(column));
    }

    /** Returns the reason why the strategy cannot score the measure at all; empty if it can. */
    private static Optional<Score.Withheld> refused(ScoreBlock scores, int column) {
        return scores.size() > 0
                        && scores.score(0, column) instanceof Score.Withheld withheld
                        && withheld.reason() == WithheldReason.NOT_SCORABLE
                ? Optional.of(withheld)
                : Optional.empty();
    }

    /** Returns the reason for a group that is too small. */
    Score.Withheld tooFew() {
        return Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than " + minimum + " people");
    }

    /** Returns true if the scores are too similar for a figure, see {@link View#alike}. */
    public boolean alike(Moments scores, Metric metric) {
        return view.alike(scores, metric, minimum);
    }

    /**
     * Returns the withheld score for a group with equal scores, or with a mean too near an end of the metric or that few scores fit. It does
     * not say which, and at which end: a member at the other end could conclude that all others are there.
     */
    public Score.Withheld tooSimilar() {
        return TOO_SIMILAR;
    }

    /** Returns whether the figure of a sample may include all hidden groups of the research view. */
    public boolean maySum(int groups, int heads, Moments hidden, Metric metric) {
        return groups == 0 || (groups >= 2 && heads >= minimum && !alike(hidden, metric));
    }

    /** Returns the rule for the sums of hidden groups. */
    public TotalRule totals() {
        return new TotalRule(minimum);
    }

    /** Returns the reason why a sample with scores has no figure: too few people, or the figure would disclose one group. */
    public Score.Withheld hiddenSample(int people) {
        return people < minimum
                ? tooFew()
                : Score.withheld(WithheldReason.COMPLEMENT, "it would disclose a group that is not shown");
    }
}
