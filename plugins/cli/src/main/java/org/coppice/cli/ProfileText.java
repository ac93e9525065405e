package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;

/** Profiles as a manager reads them: words and bars, then numbers. */
final class ProfileText {
    private static final int BAR = 20;

    /** Where figures begin: after the longest label of the team, within these bounds. */
    private static final int NARROWEST = 28;

    private static final int WIDEST = 44;

    /** Response rates under which a reader is warned, and under which no label is given later. */
    private static final double MANY = 0.7;

    private static final double FEW = 0.5;

    private final Instrument instrument;
    private final ImmutableList<String> defaults;
    private final Writer out;

    ProfileText(Instrument instrument, ImmutableList<String> defaults, Writer out) {
        this.instrument = instrument;
        this.defaults = defaults;
        this.out = out;
    }

    void write(SampleProfile profile) throws IOException {
        Recipe recipe = profile.recipe();
        line(instrument.bank().header().title() + " (bank " + recipe.bank() + ")");
        line(Words.count(profile.teams().size(), "team") + ", " + Words.count(profile.respondents(), "respondent")
                + ". Weighting "
                + recipe.weighting().id() + ", scoring " + recipe.scoring().id() + ", figures "
                + recipe.aggregation().id()
                + ", " + recipe.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(chosen(defaults, recipe));
        }
        for (TeamProfile team : profile.teams()) {
            team(team);
        }
        if (!profile.persons().isEmpty()) {
            line("");
            line("Persons");
            for (RespondentScores person : profile.persons()) {
                person(person);
            }
        }
        line("");
        line("A bar runs from the least to the most that the scale allows. The range in brackets is where the team's");
        line("underlying mean may lie (" + percent(recipe.level()) + " interval); the wider, the less sure.");
    }

    /** What was left to Coppice, and what it took. */
    static String chosen(ImmutableList<String> defaults, Recipe recipe) {
        return "Chosen for you: "
                + defaults.stream()
                        .map(name -> name.replace('-', ' ') + " " + value(name, recipe))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String value(String name, Recipe recipe) {
        return switch (name) {
            case "bank" -> recipe.bank().id();
            case "weighting" -> recipe.weighting().id();
            case "scoring" -> recipe.scoring().id();
            case "aggregation" -> recipe.aggregation().id();
            case "minimum-group" -> Integer.toString(recipe.minimumGroup());
            case "level" -> Double.toString(recipe.level());
            case "view" -> recipe.view().id();
            default -> {
                String ofScoring = recipe.scoring().parameters().get(name);
                yield ofScoring != null
                        ? ofScoring
                        : recipe.aggregation().parameters().getOrDefault(name, "");
            }
        };
    }

    private void team(TeamProfile team) throws IOException {
        line("");
        line("Team " + team.team() + ": " + people(team));
        ImmutableList<TeamScore> scores =
                team.scores().stream().filter(score -> !only(team, score)).collect(ImmutableList.toImmutableList());
        int longest = scores.stream()
                .mapToInt(score -> length(beginning(team, score)))
                .max()
                .orElse(0);
        int width = Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
        String heading = "";
        Set<String> notShown = new HashSet<>();
        for (TeamScore score : scores) {
            String measure = label(score.measure());
            String line = pad(beginning(team, score), width) + figure(score);
            if (score.mean() instanceof Score.Withheld && !notShown.add(measure + "\n" + line)) {
                continue;
            }
            if (!alone(team, score) && !heading.equals(measure)) {
                line("  " + measure);
                heading = measure;
            }
            line(line);
        }
    }

    /** Whether the line of a score names the measure, because there is only one perspective. */
    private static boolean alone(TeamProfile team, TeamScore score) {
        return score.perspective().isPresent()
                && team.responses().size() <= 1
                && team.scores().stream()
                        .allMatch(other -> other.perspective().isEmpty()
                                || other.perspective().equals(score.perspective()));
    }

    /** What stands before the figure. */
    private String beginning(TeamProfile team, TeamScore score) {
        return alone(team, score) ? "  " + label(score.measure()) : "    " + who(score);
    }

    /** A pooled figure of one perspective says nothing new. */
    private static boolean only(TeamProfile team, TeamScore score) {
        long groups = team.scores().stream()
                .filter(s ->
                        s.measure().equals(score.measure()) && s.perspective().isPresent())
                .count();
        return score.perspective().isEmpty() && (score.from().size() <= 1 || groups <= 1);
    }

    /** How many, and as whom where that is not plain. */
    private static String people(TeamProfile team) {
        boolean plain = team.responses().stream()
                .allMatch(r ->
                        r.perspective() == Perspective.TEAM_MEMBER && r.roster().isEmpty());
        return Words.count(team.respondents(), "respondent")
                + (plain
                        ? ""
                        : team.responses().stream()
                                .map(ProfileText::response)
                                .collect(Collectors.joining("; ", " (", ")")));
    }

    private static String response(ResponseRate response) {
        OptionalDouble rate = response.rate();
        String answered = response.perspective().label() + " " + response.respondents();
        return rate.isEmpty()
                ? answered
                : answered + " of " + response.roster().orElse(0) + ", " + percent(rate.getAsDouble())
                        + (rate.getAsDouble() < FEW
                                ? ": too few to speak for all"
                                : rate.getAsDouble() < MANY ? ": read with care" : "");
    }

    private static String who(TeamScore score) {
        return score.perspective().map(Perspective::label).orElse("together");
    }

    private String label(Measure measure) {
        String construct = instrument
                .bank()
                .construct(measure.construct())
                .map(Construct::label)
                .orElse(measure.construct().value());
        return construct
                + (measure.referent() == Referent.TEAM
                        ? ""
                        : ", " + measure.referent().label())
                + (measure.horizon() == Horizon.NOW
                        ? ""
                        : ", " + measure.horizon().label());
    }

    private static String figure(TeamScore score) {
        if (score.mean() instanceof Score.Withheld withheld) {
            return "not shown: " + withheld.detail();
        }
        double mean = score.mean().figure().orElseThrow();
        String numbers = number(mean)
                + (isSheet(score) ? "" : interval(score.interval()))
                + (score.n().isPresent() ? "  " + Words.count(score.n().getAsInt(), unit(score)) : "")
                + (score.perspective().isEmpty()
                        ? ", " + score.from().stream().map(Perspective::label).collect(Collectors.joining(" + "))
                        : "");
        OptionalDouble place = score.metric().bounded()
                ? OptionalDouble.of((mean - score.metric().lowest())
                        / (score.metric().highest() - score.metric().lowest()))
                : OptionalDouble.empty();
        return place.isEmpty()
                ? numbers + " (" + score.metric().label() + ")"
                : bar(place.getAsDouble()) + "  " + pad(third(place.getAsDouble()), 14) + numbers
                        + (score.metric().id().equals("pomp")
                                ? ""
                                : " (" + score.metric().label() + ")");
    }

    private static String unit(TeamScore score) {
        return isSheet(score) ? "sheet" : "person";
    }

    private static boolean isSheet(TeamScore score) {
        return score.perspective().equals(Optional.of(Perspective.CONSENSUS));
    }

    private static String third(double place) {
        return place < 1.0 / 3 ? "lower third" : place <= 2.0 / 3 ? "middle third" : "upper third";
    }

    private static String bar(double place) {
        int full = (int) Math.round(place * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String interval(Interval interval) {
        return interval instanceof Interval.Between between
                ? " [" + number(between.lower()) + " to " + number(between.upper()) + "]"
                : " [" + ((Interval.None) interval).why().label() + "]";
    }

    private void person(RespondentScores person) throws IOException {
        List<String> scores = java.util.stream.IntStream.range(
                        0, person.columns().size())
                .mapToObj(c -> label(person.columns().get(c).measure()) + " "
                        + (person.scores().get(c) instanceof Score.Withheld withheld
                                ? "– (" + withheld.detail() + ")"
                                : number(person.scores().get(c).figure().orElseThrow())))
                .toList();
        line("  " + person.team() + ", " + person.respondent() + ": " + String.join("; ", scores));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(2, width - length(text)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
