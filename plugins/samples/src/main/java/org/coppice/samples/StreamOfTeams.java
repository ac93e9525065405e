package org.coppice.samples;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;

/** Scores a file of any size team by team, on threads of the caller, until it is done or cancelled. */
public final class StreamOfTeams {
    private StreamOfTeams() {}

    /** Prints the key of each team of the file {@code args[0]} as soon as it is scored. */
    public static void main(String[] args) {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            SampleFigures figures = score(
                    Path.of(args[0]), executor, new AtomicBoolean(), profile -> System.out.println(profile.team()));
            System.out.println(figures.teams() + " teams");
        } finally {
            executor.shutdown();
        }
    }

    static SampleFigures score(Path file, ExecutorService executor, AtomicBoolean stop, Consumer<TeamProfile> store) {
        Catalogue catalogue = Catalogue.load(StreamOfTeams.class.getClassLoader());
        Assessment assessment =
                Assessment.builder(catalogue).bank("communities-of-practice").build();
        SampleOptions options =
                SampleOptions.DEFAULT.with(Execution.on(executor, 8).cancelledBy(stop::get));
        try (AnswerSource answers =
                AnswerFile.open(file, assessment.instrument().bank(), Map.of())) {
            return assessment.assess(answers, options, result -> store.accept(result.profile()));
        }
    }
}
