package org.coppice.samples;

import java.nio.file.Path;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.SampleAnalysis;

/** Scores a sample of teams, and analyses how well its questions measure. */
public final class WholeSample {
    private WholeSample() {}

    /** Prints the profiles of the file {@code args[0]}, and alpha of one of its measures. */
    public static void main(String[] args) {
        Assessment assessment = assessment();
        Sample sample = sample(Path.of(args[0]), assessment);
        SampleProfile profile = assessment.assess(sample);
        profile.teams().forEach(System.out::println);
        System.out.println(profile.figures().alpha(Measure.of(TeamStage.FORMING), Perspective.TEAM_MEMBER));
        SampleAnalysis analysis = analysis(assessment, sample);
        System.out.println(analysis.correlations().size() + " tables of correlations");
    }

    static Assessment assessment() {
        Catalogue catalogue = Catalogue.load(WholeSample.class.getClassLoader());
        return Assessment.builder(catalogue).bank("communities-of-practice").build();
    }

    static Sample sample(Path file, Assessment assessment) {
        return Sample.of(
                AnswerFile.read(file, assessment.instrument().bank(), Map.of()).teams());
    }

    static SampleAnalysis analysis(Assessment assessment, Sample sample) {
        return assessment.analyse(sample, AnalysisOptions.DEFAULT.withCorrelations());
    }
}
