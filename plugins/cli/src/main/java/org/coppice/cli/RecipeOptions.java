package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.file.RosterFile;
import org.coppice.scoring.file.WeightingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What an assessment is made of. */
final class RecipeOptions {
    @Option(
            names = "--weighting",
            paramLabel = "ID|F",
            description = "A weighting of the catalogue, or in a file (equal).")
    private @Nullable String weighting;

    @Option(names = "--scoring", paramLabel = "ID", description = "How answers become scores (pomp).")
    private @Nullable String scoring;

    @Option(names = "--aggregation", paramLabel = "ID", description = "How scores become team figures (team-mean).")
    private @Nullable String aggregation;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description =
                    "What is done where answers are missing: complete, half, any, impute-median, impute-mean (half).")
    private @Nullable String missing;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A parameter of a chosen strategy (see coppice list). May be given more than once.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--minimum-group", paramLabel = "N", description = "The smallest group that is shown (5).")
    private @Nullable Integer minimumGroup;

    @Option(names = "--consent", paramLabel = "manager", description = "The manager agreed to be shown.")
    private @Nullable String consent;

    @Option(
            names = "--roster",
            paramLabel = "F",
            description = "A CSV of team, perspective, n: how many people could have answered.")
    private @Nullable Path roster;

    @Option(names = "--level", paramLabel = "P", description = "The level of intervals (0.90).")
    private @Nullable Double level;

    @Option(
            names = "--view",
            paramLabel = "published|research",
            description =
                    "published: rounded; research: full precision, for those who already hold the answers (published).")
    private @Nullable String view;

    /** Builds it; what is wrong with an option is an error of the call. */
    Assessment assessment(Catalogue catalogue, BankOptions banks, int threads, CommandSpec command) {
        AssessmentBuilder builder = Assessment.builder(catalogue);
        try {
            String bank = banks.id(catalogue);
            if (bank == null) {
                builder.bankFromFile(banks.bank(catalogue));
            } else {
                builder.bank(banks.bank(catalogue).id());
            }
            weighting(builder);
            options(builder).threads(threads);
            if (roster != null) {
                builder.roster(RosterFile.read(roster));
            }
            return builder.build();
        } catch (org.coppice.model.FaultException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw Usage.of(command, e);
        }
    }

    private void weighting(AssessmentBuilder builder) {
        if (weighting == null) {
            return;
        }
        String name = weighting.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
            builder.weightingFromFile(WeightingFile.read(Path.of(weighting)));
        } else {
            builder.weighting(weighting);
        }
    }

    private AssessmentBuilder options(AssessmentBuilder builder) {
        settings.forEach(builder::set);
        if (missing != null) {
            builder.set("missing", missing);
        }
        if (scoring != null) {
            builder.scoring(scoring);
        }
        if (aggregation != null) {
            builder.aggregation(aggregation);
        }
        if (minimumGroup != null) {
            builder.minimumGroup(minimumGroup);
        }
        if (consent != null) {
            builder.consent(Named.of(Perspective.class, "perspective", consent));
        }
        if (level != null) {
            builder.level(level);
        }
        if (view != null) {
            builder.view(Named.of(View.class, "view", view));
        }
        return builder;
    }

    /** The names of what was left to Coppice: parts of the recipe, and parameters of the chosen strategies. */
    ImmutableList<String> defaults(Recipe recipe, boolean bankGiven) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        add(names, "bank", bankGiven ? recipe.bank() : null);
        add(names, "weighting", weighting);
        add(names, "scoring", scoring);
        add(names, "aggregation", aggregation);
        parameters(names, recipe.scoring());
        parameters(names, recipe.aggregation());
        add(names, "minimum-group", minimumGroup);
        add(names, "level", level);
        add(names, "view", view);
        return names.build();
    }

    private void parameters(ImmutableList.Builder<String> names, Ingredient strategy) {
        strategy.parameters().keySet().stream()
                .filter(name -> !settings.containsKey(name)
                        && !settings.containsKey(strategy.id() + "." + name)
                        && !(name.equals("missing") && missing != null))
                .forEach(names::add);
    }

    private static void add(ImmutableList.Builder<String> names, String name, @Nullable Object given) {
        if (given == null) {
            names.add(name);
        }
    }
}
