package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.report.words.MeasureText;
import org.coppice.statistics.norm.NormScore;
import org.coppice.statistics.norm.Norms;

/** The text of profiles for a manager: words and bars, then numbers. */
public final class ProfileText {
    private final MeasureText words;
    private final Norms norms;
    private final ImmutableList<String> defaults;
    private final ImmutableList<String> warnings;
    private final Writer out;

    public ProfileText(
            MeasureText words,
            Norms norms,
            ImmutableList<String> defaults,
            ImmutableList<String> warnings,
            Writer out) {
        this.words = words;
        this.norms = norms;
        this.defaults = defaults;
        this.warnings = warnings;
        this.out = out;
    }

    /** Writes the teams of a result, which may be some of the teams of the sample. */
    public void write(SampleResult result) throws IOException {
        SampleProfile profile = result.profile();
        Recipe recipe = profile.recipe();
        line(words.bank().header().title() + " (bank " + recipe.bank() + ")");
        line(Words.count(result.figures().teams(), "team") + TeamText.respondents(profile.respondents())
                + "Weighting "
                + recipe.weighting().id() + ", scoring " + recipe.scoring().id() + ", aggregation "
                + recipe.aggregation().id()
                + ", " + recipe.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(chosen(defaults, recipe));
        }
        for (String warning : Words.warnings(warnings)) {
            line(warning);
        }
        if (result.teams().size() < result.figures().teams()) {
            line("Only "
                    + result.teams().stream()
                            .map(team -> "team " + team.profile().team().team())
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + " is printed; all teams were scored.");
        }
        boolean one = result.teams().stream()
                        .map(team -> team.profile().team().team())
                        .distinct()
                        .count()
                == 1;
        for (TeamResult team : result.teams()) {
            team(team, one);
        }
        if (!profile.persons().isEmpty()) {
            line("");
            line("Persons");
            for (RespondentScores person : profile.persons()) {
                person(person);
            }
        }
        cautions(result.figures());
        ImmutableList<String> different = UnansweredText.of(result.figures());
        if (!different.isEmpty()) {
            line("");
        }
        for (String text : different) {
            line(text);
        }
        definitions(profile);
        long more = profile.teams().stream()
                .flatMap(team -> team.scores().stream())
                .filter(score -> score.value() instanceof Score.Measured && !words.shows(score.measure()))
                .map(TeamScore::measure)
                .distinct()
                .count();
        if (more > 0) {
            line("");
            line(more + " more measures were scored; --full shows them, and JSON and CSV contain all measures.");
        }
        line("");
        line("A bar runs from the lowest to the highest possible value. The range in brackets is the "
                + FigureText.percent(recipe.level()) + " interval");
        line("of the team's underlying mean: the wider it is, the less certain the mean.");
        if (recipe.aggregation().id().equals("shrunken")) {
            line(
                    "It takes the sample's mean and variances as known, so that it is too narrow in a sample of few teams.");
        }
        if (scores(profile).anyMatch(ProfileText::isCut)) {
            line(FigureText.CUT + " marks an end at which the range is cut, since the scale ends there.");
        }
        if (scores(profile).anyMatch(ProfileText::isSmall)) {
            line("A group of fewer than " + recipe.minimums().spread()
                    + " people has no interval, since it could disclose their answers: the number after ± bounds its");
            line("half-width. It follows from the mean alone where more could disclose answers.");
        }
        if (scores(profile).anyMatch(score -> score.agreementLevel().isPresent())) {
            line("Agreement is high if r_wg is .71 or more, low if it is below .51, and medium between them.");
        }
        if (scores(profile)
                .anyMatch(score ->
                        score.agreement().filter(ProfileText::isOfNumbers).isPresent())) {
            line("The average deviation is in the units of the answers; a_wg is 1 if all people answer alike.");
        }
        if (scores(profile)
                .anyMatch(score -> score.agreement().flatMap(Agreement::band).isPresent())) {
            line(
                    "Agreement is r_wg: 1 if all people answer alike, 0 if their answers are spread evenly over the scale.");
        }
        if (scores(profile)
                .anyMatch(score -> score.agreement().flatMap(Agreement::chance).isPresent())) {
            line(
                    "By chance: the share of teams of this size that would agree as much or more if everyone answered at random.");
        }
        if (scores(profile).anyMatch(score -> score.reliability().isPresent())) {
            line("Reliability is the share of the variance between teams' means that is not due to chance.");
        }
    }

    private static boolean isOfNumbers(Agreement agreement) {
        return agreement.band().isEmpty()
                && (agreement.adMean().isPresent() || agreement.awg().isPresent());
    }

    /** Writes a team; a page for one team has the guide too. */
    private void team(TeamResult team, boolean guide) throws IOException {
        line("");
        for (String text : TeamText.of(team.profile(), words, norms)) {
            line(text);
        }
        if (team.blueprint().isPresent()) {
            line("");
            for (String text : BlueprintText.of(team.blueprint().get(), words.full(), guide)) {
                line(text);
            }
        }
    }

    /** Writes the warnings about the figures of the sample, as JSON has them. */
    private void cautions(SampleFigures figures) throws IOException {
        String before = "\n";
        for (SampleScore score : figures.constructs()) {
            if (score.scale().isPresent() && words.shows(score.measure())) {
                for (String warning : score.scale().get().warnings()) {
                    out.write(before);
                    before = "";
                    out.write(Paragraph.of(
                            "Warning: ",
                            Words.seen(words.full(score.measure()) + ", "
                                    + score.perspective().label()
                                    + (score.wave() == null ? "" : ", " + score.wave()) + ": " + warning + ".")));
                }
            }
        }
    }

    private Stream<TeamScore> scores(SampleProfile profile) {
        return profile.teams().stream()
                .flatMap(team -> team.scores().stream())
                .filter(score -> words.shows(score.measure()));
    }

    /** Writes the definitions of the constructs that were shown, once for all teams. */
    private void definitions(SampleProfile profile) throws IOException {
        Set<ConstructId> shown = profile.teams().stream()
                .flatMap(team -> team.scores().stream())
                .filter(score -> score.value() instanceof Score.Measured && words.shows(score.measure()))
                .map(score -> score.measure().construct())
                .collect(Collectors.toSet());
        List<Construct> used = words.bank().constructs().stream()
                .filter(construct -> shown.contains(construct.constructId()))
                .toList();
        if (!used.isEmpty()) {
            line("");
            line("Definitions");
        }
        for (Construct construct : used) {
            line("  " + construct.label() + ": " + construct.definition());
        }
    }

    /** Returns the defaults that were used. */
    public static String chosen(ImmutableList<String> defaults, Recipe recipe) {
        return "Defaults used: "
                + defaults.stream()
                        .filter(name -> !value(name, recipe).isEmpty())
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
            case "blueprint" -> recipe.blueprint().map(Ingredient::id).orElse("");
            case "minimum-group" -> Integer.toString(recipe.minimumGroup());
            case "minimum-spread" -> Integer.toString(recipe.minimums().spread());
            case "minimum-questions" -> Integer.toString(recipe.minimums().questions());
            case "level" -> Double.toString(recipe.level());
            case "view" -> recipe.view().id();
            case "agreement" -> recipe.agreement().rule().id();
            default -> {
                String ofScoring = recipe.scoring().parameters().get(name);
                yield ofScoring != null
                        ? ofScoring
                        : recipe.aggregation().parameters().getOrDefault(name, "");
            }
        };
    }

    private void person(RespondentScores person) throws IOException {
        List<String> scores = java.util.stream.IntStream.range(
                        0, person.columns().size())
                .mapToObj(c -> words.full(person.columns().get(c).measure()) + " "
                        + (person.scores().get(c) instanceof Score.Withheld withheld
                                ? "– (" + withheld.detail() + ")"
                                : FigureText.number(
                                        person.scores().get(c).figure().orElseThrow())))
                .toList();
        line("  " + person.team() + ", " + person.respondent() + ": " + String.join("; ", scores));
        for (int c = 0; c < person.columns().size(); c++) {
            for (String place : places(norms.of(person, c))) {
                line("    " + words.full(person.columns().get(c).measure()) + ": " + place);
            }
        }
    }

    /** Returns a sentence for each norm with which a score can be compared. */
    static List<String> places(List<NormScore> norms) {
        return norms.stream()
                .filter(norm -> norm.score() instanceof Score.Measured)
                .map(NormScore::text)
                .toList();
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }

    private static boolean isCut(TeamScore score) {
        return score.value() instanceof Score.Measured
                && score.interval() instanceof Interval.Between between
                && (between.isCutBelow(score.metric()) || between.isCutAbove(score.metric()));
    }

    private static boolean isSmall(TeamScore score) {
        return score.interval() instanceof Interval.Withheld withheld
                && withheld.reason().equals(WithheldReason.MINIMUM_SPREAD);
    }
}
