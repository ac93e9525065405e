package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;

/** Small samples of few different answers, many of them missing: most figures are not defined, and each is a number or a reason. */
class BadSampleProperties {
    private static final ImmutableList<String> AGGREGATIONS =
            ImmutableList.of("team-mean", "median", "trimmed", "shrunken");
    private static final double[] LEVELS = {0.01, 0.5, 0.9, 0.9999};

    @Property(tries = 200)
    void figures_ofAnySmallSample_areNumbersOrReasons(@ForAll long seed) {
        Random random = new Random(seed);
        int points = 2 + random.nextInt(5);
        int questions = 1 + random.nextInt(5);
        StringJoiner names = new StringJoiner(" ");
        for (int q = 0; q < questions; q++) {
            names.add((random.nextInt(4) == 0 ? "-q" : "q") + q);
        }
        QuestionBank bank = TestBanks.ratings("bad", points, ImmutableMap.of("scale", names.toString()));
        ImmutableList<TeamAnswers> teams = teams(random, bank, points);
        for (View view : View.values()) {
            Assessment assessment = Assessment.builder(TestBanks.catalogue())
                    .bank(bank)
                    .scoring(random.nextBoolean() ? "pomp" : "mean")
                    .aggregation(AGGREGATIONS.get(random.nextInt(AGGREGATIONS.size())))
                    .parameter("missing", random.nextBoolean() ? "any" : "complete")
                    .level(LEVELS[random.nextInt(LEVELS.length)])
                    .view(view)
                    .minimumGroup(view == View.RESEARCH ? 1 : 3)
                    .build();
            Soundness found = Soundness.of(assessment, teams);
            assertThat(found.profile().teams()).hasSize(teams.size());
        }
    }

    /** A question is answered like the one before, the other way round, always the same, or freely. */
    private static ImmutableList<TeamAnswers> teams(Random random, QuestionBank bank, int points) {
        int kinds = random.nextInt(256);
        int missing = random.nextInt(3);
        int width = 1 + random.nextInt(points);
        ImmutableList.Builder<TeamAnswers> teams = ImmutableList.builder();
        for (int t = 0; t <= random.nextInt(4); t++) {
            TeamAnswersBuilder team = TeamAnswers.builder(bank, "t" + t);
            int people = random.nextInt(6);
            for (int p = 0; p < people; p++) {
                team.respondent("p" + t + p);
                int answer = 1 + random.nextInt(width);
                for (int q = 0; q < bank.questionIds().size(); q++) {
                    answer = switch ((kinds >> (2 * q)) & 3) {
                        case 0 -> answer;
                        case 1 -> points + 1 - answer;
                        case 2 -> 1 + random.nextInt(width);
                        default -> points;
                    };
                    if (random.nextInt(4) >= missing) {
                        team.answer("q" + q, answer);
                    }
                }
            }
            teams.add(team.build());
        }
        return teams.build();
    }
}
