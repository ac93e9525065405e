package org.coppice.scoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.Threads;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed on team by team is what is collected. */
class SamplePassTest {
    private static final ImmutableList<TeamAnswers> TEAMS = TestBanks.answers(
                    "bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
            .teams();
    private static final Sample SAMPLE = Sample.of(TEAMS);
    private static final SampleOptions PERSONS = SampleOptions.DEFAULT.withPersons();

    private static Assessment assessment(String missing) {
        return Assessment.builder(TestBanks.catalogue())
                .bankFromFile(TestBanks.bhr2000())
                .parameter("missing", missing)
                .view(View.RESEARCH)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"1, half", "3, half", "3, impute-median"})
    void profiles_handedOn_areThoseCollected(int threads, String missing) {
        SampleProfile collected = assessment(missing).assess(SAMPLE, PERSONS).profile();
        List<TeamProfile> profiles = new ArrayList<>();
        List<RespondentScores> persons = new ArrayList<>();
        Set<Thread> by = new HashSet<>();
        SampleFigures figures = assessment(missing)
                .assess(Sample.of(Lists.reverse(TEAMS)), PERSONS.with(Threads.of(threads)), team -> {
                    profiles.add(team.profile());
                    persons.addAll(team.persons());
                    by.add(Thread.currentThread());
                });
        assertThat(profiles).isEqualTo(collected.teams());
        assertThat(persons).isEqualTo(collected.persons());
        assertThat(figures).isEqualTo(collected.figures());
        assertThat(figures.teams()).isEqualTo(99);
        assertThat(by).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void json_writtenAsTeamsCome_isTheSame(int threads) {
        Assessment assessment = assessment("impute-median");
        SampleOptions options = PERSONS.withBlueprints().with(Threads.of(threads));
        StringWriter whole = new StringWriter();
        ProfileJson.write(
                assessment.assess(SAMPLE, PERSONS).profile(), assessment.norms(), ImmutableList.of("level"), whole);
        StringWriter streamed = new StringWriter();
        ProfileJson.write(
                each -> assessment.assess(SAMPLE, options, each),
                assessment.norms(),
                ImmutableList.of("level"),
                streamed);
        assertThat(streamed.toString()).isEqualTo(whole.toString()).contains("sha256:");
        StringWriter none = new StringWriter();
        ProfileJson.write(
                each -> assessment.assess(Sample.of(List.of()), options, each),
                assessment.norms(),
                ImmutableList.of(),
                none);
        assertThat(none.toString()).contains("\"recipe\"").contains("\"respondents\" : 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void taker_thatStops_stopsTheWork(int threads) {
        List<TeamProfile> taken = new ArrayList<>();
        assertThatThrownBy(() -> assessment("half").assess(SAMPLE, PERSONS.with(Threads.of(threads)), team -> {
                    taken.add(team.profile());
                    if (taken.size() == 3) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(taken).hasSize(3);
    }
}
