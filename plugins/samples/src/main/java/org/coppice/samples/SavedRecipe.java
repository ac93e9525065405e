package org.coppice.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.result.FactsFile;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** Gives single teams the scores that they had within a sample, with its recipe and its facts. */
public final class SavedRecipe {
    private SavedRecipe() {}

    /** Saves the recipe and facts of the file {@code args[0]} in the folder {@code args[1]}, and scores its teams one by one. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        save(Path.of(args[0]), folder);
        Assessment assessment = restored(folder);
        for (TeamAnswers team : sample(Path.of(args[0]), assessment).teams()) {
            TeamProfile profile = assessment.assess(team);
            System.out.println(profile);
        }
    }

    static void save(Path answers, Path folder) throws IOException {
        Assessment assessment = Assessment.builder(catalogue())
                .bank("communities-of-practice")
                .parameter("missing", "impute-median") // needs the medians of the sample
                .build();
        Sample sample = sample(answers, assessment);
        Files.writeString(folder.resolve("recipe.json"), RecipeFile.json(assessment.recipe()));
        Files.writeString(folder.resolve("facts.json"), FactsFile.json(assessment.facts(sample)));
    }

    static Assessment restored(Path folder) {
        return Assessment.builder(catalogue())
                .recipe(RecipeFile.read(folder.resolve("recipe.json")))
                .build()
                .withFacts(FactsFile.read(folder.resolve("facts.json")));
    }

    static Sample sample(Path file, Assessment assessment) {
        return Sample.of(
                AnswerFile.read(file, assessment.instrument().bank(), Map.of()).teams());
    }

    private static Catalogue catalogue() {
        return Catalogue.load(SavedRecipe.class.getClassLoader());
    }
}
