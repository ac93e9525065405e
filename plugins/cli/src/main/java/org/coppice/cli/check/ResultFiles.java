package org.coppice.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.text.ReviewText;
import org.coppice.cli.text.Words;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswersJson;
import org.coppice.files.answers.ReviewedTeam;
import org.coppice.files.result.FactsFile;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.fault.Location;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/** Checks JSON files that Coppice writes or that hosts send: recipes, profiles with a recipe, facts of a sample, and answers of a team. */
public final class ResultFiles {
    /** The first field of a JSON file, and the sign with which its value begins. */
    private static final Pattern FIRST = Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*\"([A-Za-z]+)\"\\s*:\\s*(.)");

    private ResultFiles() {}

    /**
     * Returns what a file is, if it is one of these; empty if it is another file.
     *
     * @param warnings receives what may be a mistake in answers
     * @throws InputException with everything that is wrong
     */
    public static Optional<String> check(
            Path file, BankOptions banks, Supplier<Catalogue> catalogues, Consumer<String> warnings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Matcher first = FIRST.matcher(text(file));
        if (!first.find()) {
            return Optional.empty();
        }
        return switch (first.group(1) + first.group(2)) {
            case "recipe{", "bank{" -> Optional.of(recipe(file, banks, catalogues.get()));
            case "facts{" ->
                Optional.of("facts of a sample: "
                        + Words.count(FactsFile.read(file).tables().size(), "statistic"));
            case "team\"" -> Optional.of(answers(file, banks, catalogues.get(), warnings));
            default -> Optional.empty();
        };
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answers(Path file, BankOptions banks, Catalogue catalogue, Consumer<String> warnings) {
        ReviewedTeam team = AnswersJson.review(file, banks.bank(catalogue));
        Words.warnings(ReviewText.ofJson(team.review())).forEach(warnings);
        return "answers of team " + Words.seen(team.answers().key().team()) + ": "
                + Words.count(team.answers().size(), "respondent")
                + ReviewText.absences(team.review())
                        .map(absences -> "; " + absences)
                        .orElse("");
    }

    private static String recipe(Path file, BankOptions banks, Catalogue catalogue) {
        Recipe recipe = RecipeFile.read(file);
        String found = "recipe of bank " + recipe.bank().id() + ": weighting "
                + recipe.weighting().id() + ", scoring " + recipe.scoring().id() + ", aggregation "
                + recipe.aggregation().id();
        if (!banks.given() && catalogue.find(Kind.BANK, recipe.bank().id()).isEmpty()) {
            return found + "; name its bank with --bank-file or --plugin to check whether it can be used";
        }
        try {
            AssessmentBuilder builder = Assessment.builder(catalogue);
            if (banks.given()) {
                builder.bankFromFile(banks.bank(catalogue));
            }
            builder.recipe(recipe).build();
            return found + ", can be used";
        } catch (FaultException | InvalidValueException e) {
            throw new InputException(e.faults().stream()
                    .map(fault -> fault.at(new Location.Position(file.toString(), 1, 1)))
                    .toList());
        }
    }
}
