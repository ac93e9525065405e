package org.coppice.samples;

import java.nio.file.Path;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reading;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** Prints recommendations for a team, with the evidence for them. */
public final class BlueprintOfTeam {
    private BlueprintOfTeam() {}

    /** Prints the blueprint of team {@code args[1]} of the file {@code args[0]}. */
    public static void main(String[] args) {
        Blueprint blueprint = blueprint(Path.of(args[0]), args[1]);
        for (Reading reading : blueprint.readings()) {
            System.out.println(reading.judgement().title() + ": "
                    + reading.judgement().label().text() + " ("
                    + reading.judgement().certainty() + ")");
        }
        blueprint
                .recommendations()
                .forEach(one -> System.out.println(one.title() + ". First step: " + one.firstStep()));
    }

    static Blueprint blueprint(Path file, String team) {
        Catalogue catalogue = Catalogue.load(BlueprintOfTeam.class.getClassLoader());
        Assessment assessment = Assessment.builder(catalogue)
                .bank("communities-of-practice")
                .blueprintOfBank() // or .blueprint("classic")
                .build();
        Sample sample = Sample.of(
                AnswerFile.read(file, assessment.instrument().bank(), Map.of()).teams());
        return assessment.blueprint(sample.team(TeamKey.of(team)));
    }
}
