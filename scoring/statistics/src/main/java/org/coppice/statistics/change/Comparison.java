package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/** Computes one {@link WaveChange}. */
final class Comparison {
    private final ScoredWave before;
    private final ScoredWave after;
    private final Perspective who;
    private final ScoreColumn column;
    private final ChangeRules rules;
    private final Match match;
    private final Scores.Group first;
    private final Scores.Group second;
    private final List<Integer> stayedBefore = new ArrayList<>();
    private final List<Integer> stayedAfter = new ArrayList<>();
    private final Scores.Group left;
    private final Scores.Group joined;
    private final double[] pairedBefore;
    private final double[] pairedAfter;
    private final ImmutableList<Scores.Group> stayed;

    Comparison(ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ChangeRules rules) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.column = column;
        this.rules = rules;
        this.match = Match.of(before.answers(), after.answers(), who);
        Scores one = Scores.of(before, column);
        Scores two = Scores.of(after, column);
        List<Integer> onlyBefore = new ArrayList<>(match.left());
        List<Integer> onlyAfter = new ArrayList<>(match.joined());
        for (Match.Rows rows : match.stayed()) {
            boolean both = one.scored(rows.before()) && two.scored(rows.after());
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
        boolean all = left.scores().n() == 0 && joined.scores().n() == 0;
        GroupChange whole = parts.isEmpty() && all
                ? paired()
                : shown(
                        GroupChange.independent(first.scores(), second.scores(), metric(), rules.level()),
                        Math.min(first.scores().n(), second.scores().n()));
        return change(new WaveChange.Measured(whole), parts);
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
                part(joined, parts, "nobody with a score joined"),
                part(left, parts, "nobody with a score left"),
                parts.isPresent() ? Optional.empty() : people(),
                parts.map(Score.Withheld::detail));
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
        return shown(GroupChange.paired(pairedBefore, pairedAfter, metric(), rules.level()), pairedBefore.length);
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

    private WaveChange.Part part(Scores.Group group, Optional<Score.Withheld> hidden, String nobody) {
        return hidden.isPresent()
                ? new WaveChange.Part(OptionalInt.empty(), hidden.get())
                : group.scores().n() == 0
                        ? new WaveChange.Part(OptionalInt.of(0), noScores(nobody))
                        : new WaveChange.Part(
                                counted() ? OptionalInt.of(group.scores().n()) : OptionalInt.empty(),
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
