package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coppice.cli.option.AnswerOptions;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.RecipeOptions;
import org.coppice.cli.text.ActionText;
import org.coppice.cli.text.BlueprintText;
import org.coppice.cli.text.FigureText;
import org.coppice.cli.text.Paragraph;
import org.coppice.cli.text.Words;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.ConstructId;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.check.Unknown;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.score.Score;
import org.coppice.report.words.MeasureText;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the evidence of a reading, down to the questions and their sources. */
@Command(
        name = "explain",
        description =
                "Shows the evidence of a reading of a team, or why an action is recommended: gates, scores, questions and sources.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Option(names = "--team", required = true, paramLabel = "ID", description = "Id of the team.")
    private String team = "";

    @Option(
            names = "--wave",
            paramLabel = "DAY",
            description = "Day of the wave, such as 2025-06-01 (default: the latest).")
    private @Nullable String wave;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** What is explained: a reading or a recommended action. */
    private static final class Subject {
        @Option(names = "--reading", paramLabel = "ID", description = "Id of the reading, such as stage.")
        private @Nullable String reading;

        @Option(
                names = "--action",
                paramLabel = "ID",
                description =
                        "Id of a recommended action, such as quality-circle: its reasons and the numbers that order it.")
        private @Nullable String action;
    }

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        recipe.withBlueprint();
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            Assessment assessment = recipe.assessment(catalogue, banks, true, command);
            if (assessment.recipe().blueprint().isEmpty()) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        recipe.missingBlueprint(assessment)
                                .orElse(
                                        "no blueprint strategy was chosen, and the bank names none; give --blueprint with"
                                                + " an id that coppice list shows"));
            }
            try (AnswerSource answers = input.open(assessment, recipe.roster(), command)) {
                Words.warnings(AnswerOptions.warnings(answers, recipe.roster(), assessment.recipe()))
                        .forEach(command.commandLine().getErr()::println);
                ImmutableList<TeamKey> waves = TeamKeys.ofTeam(answers.keys(), team);
                int last = wave == null ? waves.size() - 1 : waves.indexOf(TeamKeys.ofWave(waves, wave));
                Blueprint blueprint = assessment.blueprint(
                        answers.team(waves.get(last)),
                        waves.subList(0, last).stream().map(answers::team).toArray(TeamAnswers[]::new));
                (subject.action == null
                                ? explain(
                                        reading(blueprint),
                                        assessment.instrument().bank())
                                : ActionText.explained(action(blueprint, subject.action)))
                        .forEach(line -> out.print(wrapped(line)));
                assessment
                        .recipe()
                        .blueprint()
                        .flatMap(strategy -> changed(strategy, catalogue))
                        .ifPresent(line -> out.print(wrapped(line)));
            }
        }
        return 0;
    }

    /** Returns a line wrapped to the width of a page, with its continuation indented. */
    private static String wrapped(String line) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = Paragraph.lines(indent, line, BlueprintText.WIDTH - 2);
        return lines.get(0) + "\n"
                + lines.stream().skip(1).map(more -> "  " + more + "\n").collect(Collectors.joining());
    }

    /** Returns the parameters of the blueprint strategy that differ from their defaults. */
    private static Optional<String> changed(Ingredient strategy, Catalogue catalogue) {
        List<String> changed = catalogue.info(Kind.BLUEPRINT, strategy.id()).parameters().stream()
                .filter(one -> strategy.parameters().containsKey(one.name())
                        && !one.defaultValue().equals(strategy.parameters().get(one.name())))
                .map(one -> one.name() + " " + strategy.parameters().get(one.name()))
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of("Cut-offs changed: " + String.join(", ", changed));
    }

    private Reading reading(Blueprint blueprint) {
        String reading = String.valueOf(subject.reading);
        return blueprint
                .reading(reading)
                .orElseThrow(() -> Unknown.exception(
                        "reading",
                        reading,
                        blueprint.readings().stream().map(Reading::id).toList()));
    }

    private static Recommendation action(Blueprint blueprint, String action) {
        return blueprint.recommendations().stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(() -> Unknown.exception(
                        "recommended action",
                        action,
                        blueprint.recommendations().stream()
                                .map(Recommendation::id)
                                .toList()));
    }

    private static ImmutableList<String> explain(Reading reading, QuestionBank bank) {
        Judgement judgement = reading.judgement();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(BlueprintText.line(reading));
        lines.add("  source: " + judgement.source());
        judgement.notes().forEach(note -> lines.add("  note: " + note));
        reading.probabilities().forEach((label, p) -> lines.add("  " + label + ": " + FigureText.percent(p)));
        for (Finding finding : reading.related()) {
            lines.add("  " + finding.label() + ": " + FigureText.number(finding.value()));
        }
        if (!reading.ranks().isEmpty()) {
            lines.add("Topics by rank");
            reading.ranks().forEach(one -> lines.add(ranked(one)));
        }
        lines.add("Gates");
        for (GateCheck check : judgement.gates()) {
            lines.add("  " + check.gate().label() + ": " + check.outcome().label() + " (" + check.detail() + ")");
        }
        lines.add("Evidence");
        judgement.evidence().forEach(step -> lines.addAll(evidence(step, bank)));
        lines.addAll(missing(judgement.label(), bank));
        return lines.build();
    }

    /** Returns the questions that would provide the missing figures, also those that a section leaves out. */
    private static ImmutableList<String> missing(Label label, QuestionBank bank) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (label instanceof Label.Withheld withheld && !withheld.questions().isEmpty()) {
            QuestionBank whole = bank.whole().orElse(bank);
            lines.add("  These questions would provide the missing figures:");
            withheld.questions().stream()
                    .flatMap(id -> whole.question(id).stream())
                    .forEach(question -> lines.add("    " + question.id() + ": " + question.text() + place(question)));
        }
        return lines.build();
    }

    private static String ranked(Rank one) {
        return "  " + one.rank() + ". " + one.label() + ": rank "
                + Math.round(one.interval().lower()) + " to "
                + Math.round(one.interval().upper()) + " ("
                + FigureText.percent(one.interval().level())
                + " interval), among the first with a probability of " + FigureText.percent(one.amongFirst())
                + ", tier " + one.tier();
    }

    private static ImmutableList<String> evidence(EvidenceStep step, QuestionBank bank) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Perspective who = step.score().perspective().orElse(Perspective.TEAM_MEMBER);
        lines.add("  " + new MeasureText(bank, true).full(step.score().measure()) + ", as seen by " + who.label()
                + ": "
                + (step.score().value() instanceof Score.Withheld withheld
                        ? "not shown (" + withheld.detail() + ")"
                        : FigureText.number(step.score().value().figure().orElseThrow()) + " ("
                                + step.score().metric().label() + ")"));
        step.questions().stream()
                .flatMap(id -> bank.question(id).stream())
                .filter(question -> question.asked().contains(who))
                .forEach(question -> lines.add("    " + question.id() + ": " + question.wording(who)
                        + reversed(question, step.score().measure().construct()) + place(question)));
        return lines.build();
    }

    private static String reversed(Question question, ConstructId construct) {
        return question.keys().stream()
                        .anyMatch(key -> key.reversed() && key.construct().equals(construct))
                ? " (reversed)"
                : "";
    }

    private static String place(Question question) {
        return question.source().map(place -> " [" + place + "]").orElse("");
    }
}
