package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Score;
import org.coppice.report.words.MeasureText;
import org.coppice.statistics.norm.Norms;

/** The text of one team: who answered, what is not shown at all, then the measures below the headings of their families. */
final class TeamText {
    /** The column in which figures begin: after the longest label of the team, within these bounds. */
    private static final int NARROWEST = 28;

    private static final int WIDEST = 44;

    /** Response rates below which the reader is warned. */
    private static final double MANY = 0.7;

    private static final double FEW = 0.5;

    private final TeamProfile team;
    private final MeasureText words;
    private final Norms norms;
    private final ImmutableMap<Perspective, String> silent;
    private final List<Line> lines = new ArrayList<>();

    /** A label with its figure; a heading has no figure. */
    private record Line(String beginning, Optional<String> figure) {}

    private TeamText(TeamProfile team, MeasureText words, Norms norms) {
        this.team = team;
        this.words = words;
        this.norms = norms;
        this.silent = silent(team);
    }

    /** Returns the lines of a team. */
    static ImmutableList<String> of(TeamProfile team, MeasureText words, Norms norms) {
        TeamText text = new TeamText(team, words, norms);
        ImmutableListMultimap<Measure, TeamScore> scores =
                Multimaps.index(team.scores().stream().filter(text::hasALine).toList(), TeamScore::measure);
        Multimaps.index(scores.keySet(), measure -> words.heading(measure).orElse(""))
                .asMap()
                .forEach((heading, measures) -> {
                    if (!heading.isEmpty()) {
                        text.heading("  " + heading);
                    }
                    measures.forEach(
                            measure -> text.measure(heading.isEmpty() ? "  " : "    ", measure, scores.get(measure)));
                });
        return text.written();
    }

    private void measure(String indent, Measure measure, ImmutableList<TeamScore> scores) {
        String label = indent + words.label(measure);
        boolean one = scores.stream().map(TeamScore::perspective).distinct().count() == 1;
        if (!one) {
            heading(label);
        }
        scores.stream()
                .flatMap(score -> Stream.concat(
                        Stream.of(new Line(
                                one ? label : indent + "  " + who(score),
                                Optional.of(FigureText.of(
                                        score, one && team.responses().size() > 1, team.recipe())))),
                        ProfileText.places(norms.of(score)).stream()
                                .map(place -> new Line(indent + (one ? "  " : "    ") + place, Optional.empty()))))
                .distinct() // figures in several metrics are withheld in the same words
                .forEach(lines::add);
    }

    private static String who(TeamScore score) {
        return score.perspective().map(Perspective::label).orElse("combined");
    }

    private void heading(String text) {
        lines.add(new Line(text, Optional.empty()));
    }

    private ImmutableList<String> written() {
        int longest = lines.stream()
                .filter(line -> line.figure().isPresent())
                .mapToInt(line -> FigureText.length(line.beginning()))
                .max()
                .orElse(0);
        int width = Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
        ImmutableList.Builder<String> all = ImmutableList.builder();
        all.add("Team " + team.team() + ": " + people());
        silent.forEach((who, why) -> all.add("  Not shown: " + who.label() + " (" + why + ")"));
        lines.forEach(line -> all.add(line.figure()
                .map(figure -> FigureText.pad(line.beginning(), width) + figure)
                .orElse(line.beginning())));
        return all.build();
    }

    /** Returns the perspectives of which no figure is shown, all for one reason, which is reported once. */
    private static ImmutableMap<Perspective, String> silent(TeamProfile team) {
        ImmutableMap.Builder<Perspective, String> silent = ImmutableMap.builder();
        for (ResponseRate response : team.responses()) {
            List<Score> figures = team.scores().stream()
                    .filter(score -> score.perspective().equals(Optional.of(response.perspective())))
                    .map(TeamScore::value)
                    .distinct()
                    .toList();
            long measures = team.scores().stream()
                    .filter(score -> score.perspective().equals(Optional.of(response.perspective())))
                    .map(TeamScore::measure)
                    .distinct()
                    .count();
            if (measures > 1 && figures.size() == 1 && figures.get(0) instanceof Score.Withheld withheld) {
                silent.put(response.perspective(), withheld.detail());
            }
        }
        return silent.buildOrThrow();
    }

    /** Returns whether a figure has a line: its measure and its perspective are shown, and a combined figure has several perspectives. */
    private boolean hasALine(TeamScore score) {
        if (!words.shows(score.measure())) {
            return false;
        }
        if (score.perspective().isPresent()) {
            return !silent.containsKey(score.perspective().get());
        }
        long groups = team.scores().stream()
                .filter(other -> other.measure().equals(score.measure()))
                .filter(other -> other.perspective().isPresent())
                .count();
        return score.from().size() > 1 && groups > 1;
    }

    /** Returns the number of respondents, and their perspectives if there are others than team members. */
    private String people() {
        boolean plain = team.responses().stream()
                .allMatch(r ->
                        r.perspective() == Perspective.TEAM_MEMBER && r.roster().isEmpty());
        Optional<String> total = team.respondents().isPresent()
                ? Optional.of(Words.count(team.respondents().getAsInt(), "respondent"))
                : Optional.empty();
        String parts = team.responses().stream()
                .filter(r -> r.respondents().orElse(1) > 0 || r.roster().isPresent())
                .map(this::response)
                .collect(Collectors.joining("; "));
        return plain && total.isPresent()
                ? total.get()
                : total.map(people -> people + " (" + parts + ")").orElse(parts);
    }

    /** Returns the number of respondents of a sample for its first line, if it may be shown. */
    static String respondents(OptionalInt people) {
        return people.isPresent() ? ", " + Words.count(people.getAsInt(), "respondent") + ". " : ". ";
    }

    private String response(ResponseRate response) {
        OptionalDouble rate = response.rate();
        String who = response.perspective().label();
        if (response.respondents().isEmpty()) {
            return response.perspective() == Perspective.MANAGER
                    ? who
                    : who + " fewer than " + team.recipe().minimumGroup();
        }
        String answered = who + " " + response.respondents().getAsInt();
        return rate.isEmpty()
                ? answered
                : answered + " of " + response.roster().orElse(0) + ", " + FigureText.percent(rate.getAsDouble())
                        + (rate.getAsDouble() < FEW
                                ? ": too few to represent the group"
                                : rate.getAsDouble() < MANY ? ": read with care" : "");
    }
}
