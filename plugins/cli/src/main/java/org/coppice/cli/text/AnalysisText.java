package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.Named;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.report.words.MeasureText;
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
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.SchmidLeiman;
import org.coppice.statistics.reliability.ScoreSummary;

/** The text of an analysis for the owner of a questionnaire: each figure with its meaning. */
public final class AnalysisText {
    private static final int NAME = 24;
    private static final int FIGURE = 22;
    private static final Interval NO_INTERVAL = Interval.withheld(WithheldReason.UNDEFINED, "it has no interval");

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
                        ? Words.people(
                                scale.score().respondents().getAsInt(),
                                scale.score().perspective())
                        : "a few people have no score"));
        if (scale.answers().isEmpty()) {
            line("  No reliability (alpha, omega) and figures of questions: "
                    + scale.noReliability().orElse("not shown") + ".");
        } else {
            reliability(scale.answers().get(0), scale.answers());
        }
        teams(scale);
        for (String warning : warnings(scale)) {
            line("  Warning: " + warning + ".");
        }
        if (!scale.answers().isEmpty()) {
            lines(new QuestionTable(words, NAME)
                    .lines(
                            scale.score().measure(),
                            scale.answers().get(0).reliability().questions()));
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
        reliability(
                "alpha",
                consistency.alpha(),
                pairwise.feldt(),
                "reliability: " + share(consistency.alpha())
                        + " of the variance between people's scores is not measurement error");
        if (pairwise.bootstrap().isPresent()) {
            reliability(
                    "alpha, bootstrap",
                    consistency.alpha(),
                    pairwise.bootstrap().get(),
                    "the same, with a bootstrap interval");
        }
        boolean unanswered = pairwise.reliability().questions().stream()
                .anyMatch(question -> question.n().orElse(1) == 0);
        for (AnswerAnalysis listwise : all) {
            OptionalLong rows = listwise.reliability().rows();
            if (listwise.reliability().treatment() == MissingTreatment.LISTWISE) {
                reliability(
                        "alpha, listwise",
                        listwise.reliability().consistency().alpha(),
                        NO_INTERVAL,
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
                "reliability in a one-factor model: the share of variance due to the common factor"
                        + (pairwise.reliability().entering().weighted()
                                ? ", if all questions have the same weight"
                                : ""));
        hierarchical(pairwise.schmidLeiman());
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

    /** Writes omega hierarchical, or why it cannot be interpreted; the figure is then in JSON only, with the same warnings. */
    private void hierarchical(SchmidLeiman factors) throws IOException {
        if (factors.isInterpretable()) {
            figure(
                    "omega, hierarchical",
                    factors.omegaHierarchical(),
                    "",
                    "the share of variance due to a factor of all questions, apart from three factors of some of them");
        } else {
            line("  " + FigureText.pad("omega, hierarchical", NAME) + "not interpretable:");
        }
        for (String warning : factors.warnings()) {
            line("    Warning: " + warning + ".");
        }
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
        reliability("ICC(2)", teams.icc2(), teams.icc2Interval(), "reliability of the means of teams of this size");
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
        reliability(
                "alpha of team means",
                across.alphaOfMeans(),
                NO_INTERVAL,
                "internal consistency of the questions' means over teams, each team counting once");
        for (String index : List.of("rwg-" + NullDistributions.UNIFORM, "awg")) {
            ScoreSummary summary = across.agreement().get(index);
            if (summary != null) {
                line("  " + FigureText.pad((index.startsWith("rwg") ? "r_wg" : "a_wg") + " over teams", NAME)
                        + FigureText.pad(number(summary.mean()), FIGURE)
                        + "mean of " + Words.count(summary.n(), "team") + ", of which the middle half have "
                        + number(summary.quarter()) + " to " + number(summary.threeQuarters()) + "; "
                        + percent(summary.seventyOrMore()) + " have .70 or more");
            }
        }
    }

    private static String agreement(Map<? extends Named, Integer> teams) {
        return teams.entrySet().stream()
                .map(e -> e.getKey().label() + " in " + Words.count(e.getValue(), "team"))
                .collect(Collectors.joining(", "));
    }

    /** Writes a reliability, whose digits far below 0 have no meaning. */
    private void reliability(String name, Score score, Interval interval, String meaning) throws IOException {
        String ends = interval instanceof Interval.Between between && between.upper() >= FigureText.LEAST_RELIABILITY
                ? " [" + FigureText.reliability(between.lower()) + " to " + FigureText.reliability(between.upper())
                        + "]"
                : "";
        line("  " + FigureText.pad(name, NAME)
                + (score instanceof Score.Withheld withheld
                        ? "none: " + withheld.detail()
                        : FigureText.pad(FigureText.reliability(score.figure().orElseThrow()) + ends, FIGURE)
                                + meaning));
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
