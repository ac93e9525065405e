package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;

/** Teams for the tests of readings, and what the tests read of a result. */
final class ReadingSamples {
    static ReadingFixture cultures(int p, int m, int h, int d) {
        return new ReadingFixture()
                .sees(LearningCulture.PROFESSIONAL, around(p, 6))
                .sees(LearningCulture.MANAGED, around(m, 6))
                .sees(LearningCulture.HUMANISTIC, around(h, 6))
                .sees(LearningCulture.DEMOCRATIC, around(d, 6));
    }

    static ReadingFixture stages(int f, int s, int n, int p) {
        return stages(new ReadingFixture(), f, s, n, p);
    }

    static ReadingFixture stages(ReadingFixture team, int f, int s, int n, int p) {
        return team.sees(TeamStage.FORMING, around(f, 6))
                .sees(TeamStage.STORMING, around(s, 6))
                .sees(TeamStage.NORMING, around(n, 6))
                .sees(TeamStage.PERFORMING, around(p, 6));
    }

    static Optional<String> says(Reading reading) {
        return reading.judgement().label().stated();
    }

    static Label.Withheld withheld(Reading reading) {
        assertThat(reading.judgement().label()).isInstanceOf(Label.Withheld.class);
        return (Label.Withheld) reading.judgement().label();
    }

    static Roster roster(int people) {
        return new Roster(ImmutableTable.of(TeamKey.of("made"), Perspective.TEAM_MEMBER, people));
    }

    static ReadingFixture ready(ReadingFixture team, int ability, int willingness) {
        return team.sees(ReadinessPart.ABILITY, around(ability, 6))
                .sees(ReadinessPart.WILLINGNESS, around(willingness, 6));
    }

    static ReadingFixture levels(ReadingFixture team, Perspective who, int... means) {
        for (int depth = 1; depth <= 5; depth++) {
            team.sees(who, Measures.now(PersonalisationLevel.values()[depth]), around(means[depth - 1], 6));
        }
        return team;
    }

    static ReadingFixture outlook(int coProviders, int people, int organisation) {
        return new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(coProviders, 6))
                .sees(Outlook.PEOPLE, around(people, 6))
                .sees(Outlook.ORGANISATION, around(organisation, 6));
    }

    static ReadingFixture blaming(ReadingFixture team, int blame, int cohesion) {
        return team.sees(StuckSign.BLAME, around(blame, 6)).sees(StuckSign.COHESION, around(cohesion, 6));
    }

    static ReadingFixture audit(int team, int host) {
        ReadingFixture made = new ReadingFixture();
        int[] apart = {6, -6, 3, -3, 0, 0};
        int[] teams = new int[6];
        int[] hosts = new int[6];
        for (int i = 0; i < 6; i++) {
            teams[i] = team + apart[i];
            hosts[i] = host - apart[i];
        }
        for (AuditHeading heading : AuditHeading.values()) {
            made.sees(heading, teams);
            made.sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(heading), hosts);
        }
        return made;
    }

    static ReadingFixture host(ReadingFixture team, int managed, int others) {
        return team.sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.MANAGED), around(managed, 6))
                .sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.HUMANISTIC), around(others, 6))
                .sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.DEMOCRATIC), around(others, 6));
    }

    static ReadingFixture supervision(ReadingFixture team, int developmental, int monitoring) {
        return team.sees(SupervisionStrand.DEVELOPMENTAL, around(developmental, 6))
                .sees(SupervisionStrand.MONITORING, around(monitoring, 6));
    }

    static ReadingFixture community(int joint, int learning) {
        return new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, around(joint, 6))
                .sees(CommunityStrand.LEARNING, around(learning, 6));
    }

    private ReadingSamples() {}
}
