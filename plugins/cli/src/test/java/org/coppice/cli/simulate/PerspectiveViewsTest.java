package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.Construct;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How perspectives differ, and that the truth is the mean of what each of them answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerspectiveViewsTest {
    private record Simulated(TeamKind kind, Perspective who) {}

    private final Map<Simulated, Survey> surveys = new HashMap<>();

    @Test
    void manager_seesTheTeamKinder() {
        assertThat(above(TeamKind.ORDINARY, Perspective.MANAGER, LearningCulture.HUMANISTIC))
                .isBetween(0.02, 0.12);
        assertThat(above(TeamKind.ORDINARY, Perspective.MANAGER, Foundation.VALUE_BASE))
                .isBetween(0.02, 0.12);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON_WHO_USES_SERVICES", "CARER"})
    void peopleServed_areMoreCritical(Perspective who) {
        assertThat(above(TeamKind.ORDINARY, who, PersonalisationLevel.MONEY)).isBetween(-0.15, -0.04);
        assertThat(above(TeamKind.ORDINARY, who, Outlook.PEOPLE)).isBetween(-0.18, -0.02);
        assertThat(above(TeamKind.ORDINARY, who, Foundation.VALUE_BASE)).isBetween(-0.12, -0.02);
    }

    @Test
    void coProviders_ofAStuckTeam_seeItsOutlookMuchLower() {
        assertThat(above(TeamKind.STUCK, Perspective.CO_PROVIDER, Outlook.CO_PROVIDERS))
                .isLessThan(-0.1);
        assertThat(above(TeamKind.ORDINARY, Perspective.CO_PROVIDER, Outlook.CO_PROVIDERS))
                .isBetween(-0.06, 0.0);
    }

    @Test
    void meanU_ofEveryKindAndPerspective_isTheMeanOfALargeTeam() {
        List<Double> errors = new ArrayList<>();
        for (TeamKind kind : TeamKind.values()) {
            for (Perspective who : Perspective.values()) {
                Survey survey = Survey.of(kind, who, 1, 500);
                survey.measures().forEach(measure -> errors.add(Math.abs(survey.errors(measure))));
            }
        }
        assertThat(errors).hasSizeGreaterThan(1_200).allMatch(error -> error < 4.5);
        assertThat(errors.stream().filter(error -> error > 3).count()).isLessThanOrEqualTo(errors.size() / 100);
        assertThat(errors.stream().mapToDouble(error -> error * error).average().orElseThrow())
                .isBetween(0.85, 1.15);
    }

    /** How far that perspective lies above members, over 150 teams. */
    private double above(TeamKind kind, Perspective who, Construct construct) {
        return survey(kind, who).mean(construct)
                - survey(kind, Perspective.TEAM_MEMBER).mean(construct);
    }

    /** Each survey is simulated once. */
    private Survey survey(TeamKind kind, Perspective who) {
        return surveys.computeIfAbsent(new Simulated(kind, who), key -> Survey.of(kind, who, 150, 6));
    }
}
