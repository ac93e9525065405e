package org.coppice.cli.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.files.answers.RosterFile;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that make up the recipe of an assessment. */
public final class RecipeOptions {
    /** The value of {@code --blueprint} for no blueprint. */
    private static final String NONE = "none";

    @Option(
            names = "--weighting",
            paramLabel = "ID|F",
            description = "Weighting of the catalogue, or in a file (default: equal).")
    private @Nullable String weighting;

    @Option(
            names = "--scoring",
            paramLabel = "ID",
            description = "Scoring strategy, which turns answers into scores (default: pomp).")
    private @Nullable String scoring;

    @Option(
            names = "--aggregation",
            paramLabel = "ID",
            description = "Aggregation strategy, which turns scores into team figures (default: team-mean).")
    private @Nullable String aggregation;

    @Option(
            names = "--blueprint",
            paramLabel = "ID",
            description =
                    "Blueprint strategy, such as gray-2010, or none for figures only (default: the strategy that the bank names).")
    private @Nullable String blueprint;

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            description =
                    "How missing answers are treated: complete, half, any, impute-median or impute-mean (default: half).")
    private @Nullable String missing;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Sets a parameter of a chosen strategy (see coppice list). May be repeated, once for each parameter.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--minimum-group",
            paramLabel = "N",
            description = "Minimum size of a group whose figures are shown (default: 5).")
    private @Nullable Integer minimumGroup;

    @Option(
            names = "--minimum-spread",
            paramLabel = "N",
            description = "Minimum size of a group whose spread is published (default: 10).")
    private @Nullable Integer minimumSpread;

    @Option(
            names = "--minimum-questions",
            paramLabel = "N",
            description =
                    "Minimum size of a group for published figures of single questions, agreement and reliability (default: 30).")
    private @Nullable Integer minimumQuestions;

    @Option(
            names = "--consent",
            paramLabel = "who",
            split = ",",
            description =
                    "Shows the figures of the manager (manager) or of consensus sheets of teams of which fewer members than the"
                            + " minimum answered (consensus), who have consented to it.")
    private List<String> consent = List.of();

    @Option(
            names = "--roster",
            paramLabel = "F",
            description = "CSV file with the columns team, perspective and n, the number of people who were invited.")
    private @Nullable Path roster;

    @Option(names = "--level", paramLabel = "P", description = "Confidence level of intervals (default: 0.90).")
    private @Nullable Double level;

    @Option(
            names = "--view",
            paramLabel = "published|research",
            description =
                    "published: rounded; research: full precision, for persons who may see the answers (default: published).")
    private @Nullable String view;

    @Option(
            names = "--agreement",
            paramLabel = "listwise|half",
            description =
                    "People who count for agreement: those who answered every question (listwise), or at least half of them (half);"
                            + " default: listwise.")
    private @Nullable String agreement;

    @Option(
            names = "--chance",
            paramLabel = "N",
            description =
                    "Adds how often random answers agree as much, from N simulated teams for each team size, such as 10000.")
    private @Nullable Integer chance;

    @Option(names = "--seed", paramLabel = "N", description = "Random seed (default: 1).")
    private @Nullable Long seed;

    private Roster people = Roster.NONE;
    private boolean joins;
    private boolean reading;

    /**
     * Builds the assessment; a wrong option is a usage error.
     *
     * @param reliability whether figures come with their reliability
     */
    public Assessment assessment(Catalogue catalogue, BankOptions banks, boolean reliability, CommandSpec command) {
        joins = joins(command);
        return made(command, weighting, () -> {
            AssessmentBuilder builder =
                    builder(catalogue, banks, weighting, missing).reliability(reliability);
            if (aggregation != null) {
                builder.aggregation(aggregation);
            }
            if (scoring != null) {
                builder.scoring(scoring);
            }
            if (blueprint != null && !blueprint.equals(NONE)) {
                builder.blueprint(blueprint);
            }
            return builder.build();
        });
    }

    /** Builds an assessment for each combination of the named weightings, rules for missing answers and strategies; at least two. */
    ImmutableList<Assessment> each(Catalogue catalogue, BankOptions banks, CommandSpec command) {
        joins = joins(command);
        Alternatives named = made(
                command,
                null,
                () -> new Alternatives(
                        Alternatives.values("--weighting", weighting),
                        Alternatives.values("--missing", missing),
                        Alternatives.values("--scoring", scoring),
                        Alternatives.values("--aggregation", aggregation),
                        Alternatives.values("--blueprint", NONE.equals(blueprint) ? null : blueprint)));
        reading = reading && named.weightings().size() < 2;
        ImmutableList.Builder<Assessment> all = ImmutableList.builder();
        for (Optional<String> chosen : orNone(named.weightings())) {
            for (Optional<String> rule : orNone(named.missing())) {
                all.addAll(made(
                        command,
                        chosen.orElse(null),
                        () -> builder(catalogue, banks, chosen.orElse(null), rule.orElse(null))
                                .reliability(false)
                                .combinations(named.scorings(), named.aggregations(), named.blueprints())));
            }
        }
        return all.build();
    }

    private static ImmutableList<Optional<String>> orNone(ImmutableList<String> values) {
        return values.isEmpty()
                ? ImmutableList.of(Optional.empty())
                : values.stream().map(Optional::of).collect(ImmutableList.toImmutableList());
    }

    private static <T> T made(CommandSpec command, @Nullable String weighting, Supplier<T> what) {
        try {
            return what.get();
        } catch (FaultException e) {
            if (e.faults().stream().allMatch(fault -> fault.where().toString().isEmpty())) {
                throw Usage.of(command, e); // several ids that the catalogue does not have
            }
            throw weighting == null ? e : new NamedWeighting(weighting).placed(e);
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
    }

    private AssessmentBuilder builder(
            Catalogue catalogue, BankOptions banks, @Nullable String chosen, @Nullable String rule) {
        AssessmentBuilder builder = Assessment.builder(catalogue);
        QuestionBank bank = banks.bank(catalogue);
        if (banks.fromFile()) {
            builder.bankFromFile(bank);
        } else {
            builder.bank(bank.id());
        }
        if (chosen != null) {
            new NamedWeighting(chosen).choose(builder, bank, catalogue);
        }
        if (reading && blueprint == null) {
            builder.blueprintOfBank();
        }
        SetParameters.of(set, rule).forEach(builder::parameter);
        return options(builder).roster(people());
    }

    /** Uses the blueprint strategy that the bank names if none is chosen. */
    public void withBlueprint() {
        reading = true;
    }

    /** Returns the message for a blueprint strategy that the bank names and that is not installed. */
    public Optional<String> missingBlueprint(Assessment assessment) {
        return reading && blueprint == null && assessment.recipe().blueprint().isEmpty()
                ? assessment
                        .instrument()
                        .bank()
                        .header()
                        .blueprint()
                        .map(id -> "The bank names the blueprint strategy \"" + id
                                + "\", which is not installed, so only figures are shown; add the plugin that provides it, or give"
                                + " --blueprint none")
                : Optional.empty();
    }

    /** Returns a message for each minimum that the weighting raises above the one that an option gives. */
    public ImmutableList<String> raised(Assessment assessment) {
        Minimums used = assessment.recipe().minimums();
        return Stream.of(
                        raised("--minimum-group", minimumGroup, used.group()),
                        raised("--minimum-spread", minimumSpread, used.spread()),
                        raised("--minimum-questions", minimumQuestions, used.questions()))
                .flatMap(Optional::stream)
                .map(raised ->
                        "The weighting \"" + assessment.recipe().weighting().id() + "\" raises " + raised)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<String> raised(String option, @Nullable Integer given, int used) {
        return given != null && used > given
                ? Optional.of(option + " from " + given + " to " + used)
                : Optional.empty();
    }

    private static @Nullable Object given(@Nullable Integer option, OptionalInt ofWeighting) {
        return option == null && ofWeighting.isPresent() ? ofWeighting : option;
    }

    /** Returns the files that were named. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (weighting != null) {
            Splitter.on(',')
                    .trimResults()
                    .splitToStream(weighting)
                    .forEach(one -> new NamedWeighting(one).file().ifPresent(files::add));
        }
        if (roster != null) {
            files.add(roster);
        }
        return files;
    }

    private AssessmentBuilder options(AssessmentBuilder builder) {
        if (minimumGroup != null) {
            builder.minimumGroup(minimumGroup);
        }
        if (minimumSpread != null) {
            builder.minimumSpread(minimumSpread);
        }
        if (minimumQuestions != null) {
            builder.minimumQuestions(minimumQuestions);
        }
        consent.forEach(who -> builder.consent(Named.of(Perspective.class, "perspective", who)));
        if (level != null) {
            builder.level(level);
        }
        if (view != null) {
            builder.view(Named.of(View.class, "view", view));
        }
        if (agreement != null) {
            builder.agreement(AgreementRule.of(agreement));
        }
        if (chance != null) {
            builder.agreementByChance(chance);
        }
        if (seed != null) {
            builder.seed(seed);
        }
        return builder;
    }

    private static boolean joins(CommandSpec command) {
        return command.commandLine().getParseResult().hasMatchedOption("--join-ids");
    }

    /** Returns the roster, which is empty if no file was named. */
    private Roster people() {
        people = roster == null ? Roster.NONE : RosterFile.read(roster);
        people = joins ? RosterFile.joined(people) : people;
        return people;
    }

    /** Returns the roster with which the assessment was built. */
    public Roster roster() {
        return people;
    }

    /** Returns the rows of the roster whose team did not answer (in that wave), as text. */
    ImmutableList<String> rosterWithout(Set<TeamKey> answered) {
        Set<String> teams = answered.stream().map(TeamKey::team).collect(Collectors.toSet());
        List<String> rows = new ArrayList<>();
        ImmutableSortedMap.copyOf(people.people().rowMap()).forEach((key, sizes) -> {
            if (key.wave() == null ? !teams.contains(key.team()) : !answered.contains(key)) {
                sizes.keySet().stream().sorted().forEach(who -> rows.add(key + " (" + who.id() + ")"));
            }
        });
        return ImmutableList.copyOf(rows);
    }

    /**
     * Returns the names of the defaults that some of the assessments use: parts of the recipe, and parameters of the chosen strategies that
     * neither the caller nor the weighting sets.
     */
    ImmutableList<String> defaults(ImmutableList<Assessment> assessments, boolean bankGiven) {
        return assessments.stream()
                .flatMap(assessment -> defaults(assessment, bankGiven).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> defaults(Assessment assessment, boolean bankGiven) {
        Recipe recipe = assessment.recipe();
        UnsetParts unset = new UnsetParts(Sets.union(
                        SetParameters.of(set, missing).keySet(),
                        assessment.instrument().weighting().parameters().keySet()))
                .part("bank", bankGiven ? recipe.bank() : null)
                .part("weighting", weighting)
                .part("scoring", scoring)
                .part("aggregation", aggregation);
        recipe.blueprint().ifPresent(part -> unset.part("blueprint", blueprint));
        unset.parameters("scoring", recipe.scoring()).parameters("aggregation", recipe.aggregation());
        recipe.blueprint().ifPresent(part -> unset.parameters("blueprint", part));
        DisclosureRule rule = assessment.instrument().weighting().disclosure();
        return unset.part("minimum-group", given(minimumGroup, rule.minimumGroup()))
                .part("minimum-spread", given(minimumSpread, rule.minimumSpread()))
                .part("minimum-questions", given(minimumQuestions, rule.minimumQuestions()))
                .part("level", level)
                .part("view", view)
                .part("agreement", agreement)
                .names();
    }
}
