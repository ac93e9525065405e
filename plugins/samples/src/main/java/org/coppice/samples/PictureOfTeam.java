package org.coppice.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.report.picture.PictureKind;
import org.coppice.report.picture.Pictures;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.SampleOptions;

/** Writes one picture of the first team as SVG, for a page of a host. */
public final class PictureOfTeam {
    private PictureOfTeam() {}

    /** Writes the stage of the first team of the file {@code args[0]} to the file {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), svg(Path.of(args[0])));
    }

    static String svg(Path file) {
        Catalogue catalogue = Catalogue.load(PictureOfTeam.class.getClassLoader());
        Assessment assessment = Assessment.builder(catalogue)
                .bank("communities-of-practice")
                .blueprintOfBank()
                .build();
        List<TeamResult> teams = new ArrayList<>();
        try (AnswerSource answers =
                AnswerFile.open(file, assessment.instrument().bank(), Map.of())) {
            assessment.assess(answers, SampleOptions.DEFAULT.withBlueprints(), teams::add);
        }
        return Pictures.of(PictureKind.STAGE, teams.get(0), Locale.UK)
                .orElseThrow()
                .svg();
    }
}
