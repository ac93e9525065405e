package org.coppice.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.ScoredTeam;

/**
 * The rules of disclosure control: which figures may be shown.
 *
 * <ul>
 *   <li>The minimum group size applies to every group, in both views. Only respondents who answered a question of the measure count.
 *   <li>The manager is shown only with consent. A consensus sheet is not the answers of one person.
 *   <li>In the published view, the figure of a group with equal scores is replaced by a band.
 *   <li>A figure that is based on the same answers as a hidden figure is also hidden.
 *   <li>A pooled figure is computed only from figures that are shown, so it discloses nothing more.
 *   <li>The figure of a sample includes either all hidden groups or none. It includes them only if there are at least two, if together they
 *       reach the minimum (a group with equal scores counts as one person), if their scores are not all equal, and if the same is true of
 *       all figures that are based on the same answers.
 * </ul>
 */
public final class Disclosure {
    private static final Optional<Score.Withheld> COMPLEMENT = Optional.of(Score.withheld(
            WithheldReason.COMPLEMENT,
            "another figure of the same answers, which is withheld, could be derived from it"));

    private final Instrument instrument;
    private final Overlap overlap;
    private final int minimum;
    private final View view;
    private final ImmutableSet<Perspective> consent;

    public Disclosure(Instrument instrument, Overlap overlap, Recipe recipe) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.minimum = recipe.minimumGroup();
        this.view = recipe.view();
        this.consent = recipe.consent();
    }

    public Overlap overlap() {
        return overlap;
    }

    /** Returns the number of persons who count towards the minimum in a column: with a score and an answer to a question of the measure. */
    public int heads(ScoredTeam group, int column) {
        int heads = 0;
        for (int row = 0; row < group.scores().size(); row++) {
            if (group.scores().measured(row, column)
                    && overlap.answered(group.answers().answers(), row, column)) {
                heads++;
            }
        }
        return heads;
    }

    /** Returns for each column the reason why the figure of a group is withheld; empty if it is shown. */
    public ImmutableList<Optional<Score.Withheld>> group(
            Perspective who, ScoredTeam group, int[] heads, List<Moments> moments) {
        List<Optional<Score.Withheld>> verdicts = new ArrayList<>();
        BitSet secret = new BitSet();
        for (int column = 0; column < heads.length; column++) {
            verdicts.add(column(who, group.scores(), column, heads[column], moments.get(column)));
            secret.set(
                    column,
                    verdicts.get(column).isPresent() && moments.get(column).n() > 0);
        }
        return withComplements(verdicts, secret);
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
            Perspective who, ScoreBlock scores, int column, int heads, Moments moments) {
        int n = moments.n();
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
        return alike(moments, metric) ? Optional.of(band(column, moments.mean())) : Optional.empty();
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

    /** Returns true if the scores are too similar to be shown in the view. */
    public boolean alike(Moments scores, Metric metric) {
        return view.alike(scores, metric);
    }

    /**
     * Returns the withheld score for a group in which everyone has {@code value}. It names the half or third of the metric that contains
     * the value, if each half or third contains several possible scores of a person.
     */
    public Score.Withheld band(int column, double value) {
        Metric metric = overlap.columns().get(column).metric();
        int values = overlap.values(column, instrument);
        int bands = values >= 7 ? 3 : 2;
        if (!metric.bounded() || values < 4) {
            return Score.withheld(WithheldReason.ALL_ALIKE, "everyone's score is the same");
        }
        double width = (metric.highest() - metric.lowest()) / bands;
        int band = (int) Math.min(bands - 1, Math.floor((value - metric.lowest()) / width));
        return Score.withheld(
                WithheldReason.ALL_ALIKE,
                String.format(
                        Locale.ROOT,
                        "everyone has the same score, from %.2f to %.2f",
                        metric.lowest() + band * width,
                        metric.lowest() + (band + 1) * width));
    }

    /** Returns true if the figure of a sample may include hidden groups with the given number of groups, number of heads and scores. */
    public boolean maySum(int groups, int heads, Moments hidden, Metric metric) {
        return groups == 0 || (groups >= 2 && heads >= minimum && !alike(hidden, metric));
    }

    /** Returns the reason why a sample with scores has no figure: too few people, or the figure would disclose one group. */
    public Score.Withheld hiddenSample(int people) {
        return people < minimum
                ? tooFew()
                : Score.withheld(WithheldReason.COMPLEMENT, "it would disclose a group that is not shown");
    }
}
