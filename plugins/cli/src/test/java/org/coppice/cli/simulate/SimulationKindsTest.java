package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

/** What is written where the bank asks about the learning cultures. */
class SimulationKindsTest {
    private static final QuestionBank BANK = PaperBank.bank();
    private static final List<Map<String, String>> ROWS = Simulated.answers(BANK, 8, 12, 3);

    @Test
    void teams_areTheKindsInTurn_calledByThem() {
        SimulationPlan plan = new SimulationPlan(BANK, 10, 12, 1);
        assertThat(ImmutableList.of(1, 2, 8, 9, 18))
                .map(number -> plan.team(number).id())
                .containsExactly("ordinary", "new", "small", "ordinary-2", "new-3");
        SimulationPlan twice = plan.withKinds(ImmutableList.of(TeamKind.STUCK, TeamKind.STUCK, TeamKind.OPEN));
        assertThat(ImmutableList.of(1, 2, 3, 4, 6))
                .map(number -> twice.team(number).id())
                .containsExactly("stuck", "stuck-2", "open", "stuck-3", "open-2");
    }

    @Test
    void teams_ofABankWithoutCultures_areOrdinaryAndNumbered() {
        SimulationPlan plan = new SimulationPlan(Banks.ratings(2, 5), 3, 4, 1);
        assertThat(plan.team(3)).isEqualTo(new PlannedTeam("team-3", TeamKind.ORDINARY));
        assertThat(plan.perspectives()).containsExactly(Perspective.TEAM_MEMBER);
    }

    @Test
    void everyPerspective_answers_inTheNumbersDocumented() {
        assertThat(people("stuck"))
                .isEqualTo(Map.of(
                        "team-member", 12L,
                        "manager", 1L,
                        "person-who-uses-services", 6L,
                        "carer", 6L,
                        "co-provider", 6L));
        assertThat(people("small"))
                .isEqualTo(Map.of(
                        "team-member", 4L,
                        "manager", 1L,
                        "person-who-uses-services", 2L,
                        "carer", 1L,
                        "co-provider", 2L));
    }

    @Test
    void consensusSheets_areWrittenWhereTheyAreNamed() throws IOException {
        assertThat(new SimulationPlan(BANK, 1, 12, 3).perspectives()).hasSize(5).doesNotContain(Perspective.CONSENSUS);
        assertThat(rows(new SimulationPlan(BANK, 1, 12, 3).withPerspectives(ImmutableSet.of(Perspective.CONSENSUS))))
                .hasSize(1);
    }

    @Test
    void respondents_areUniqueInTheirTeam() {
        assertThat(ROWS.stream().map(row -> row.get("team") + "/" + row.get("respondent")))
                .doesNotHaveDuplicates()
                .contains("stuck/1", "stuck/12", "stuck/manager-1", "small/carer-1");
    }

    @Test
    void missing_outsideTheTeam_areDontKnowsToo() throws IOException {
        List<Map<String, String>> rows = rows(new SimulationPlan(BANK, 40, 40, 1)
                .withPerspectives(ImmutableList.of(Perspective.CARER, Perspective.TEAM_MEMBER)));
        List<String> carers = answers(rows, "carer");
        assertThat(share(carers, "DK")).isBetween(0.03, 0.05);
        assertThat(share(carers, "")).isBetween(0.013, 0.027);
        assertThat(share(carers, "not-applicable")).isBetween(0.005, 0.016);
        assertThat(share(answers(rows, "team-member"), "")).isBetween(0.018, 0.022);
        assertThat(answers(rows, "team-member")).doesNotContain("DK", "not-applicable");
    }

    @Test
    void anybody_answersTheSame_whoeverElseDoes() throws IOException {
        SimulationPlan plan = new SimulationPlan(BANK, 8, 12, 3);
        for (Perspective who : plan.perspectives()) {
            assertThat(rows(plan.withPerspectives(ImmutableSet.of(who))))
                    .isEqualTo(ROWS.stream()
                            .filter(row -> row.get("perspective").equals(who.id()))
                            .toList());
        }
        assertThat(Simulated.csv(BANK, 11, 12, 3)).startsWith(Simulated.csv(BANK, 8, 12, 3));
        assertThat(Simulated.csv(BANK, 8, 12, 3)).isEqualTo(Simulated.csv(BANK, 8, 12, 3));
    }

    @Test
    void stage_thatTheTeamChooses_followsItsKind() throws IOException {
        SimulationPlan plan = new SimulationPlan(BANK, 100, 12, 5);
        assertThat(share(stages(plan, TeamKind.NEW), "forming")).isGreaterThan(0.6);
        assertThat(share(stages(plan, TeamKind.DEVELOPED), "performing")).isGreaterThan(0.6);
        assertThat(share(stages(plan, TeamKind.STUCK), "storming") + share(stages(plan, TeamKind.STUCK), "norming"))
                .isGreaterThan(0.6);
    }

    @Test
    void truth_hasEveryPerspective_membersFirstInEachTeam() throws IOException {
        StringBuilder truth = new StringBuilder();
        Simulation.of(new SimulationPlan(BANK, 8, 12, 3)).writeTruth(truth);
        List<Map<String, String>> rows = Simulated.rows(truth.toString());
        int measures = LatentModel.of(BANK).measures().size();
        assertThat(rows).hasSize(8 * 5 * measures);
        assertThat(rows.subList(0, measures))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("team", "ordinary")
                        .containsEntry("kind", "ordinary")
                        .containsEntry("perspective", "team-member")
                        .doesNotContainEntry("mean_u", ""));
    }

    @Test
    void plan_withoutKindOrPerspective_isRefused() {
        SimulationPlan plan = new SimulationPlan(Banks.ratings(1, 5), 1, 1, 1);
        assertThat(plan.withPerspectives(ImmutableSet.of(Perspective.CARER)).perspectives())
                .containsExactly(Perspective.CARER);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> plan.withKinds(ImmutableList.of()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> plan.withPerspectives(ImmutableList.of()));
    }

    private static Map<String, Long> people(String team) {
        return ROWS.stream()
                .filter(row -> row.get("team").equals(team))
                .collect(Collectors.groupingBy(row -> row.get("perspective"), Collectors.counting()));
    }

    private static List<Map<String, String>> rows(SimulationPlan plan) throws IOException {
        StringBuilder out = new StringBuilder();
        Simulation.of(plan).writeCsv(out);
        return Simulated.rows(out.toString());
    }

    /** The answers to what that perspective is asked. */
    private static List<String> answers(List<Map<String, String>> rows, String perspective) {
        List<String> asked = BANK.questions().stream()
                .filter(question ->
                        question.asked().stream().anyMatch(who -> who.id().equals(perspective)))
                .map(question -> question.id())
                .toList();
        return rows.stream()
                .filter(row -> row.get("perspective").equals(perspective))
                .flatMap(row -> asked.stream().map(row::get))
                .toList();
    }

    private static List<String> stages(SimulationPlan plan, TeamKind kind) throws IOException {
        return rows(plan.withKinds(ImmutableList.of(kind)).withPerspectives(ImmutableSet.of(Perspective.TEAM_MEMBER)))
                .stream()
                .map(row -> row.get("team.3"))
                .toList();
    }

    private static double share(List<String> answers, String answer) {
        return answers.stream().filter(answer::equals).count() / (double) answers.size();
    }
}
