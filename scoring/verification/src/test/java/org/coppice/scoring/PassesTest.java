package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a sample is read is known before. */
class PassesTest {
    private static final int TEAMS = 6;

    /** Counts the teams that are read. */
    private record Counted(Sample sample, AtomicInteger reads) implements Sample {
        @Override
        public ImmutableSortedSet<TeamKey> keys() {
            return sample.keys();
        }

        @Override
        public TeamAnswers team(TeamKey key) {
            return sample.team(key);
        }

        @Override
        public Iterable<TeamAnswers> teams() {
            return Iterables.transform(sample.teams(), team -> {
                reads.incrementAndGet();
                return team;
            });
        }

        int passes() {
            return reads.getAndSet(0) / TEAMS;
        }
    }

    private static Counted sample() {
        List<TeamAnswers> teams = new ArrayList<>();
        for (int t = 0; t < TEAMS; t++) {
            TeamAnswersBuilder team =
                    TeamAnswers.builder(TestBanks.tiny(), "t" + t / 2).wave(LocalDate.of(2020 + t % 2, 1, 1));
            for (int p = 0; p < 5; p++) {
                team.respondent("p" + p);
                for (Question question : TestBanks.tiny().questions()) {
                    team.answer(question.id(), 1 + (t + p) % 2);
                }
            }
            teams.add(team.build());
        }
        return new Counted(Sample.of(teams), new AtomicInteger());
    }

    @ParameterizedTest
    @CsvSource({
        "team-mean, half, false, RESEARCH, 1",
        "team-mean, half, true, RESEARCH, 2",
        "team-mean, impute-median, false, RESEARCH, 2",
        "shrunken, half, true, RESEARCH, 3",
        "shrunken, impute-median, true, RESEARCH, 4",
        "team-mean, half, true, PUBLISHED, 2",
        "team-mean, impute-median, false, PUBLISHED, 3",
        "shrunken, half, true, PUBLISHED, 4",
        "shrunken, impute-median, true, PUBLISHED, 6"
    })
    void passes_areThoseThatAreMade(String aggregation, String missing, boolean reliability, View view, int passes) {
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .aggregation(aggregation)
                .parameter("missing", missing)
                .reliability(reliability)
                .view(view)
                .build();
        Counted sample = sample();
        assessment.assess(sample, SampleOptions.DEFAULT, team -> {});
        assertThat(assessment.passes(SampleOptions.DEFAULT)).isEqualTo(passes).isEqualTo(sample.passes());
        List<ChangeOptions> all = view == View.RESEARCH
                ? List.of(ChangeOptions.DEFAULT, ChangeOptions.DEFAULT.withPersons())
                : List.of(ChangeOptions.DEFAULT);
        for (ChangeOptions options : all) {
            assessment.changes(sample, options);
            assertThat(assessment.passes(options)).isEqualTo(sample.passes());
        }
        if (reliability) {
            assessment.analyse(sample, AnalysisOptions.DEFAULT);
            assertThat(assessment.passes(AnalysisOptions.DEFAULT)).isEqualTo(sample.passes());
        }
        Assessment given = assessment.withFacts(assessment.facts(sample()));
        given.assess(sample, SampleOptions.DEFAULT, team -> {});
        assertThat(given.passes(SampleOptions.DEFAULT))
                .isEqualTo(sample.passes())
                .isLessThanOrEqualTo(2);
        List<Assessment> two = List.of(assessment, given);
        Assessments.compare(sample, two);
        assertThat(Assessments.passes(two)).isEqualTo(sample.passes());
    }
}
