package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.SampleOptions;

/** Results of the example answers in the published view. */
final class Results {
    static final SampleResult EIGHT = of("eight-teams.csv", "");
    static final SampleResult WAVES = of("two-waves.csv", "core");

    private Results() {}

    private static SampleResult of(String file, String part) {
        Catalogue catalogue = Catalogue.load(Results.class.getClassLoader());
        QuestionBank bank = Assessment.builder(catalogue)
                .bank("communities-of-practice")
                .build()
                .instrument()
                .bank();
        Assessment assessment = Assessment.builder(catalogue)
                .bank(part.isEmpty() ? bank : bank.part(part))
                .blueprint("gray-2010")
                .build();
        List<TeamResult> teams = new ArrayList<>();
        try (AnswerSource answers = AnswerFile.open(
                Path.of("../cli/examples").resolve(file),
                assessment.instrument().bank(),
                Map.of())) {
            SampleFigures figures = assessment.assess(answers, SampleOptions.DEFAULT.withBlueprints(), teams::add);
            return new SampleResult(figures, ImmutableList.copyOf(teams));
        }
    }

    static TeamResult team(String name) {
        return EIGHT.teams().stream()
                .filter(one -> one.profile().team().team().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the result of a team under another name. */
    static TeamResult named(String name, TeamResult team) {
        TeamProfile profile = team.profile();
        Blueprint blueprint = team.blueprint().orElseThrow();
        TeamKey key = new TeamKey(name, profile.team().wave());
        return new TeamResult(
                new TeamProfile(key, profile.respondents(), profile.responses(), profile.scores(), profile.recipe()),
                team.persons(),
                team.blueprint().map(one -> new Blueprint(key, blueprint.readings(), blueprint.recommendations())));
    }
}
