package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.Measure;
import org.coppice.model.Named;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.AcrossTeams;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.scoring.result.InvarianceAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.agreement.NullDistributions;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.KeyAudit;
import org.coppice.statistics.reliability.MultilevelFactor;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScoreSummary;

/** The text of an analysis for the owner of a questionnaire: each figure with its meaning. */
public final class AnalysisText {
    private static final int NAME = 24;
    private static final int FIGURE = 22;

    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final ImmutableList<String> warnings;
    private final Writer out;

    public AnalysisText(MeasureText words, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.warnings = warnings;
        this.out = out;
    }

    public void write(SampleAnalysis analysis) throws IOException {
        Recipe recipe = analysis.figures().recipe();
        line(words.bank().header().title() + " (bank " + recipe.bank() + ")");
        line(Words.count(analysis.figures().teams(), "team")
                + TeamText.respondents(analysis.figures().respondents()) + "Scoring "
                + recipe.scoring().id() + ", " + recipe.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, recipe));
        }
        for (String warning : Words.warnings(warnings)) {
            line(warning);
        }
        lines(AnswersText.quality(analysis.quality(), analysis.rules()));
        for (ScaleAnalysis scale : analysis.scales()) {
            if (words.shows(scale.score().measure())) {
                scale(scale);
                leftOut(scale, analysis);
                lines(AnswersText.scale(scale, recipe));
            }
        }
        Set<SampleScore> analysed =
                analysis.scales().stream().map(ScaleAnalysis::score).collect(Collectors.toSet());
        for (SampleScore score : analysis.figures().constructs()) {
            if (score.value().figure().isPresent() && words.shows(score.measure()) && !analysed.contains(score)) {
                line("");
                line(words.full(score.measure()) + ", " + score.perspective().label() + ": mean "
                        + number(score.value()) + " of groups that are not shown, so that nothing else is");
            }
            if (score.value() instanceof Score.Withheld withheld && words.shows(score.measure())) {
                line("");
                line(words.full(score.measure()) + ", " + score.perspective().label() + ": not shown: "
                        + withheld.detail());
            }
        }
        for (InvarianceAnalysis invariance : analysis.invariance()) {
            if (words.shows(invariance.measure())) {
                lines(InvarianceText.of(words.full(invariance.measure()), invariance));
            }
        }
        for (CumulativeScaleAnalysis levels : analysis.cumulativeScales()) {
            lines(CumulativeScaleText.of(levels));
        }
        lines(AnswersText.persons(analysis.persons()));
        line("");
        lines(UnansweredText.of(analysis.figures()));
        line("Ranges in brackets are " + FigureText.percent(recipe.level())
                + " intervals. --format json contains all figures.");
    }

    private void scale(ScaleAnalysis scale) throws IOException {
        line("");
        String metric = scale.score().metric().id().equals("pomp")
                ? ""
                : " (" + scale.score().metric().label() + ")";
        line(words.full(scale.score().measure()) + metric + ", "
                + scale.score().perspective().label()
                + (scale.score().wave() == null ? "" : ", " + scale.score().wave()) + ": "
                + (scale.score().respondents().isPresent()
                        ? Words.count(scale.score().respondents().getAsInt(), "person")
                        : "a few people have no score"));
        if (scale.answers().isEmpty()) {
            line("  No reliability: " + scale.noReliability().orElse("not shown") + ".");
        } else {
            reliability(scale.answers().get(0), scale.answers());
        }
        teams(scale);
        for (String warning : warnings(scale)) {
            line("  Warning: " + warning + ".");
        }
        if (!scale.answers().isEmpty()) {
            questions(scale.score().measure(), scale.answers().get(0));
        }
    }

    /** Writes on how many teams the figures between teams are based, if some are left out. */
    private void leftOut(ScaleAnalysis scale, SampleAnalysis analysis) throws IOException {
        int teams = scale.teams().teams();
        if (teams < analysis.figures().teams()) {
            line("  " + FigureText.pad("teams", NAME) + "figures between teams are based on " + teams + " of "
                    + Words.count(analysis.figures().teams(), "team")
                    + ": a team without a score is left out, and one of which the mean or the spread is not shown");
        }
    }

    /** Returns the warnings of a scale, each once: those of its reliability, and those of its figures, which a profile has too. */
    private static ImmutableSet<String> warnings(ScaleAnalysis scale) {
        ImmutableSet.Builder<String> warnings = ImmutableSet.builder();
        scale.answers().stream()
                .limit(1)
                .forEach(answers -> warnings.addAll(answers.reliability().warnings()));
        scale.score().scale().ifPresent(figures -> warnings.addAll(figures.warnings()));
        return warnings.build();
    }

    private void reliability(AnswerAnalysis pairwise, ImmutableList<AnswerAnalysis> all) throws IOException {
        basis(pairwise.reliability());
        var consistency = pairwise.reliability().consistency();
        figure(
                "alpha",
                consistency.alpha(),
                ends(pairwise.feldt()),
                "reliability: " + share(consistency.alpha())
                        + " of the variance between people's scores is not measurement error");
        if (pairwise.bootstrap().isPresent()) {
            figure(
                    "alpha, bootstrap",
                    consistency.alpha(),
                    ends(pairwise.bootstrap().get()),
                    "the same, with a bootstrap interval");
        }
        boolean unanswered = pairwise.reliability().questions().stream()
                .anyMatch(question -> question.n().orElse(1) == 0);
        for (AnswerAnalysis listwise : all) {
            OptionalLong rows = listwise.reliability().rows();
            if (listwise.reliability().treatment() == MissingTreatment.LISTWISE) {
                figure(
                        "alpha, listwise",
                        listwise.reliability().consistency().alpha(),
                        "",
                        "the same, for the "
                                + (rows.isPresent() ? rows.getAsLong() + " " : "")
                                + "people who answered every question"
                                + (unanswered ? " that anybody answered" : ""));
            }
        }
        figure(
                "omega",
                pairwise.minres().omega(),
                "",
                "reliability in a one-factor model: the share of variance due to the common factor");
        figure(
                "omega, hierarchical",
                pairwise.schmidLeiman().omegaHierarchical(),
                "",
                "the share of variance due to a factor of all questions, apart from three factors of some of them");
        for (String warning : pairwise.schmidLeiman().warnings()) {
            line("    Warning: " + warning + ".");
        }
        figure("average correlation", consistency.averageCorrelation(), "", "mean correlation between two questions");
        figure(
                "measurement error",
                pairwise.reliability().sem(),
                "",
                "standard error of a person's "
                        + (pairwise.reliability().entering().weighted() ? "weighted " : "")
                        + "mean answer, "
                        + (pairwise.reliability().entering().shares()
                                ? "as a share of the range, since the scales differ"
                                : "in points of the response scale")
                        + " (two in three are within it)");
        keys(pairwise.keys());
    }

    /** Writes how many answers the figures of answers are based on. */
    private void basis(Reliability reliability) throws IOException {
        if (reliability.people().isPresent() && reliability.answers().isPresent()) {
            line("  " + FigureText.pad("based on", NAME)
                    + Words.count(Math.toIntExact(reliability.answers().getAsLong()), "answer") + " of "
                    + Words.count(Math.toIntExact(reliability.people().getAsLong()), "person"));
        }
    }

    private void keys(KeyAudit keys) throws IOException {
        for (KeyAudit.Against one : keys.against()) {
            line("    " + one.question() + ": correlation " + number(one.correlation()) + ends(one.interval())
                    + " with the sum of the questions that are not named");
        }
    }

    private void teams(ScaleAnalysis scale) throws IOException {
        TeamAnalysis teams = scale.teams();
        figure(
                "ICC(1)",
                teams.icc1(),
                ends(teams.icc1Interval()),
                share(teams.icc1()) + " of the variance between people lies between teams");
        figure("ICC(2)", teams.icc2(), ends(teams.icc2Interval()), "reliability of the means of teams of this size");
        if (!scale.levels().isEmpty()) {
            line("  " + FigureText.pad("within teams", NAME)
                    + (scale.bands().isEmpty() ? agreement(scale.levels()) : agreement(scale.bands())));
        }
        if (scale.acrossTeams().isPresent()) {
            acrossTeams(scale.acrossTeams().get());
        }
        if (scale.multilevel().isPresent()) {
            multilevel(scale.multilevel().get());
        }
        if (scale.agreesEverywhere()) {
            line("  Warning: most teams agree internally, but teams hardly differ; they may all share one view.");
        }
    }

    private void multilevel(MultilevelFactor factor) throws IOException {
        if (factor.omegaWithin() instanceof Score.Withheld
                && factor.omegaWithin().equals(factor.omegaBetween())) {
            figure("multilevel omega", factor.omegaWithin(), "", "");
            return;
        }
        figure(
                "omega within teams",
                factor.omegaWithin(),
                "",
                "reliability of the differences between people of the same team");
        figure("omega between teams", factor.omegaBetween(), "", "reliability of the differences between large teams");
        for (String warning : factor.warnings()) {
            line("    Warning: " + warning + ".");
        }
    }

    private void acrossTeams(AcrossTeams across) throws IOException {
        figure("alpha of team means", across.alphaOfMeans(), "", "reliability of the differences between teams' means");
        for (String index : List.of("rwg-" + NullDistributions.UNIFORM, "awg")) {
            ScoreSummary summary = across.agreement().get(index);
            if (summary != null) {
                line("  " + FigureText.pad((index.startsWith("rwg") ? "r_wg" : "a_wg") + " over teams", NAME)
                        + FigureText.pad(
                                number(summary.mean()) + " [" + number(summary.quarter()) + " to "
                                        + number(summary.threeQuarters()) + "]",
                                FIGURE)
                        + "mean and middle half of " + Words.count(summary.n(), "team") + "; "
                        + percent(summary.seventyOrMore()) + " have .70 or more");
            }
        }
    }

    private static String agreement(Map<? extends Named, Integer> teams) {
        return teams.entrySet().stream()
                .map(e -> e.getKey().label() + " in " + Words.count(e.getValue(), "team"))
                .collect(Collectors.joining(", "));
    }

    private void questions(Measure measure, AnswerAnalysis answers) throws IOException {
        line("  " + FigureText.pad("question", NAME)
                + "     n missing   mean     SD   rest  corr. alpha without  lowest highest");
        for (QuestionFigures question : answers.reliability().questions()) {
            line("  "
                    + FigureText.pad(
                            question.question() + (words.mirrored(question.question(), measure) ? " (mirrored)" : ""),
                            NAME)
                    + String.format(
                            Locale.ROOT,
                            "%6s %7s %6s %6s %6s %6s %13s %7s %7s",
                            question.n().isPresent() ? question.n().getAsLong() : "–",
                            percent(question.missing()),
                            number(question.mean()),
                            number(question.sd()),
                            number(question.restCorrelation()),
                            number(question.correctedCorrelation()),
                            number(question.ifDeleted().alpha()),
                            percent(question.floor()),
                            percent(question.ceiling())));
        }
    }

    private void figure(String name, Score score, String ends, String meaning) throws IOException {
        line("  " + FigureText.pad(name, NAME)
                + (score instanceof Score.Withheld withheld
                        ? "none: " + withheld.detail()
                        : FigureText.pad(number(score) + ends, FIGURE) + meaning));
    }

    private static String ends(Interval interval) {
        return interval instanceof Interval.Between between
                ? " [" + FigureText.number(between.lower()) + " to " + FigureText.number(between.upper()) + "]"
                : "";
    }

    private static String share(Score score) {
        return FigureText.percent(Math.max(0, score.figure().orElse(0)));
    }

    private static String percent(Score score) {
        return score.figure().isPresent() ? FigureText.percent(score.figure().getAsDouble()) : "–";
    }

    private static String number(Score score) {
        return score.figure().isPresent() ? FigureText.number(score.figure().getAsDouble()) : "–";
    }

    private void lines(List<String> texts) throws IOException {
        for (String text : texts) {
            line(text);
        }
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
