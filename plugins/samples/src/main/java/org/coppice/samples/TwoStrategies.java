package org.coppice.samples;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.model.answer.Sample;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;

/** Compares the results of two strategies for the same answers. */
public final class TwoStrategies {
    private TwoStrategies() {}

    /** Prints how often two blueprint strategies agree about the teams of the file {@code args[0]}. */
    public static void main(String[] args) {
        for (RecipeComparison other : compare(Path.of(args[0])).others()) {
            System.out.println(other.recipe().blueprint() + ": " + other.labels());
        }
    }

    static SampleComparison compare(Path file) {
        Catalogue catalogue = Catalogue.load(TwoStrategies.class.getClassLoader());
        ImmutableList<Assessment> both = Assessment.builder(catalogue)
                .bank("communities-of-practice")
                .combinations(List.of("pomp"), List.of(), List.of("gray-2010", "classic"));
        Sample sample = Sample.of(
                AnswerFile.read(file, both.get(0).instrument().bank(), Map.of()).teams());
        return Assessments.compare(sample, both);
    }
}
