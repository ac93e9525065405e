package org.coppice.samples;

import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** The smallest program, as the README shows it. */
public final class MyHost {
    private MyHost() {}

    /** Prints the profile of a team of one person, all of whose figures are withheld. */
    public static void main(String[] args) {
        Catalogue catalogue = Catalogue.load(MyHost.class.getClassLoader());
        Assessment assessment =
                Assessment.builder(catalogue).bank("communities-of-practice").build();
        TeamAnswers team = assessment
                .team("north")
                .respondent("p1")
                .answer("forming.1", 4)
                .answer("forming.2", 5)
                .build();
        TeamProfile profile = assessment.assess(team);
        System.out.println(profile);
    }
}
