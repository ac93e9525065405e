package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/** Computes one {@link WaveChange}. */
final class Comparison {
    /** The correlations that coarse intervals assume. */
    private static final ImmutableList<Double> ASSUMED = ImmutableList.of(-1.0, 0.0, 0.5, 0.9);

    private static final Score.Withheld PARTS = Score.withheld(
            WithheldReason.COMPLEMENT,
            "together with other figures it could disclose a few people who have a score in one wave only");

    private final ScoredWave before;
    private final ScoredWave after;
    private final Perspective who;
    private final ScoreColumn column;
    private final ChangeRules rules;
    private final GroupChanges changes;
    private final Match match;
    private final Scores.Group first;
    private final Scores.Group second;
    private final List<Integer> stayedBefore = new ArrayList<>();
    private final List<Integer> stayedAfter = new ArrayList<>();
    private final Scores.Group left;
    private final Scores.Group joined;
    private int unscoredAfter; // of those who left: the people who answered in both waves
    private int unscoredBefore; // of those who joined
    private final double[] pairedBefore;
    private final double[] pairedAfter;
    private final ImmutableList<Scores.Group> stayed;

    Comparison(ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ChangeRules rules) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.column = column;
        this.rules = rules;
        this.changes = new GroupChanges(column.metric(), rules.level());
        this.match = Match.of(before.answers(), after.answers(), who);
        Scores one = Scores.of(before, column);
        Scores two = Scores.of(after, column);
        List<Integer> onlyBefore = new ArrayList<>(match.left());
        List<Integer> onlyAfter = new ArrayList<>(match.joined());
        for (Match.Rows rows : match.stayed()) {
            boolean both = one.scored(rows.before()) && two.scored(rows.after());
            unscoredAfter += !both && one.scored(rows.before()) ? 1 : 0;
            unscoredBefore += !both && two.scored(rows.after()) ? 1 : 0;
            (both ? stayedBefore : onlyBefore).add(rows.before());
            (both ? stayedAfter : onlyAfter).add(rows.after());
        }
        this.left = one.group(onlyBefore.stream().sorted().toList());
        this.joined = two.group(onlyAfter.stream().sorted().toList());
        this.pairedBefore =
                one.values(stayedBefore.stream().mapToInt(row -> row).toArray());
        this.pairedAfter = two.values(stayedAfter.stream().mapToInt(row -> row).toArray());
        this.stayed = ImmutableList.of(one.group(stayedBefore), two.group(stayedAfter));
        this.first = one.group(Stream.concat(stayedBefore.stream(), onlyBefore.stream())
                .sorted()
                .toList());
        this.second = two.group(
                Stream.concat(stayedAfter.stream(), onlyAfter.stream()).sorted().toList());
    }

    /** Returns the change. The whole change or its parts are also withheld for the reasons given by the caller, if present. */
    WaveChange result(Optional<Score.Withheld> notToShow, Optional<Score.Withheld> notInParts) {
        int stayers = match.stayed().size();
        Optional<Score.Withheld> hidden = notToShow
                .or(() -> hidden(first, stayers + match.left().size()))
                .or(() -> hidden(second, stayers + match.joined().size()));
        if (hidden.isPresent()) {
            Score.Withheld reason = hidden.get();
            return change(new WaveChange.Withheld(reason), Optional.of(reason));
        }
        Optional<Score.Withheld> parts = notInParts.or(this::partsHidden);
        return change(new WaveChange.Measured(whole(parts.isEmpty())), parts);
    }

    /**
     * Returns the change of all people. Pairs count in any case: if the parts are not shown in the published view, by a correlation that is
     * rounded down, so that the figures do not disclose the scores of those who have one in one wave only.
     */
    private GroupChange whole(boolean inParts) {
        boolean open = rules.view() == View.RESEARCH || rules.open(who);
        boolean all = left.scores().n() == 0 && joined.scores().n() == 0;
        int pairs = pairedBefore.length;
        if (all && pairs > 0 && (open || inParts)) {
            return paired();
        }
        if (pairs < (open ? 2 : rules.minimumGroup())) {
            return shown(changes.independent(first.scores(), second.scores()), fewest());
        }
        double r = changes.correlation(pairedBefore, pairedAfter);
        return open || (inParts && rules.spreadHidden(who, smallestPart()).isEmpty())
                ? shown(changes.overlapping(first.scores(), second.scores(), pairs, r), fewest())
                : shown(
                        changes.overlapping(first.scores(), second.scores(), pairs, below(r))
                                .coarsened(PARTS),
                        fewest());
    }

    private int fewest() {
        return Math.min(first.scores().n(), second.scores().n());
    }

    private int smallestPart() {
        return IntStream.of(
                        pairedBefore.length, left.scores().n(), joined.scores().n())
                .filter(n -> n > 0)
                .min()
                .orElse(0);
    }

    private static double below(double r) {
        return ASSUMED.stream().filter(step -> step <= r).max(Double::compare).orElse(-1.0);
    }

    private WaveChange change(WaveChange.Outcome whole, Optional<Score.Withheld> parts) {
        WaveChange.Outcome same = parts.isPresent()
                ? new WaveChange.Withheld(parts.get())
                : pairedBefore.length == 0
                        ? new WaveChange.Withheld(noScores("nobody has a score in both waves"))
                        : new WaveChange.Measured(paired());
        return new WaveChange(
                before.answers().key(),
                after.answers().key(),
                column,
                who,
                whole,
                same,
                part(joined, unscoredBefore, parts, "nobody with a score joined"),
                part(left, unscoredAfter, parts, "nobody with a score left"),
                parts.isPresent() ? Optional.empty() : people(),
                parts.map(Score.Withheld::detail),
                Optional.empty());
    }

    private Optional<WaveChange.People> people() {
        int stayers = match.stayed().size();
        int joiners = match.joined().size();
        int leavers = match.left().size();
        return rules.open(who) || (rules.counted(stayers) && rules.counted(joiners) && rules.counted(leavers))
                ? Optional.of(new WaveChange.People(stayers, joiners, leavers))
                : Optional.empty();
    }

    private GroupChange paired() {
        return shown(changes.paired(pairedBefore, pairedAfter), pairedBefore.length);
    }

    /** Returns a change as it may be shown, for a smaller group of that many people. */
    private GroupChange shown(GroupChange exact, int people) {
        GroupChange change =
                rules.spreadHidden(who, people).map(exact::withoutSpread).orElse(exact);
        return counted() ? change : change.withoutCounts();
    }

    /** Returns true if the numbers of scores do not show that a few respondents of a wave have none. */
    private boolean counted() {
        int stayers = match.stayed().size();
        return rules.open(who)
                || (rules.counted(stayers + match.left().size() - first.scores().n())
                        && rules.counted(stayers
                                + match.joined().size()
                                - second.scores().n()));
    }

    private WaveChange.Part part(Scores.Group group, int unscored, Optional<Score.Withheld> hidden, String nobody) {
        int n = group.scores().n();
        if (hidden.isPresent()) {
            return new WaveChange.Part(OptionalInt.empty(), OptionalInt.empty(), hidden.get());
        }
        boolean both = rules.open(who) || (rules.counted(unscored) && rules.counted(n - unscored));
        return n == 0
                ? new WaveChange.Part(OptionalInt.of(0), OptionalInt.of(0), noScores(nobody))
                : new WaveChange.Part(
                        counted() ? OptionalInt.of(n) : OptionalInt.empty(),
                        counted() && both ? OptionalInt.of(unscored) : OptionalInt.empty(),
                        Score.of(group.scores().mean()));
    }

    /** Returns the reason why the figure of a wave with that many respondents is withheld; empty if it is shown. */
    private Optional<Score.Withheld> hidden(Scores.Group wave, int respondents) {
        if (!rules.allowed(who)) {
            return Optional.of(Score.withheld(
                    WithheldReason.NO_CONSENT, "the manager's figures are shown only with the manager's consent"));
        }
        boolean few = !rules.open(who) && wave.heads() < rules.minimumGroup();
        if (wave.scores().n() == 0 && (!few || respondents >= rules.minimumGroup() || rules.minimumGroup() == 1)) {
            return Optional.of(noScores("nobody in one of the waves has a score"));
        }
        if (few) {
            return Optional.of(Score.withheld(
                    WithheldReason.MINIMUM_GROUP,
                    "fewer than " + rules.minimumGroup() + " people in one of the waves"));
        }
        return !rules.open(who) && alike(wave.scores())
                ? Optional.of(
                        Score.withheld(WithheldReason.ALL_ALIKE, "everyone's score in one of the waves is the same"))
                : Optional.empty();
    }

    /** Returns the reason why the parts are withheld; empty if they are shown. It does not reveal which part is too small. */
    private Optional<Score.Withheld> partsHidden() {
        if (match.unmatched().isPresent()) {
            return match.unmatched().map(why -> Score.withheld(WithheldReason.UNDEFINED, why));
        }
        if (rules.open(who)) {
            return Optional.empty();
        }
        ImmutableList<Scores.Group> parts = ImmutableList.<Scores.Group>builder()
                .addAll(stayed)
                .add(left, joined)
                .build();
        if (parts.stream().anyMatch(part -> part.scores().n() > 0 && part.heads() < rules.minimumGroup())) {
            return Optional.of(Score.withheld(
                    WithheldReason.COMPLEMENT,
                    "of those who stayed, joined or left, one group has fewer people than " + rules.minimumGroup()));
        }
        boolean alike = parts.stream().anyMatch(part -> alike(part.scores()))
                || rules.alike(Moments.of(differences()), differencesMetric());
        return alike
                ? Optional.of(Score.withheld(
                        WithheldReason.ALL_ALIKE,
                        "of those who stayed, joined or left, one group has the same score throughout"))
                : Optional.empty();
    }

    private double[] differences() {
        double[] differences = pairedAfter.clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= pairedBefore[i];
        }
        return differences;
    }

    /** Returns the metric of differences: they are between minus the range of the scores and the range. */
    private Metric differencesMetric() {
        double range = metric().highest() - metric().lowest();
        return metric().bounded() ? Metric.linear("difference", "difference", -range, range) : metric();
    }

    private boolean alike(Moments scores) {
        return rules.alike(scores, metric());
    }

    private Metric metric() {
        return column.metric();
    }

    private static Score.Withheld noScores(String detail) {
        return Score.withheld(WithheldReason.NO_SCORES, detail);
    }
}
