package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.ResponseScale.Choice;
import org.coppice.model.bank.ResponseScale.Numeric;
import org.coppice.model.bank.ResponseScale.Points;

class SimulationScaleTest {
    private static final Set<String> ABSENT = Set.of("", "not-applicable", "DK");

    @Provide
    Arbitrary<QuestionBank> banks() {
        return Arbitraries.randomValue(Banks::any);
    }

    @Property(tries = 400)
    void answers_ofAnyBank_areOnTheirScales(
            @ForAll("banks") QuestionBank bank, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        List<Map<String, String>> rows = Simulated.answers(bank, 1, size, seed);
        assertThat(rows).hasSize(size);
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "team-1");
        for (Map<String, String> row : rows) {
            Perspective who = Named.of(Perspective.class, "perspective", row.get("perspective"));
            team.respondent(row.get("respondent"), who);
            for (Question question : bank.questions()) {
                String answer = row.get(question.id());
                if (!question.asked().contains(who)) {
                    assertThat(answer).isEqualTo("not-applicable");
                } else if (who == Perspective.TEAM_MEMBER
                        || who == Perspective.MANAGER
                        || who == Perspective.CONSENSUS) {
                    assertThat(answer).isNotIn("not-applicable", "DK");
                }
                if (!ABSENT.contains(answer)) {
                    team.answer(question.id(), value(bank.scale(question), answer));
                }
            }
        }
        assertThat(team.build().size()).isEqualTo(size);
    }

    @Property(tries = 400)
    void points_ofAnyBank_addUpToTheTotalOrAreAllSkipped(
            @ForAll("banks") QuestionBank bank, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        for (Map<String, String> row : Simulated.answers(bank, 1, size, seed)) {
            Map<Points, Integer> sums = new HashMap<>();
            Map<Points, Set<String>> absent = new HashMap<>();
            Perspective who = Named.of(Perspective.class, "perspective", row.get("perspective"));
            for (Question question : bank.questions()) {
                String answer = row.get(question.id());
                if (bank.scale(question) instanceof Points scale
                        && question.asked().contains(who)) {
                    sums.merge(scale, ABSENT.contains(answer) ? 0 : Integer.parseInt(answer), Integer::sum);
                    absent.computeIfAbsent(scale, s -> new HashSet<>())
                            .add(ABSENT.contains(answer) ? answer : "points");
                }
            }
            assertThat(absent.values()).allSatisfy(kinds -> assertThat(kinds).hasSize(1));
            sums.forEach((scale, sum) -> assertThat(sum)
                    .isEqualTo(absent.getOrDefault(scale, Set.of()).contains("points") ? scale.total() : 0));
        }
    }

    @Property(tries = 200)
    void answersAndTruth_ofAnyBank_doNotDependOnHowManyTeamsThereAre(
            @ForAll("banks") QuestionBank bank, @ForAll @IntRange(min = 1, max = 4) int teams, @ForAll long seed) {
        assertThat(Simulated.csv(bank, teams + 3, 2, seed)).startsWith(Simulated.csv(bank, teams, 2, seed));
        assertThat(Simulated.truth(bank, teams + 3, 2, seed)).startsWith(Simulated.truth(bank, teams, 5, seed));
    }

    @Property(tries = 200)
    void meanU_ofAnyBank_isEmptyOrBetweenZeroAndOne(@ForAll("banks") QuestionBank bank, @ForAll long seed) {
        for (Map<String, String> row : Simulated.rows(Simulated.truth(bank, 2, 1, seed))) {
            String mean = row.get("mean_u");
            assertThat(mean.isEmpty() || (Double.parseDouble(mean) > 0 && Double.parseDouble(mean) < 1))
                    .isTrue();
        }
    }

    private static double value(ResponseScale scale, String answer) {
        if (scale instanceof Choice choice) {
            return 1 + choice.options().keySet().asList().indexOf(answer);
        }
        double value = Double.parseDouble(answer);
        if (scale instanceof Numeric numeric && value != numeric.minimum() && value != numeric.maximum()) {
            assertThat(new BigDecimal(answer).scale()).isEqualTo(1);
        }
        return value;
    }
}
