package org.coppice.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.junit.jupiter.api.Test;

class RelationsTest {
    @Test
    void everyStage_callsForOneStyle_ofTheSameRank() {
        assertThat(Relations.STYLE_OF_STAGE.stream().map(Relation::from)).containsExactly(TeamStage.values());
        assertThat(Relations.STYLE_OF_STAGE.stream().map(Relation::to)).containsExactly(LeadershipStyle.values());
        assertThat(Relations.STYLE_OF_STAGE)
                .as("the paper names other stages than Tuckman's four")
                .allSatisfy(relation -> assertThat(relation.source().basis()).isEqualTo(Source.Basis.OURS));
    }

    @Test
    void everyLevelOfReadiness_callsForOneStyle() {
        assertThat(Relations.STYLE_OF_READINESS.stream().map(Relation::from)).containsExactly(Readiness.values());
        assertThat(Relations.STYLE_OF_READINESS.stream().map(Relation::to)).containsExactly(LeadershipStyle.values());
        assertThat(Readiness.of(false, true)).isEqualTo(Readiness.R2);
        assertThat(Readiness.of(true, false)).isEqualTo(Readiness.R3);
        for (Readiness level : Readiness.values()) {
            assertThat(Readiness.of(level.able(), level.willing())).isEqualTo(level);
        }
    }

    @Test
    void laterStages_goWithDeeperPersonalisation_whichIsOurs() {
        int before = -1;
        for (TeamStage stage : TeamStage.values()) {
            List<Integer> depths = Relations.PERSONALISATION_OF_STAGE.stream()
                    .filter(relation -> relation.from() == stage)
                    .map(relation -> relation.to().depth())
                    .toList();
            int deepest = depths.get(depths.size() - 1);
            assertThat(deepest).isGreaterThan(before);
            before = deepest;
        }
        assertThat(before).isEqualTo(5);
        assertThat(Relations.PERSONALISATION_OF_STAGE)
                .hasSize(11)
                .allSatisfy(relation -> assertThat(relation.source().basis()).isEqualTo(Source.Basis.OURS));
    }

    @Test
    void supervision_isMeansAndOutcome() {
        assertThat(Relations.MEANS_AND_OUTCOME)
                .extracting(Relation::kind)
                .containsExactly(RelationKind.MEANS_TO, RelationKind.OUTCOME_OF);
        assertThat(Relations.SUPERVISION_OF_CULTURE)
                .extracting(Relation::toString)
                .containsExactly(
                        "Professional focuses supervision on Personal development",
                        "Managed focuses supervision on Case management",
                        "Managed focuses supervision on Service management");
    }

    @Test
    void everyRelation_joinsWordsOfTheVocabulary_once() {
        assertThat(Relations.ALL).doesNotHaveDuplicates().allSatisfy(relation -> {
            for (Term end : Arrays.asList(relation.from(), relation.to())) {
                assertThat(Vocabulary.term(end.id())).hasValue(end);
            }
        });
        assertThat(Relations.ALL.stream().map(Relation::kind).distinct())
                .as("every kind is used")
                .containsExactlyInAnyOrder(RelationKind.values());
    }
}
