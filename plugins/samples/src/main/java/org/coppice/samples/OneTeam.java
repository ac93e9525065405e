package org.coppice.samples;

import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** Scores the answers of one team that a program already has in memory. */
public final class OneTeam {
    private OneTeam() {}

    /** Prints one figure of the team, and then its profile. */
    public static void main(String[] args) {
        TeamProfile profile = profile(OneTeam.class.getClassLoader());
        System.out.println(profile.score("stage.forming", Perspective.TEAM_MEMBER));
        System.out.println(profile);
    }

    static TeamProfile profile(ClassLoader classLoader) {
        Catalogue catalogue = Catalogue.load(classLoader); // catalogue.problems() lists what could not be loaded
        Assessment assessment =
                Assessment.builder(catalogue).bank("communities-of-practice").build();

        TeamAnswers team = assessment
                .team("north")
                .respondent("p1")
                .answer("forming.1", 4)
                .absent("forming.2", Absence.DONT_KNOW)
                .respondent("p2")
                .answers(Map.of("forming.1", 3, "forming.2", 2))
                .build(); // reports all faults at once

        TeamProfile profile = assessment.assess(team); // from any thread; immutable
        return profile;
    }
}
