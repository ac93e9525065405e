package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;

/** What the published view leaves of the reading of any strategy, and what the strategy is given. */
class CoarseBlueprintTest {
    private final List<BlueprintInput> given = new ArrayList<>();

    /** A reading with a type of its own, whose evidence is not named. */
    private record Fine(Judgement judgement) implements Reading {
        @Override
        public ImmutableMap<String, Double> probabilities() {
            return ImmutableMap.of("much", 0.87, "little", 0.13);
        }

        @Override
        public Optional<Finding> value() {
            return Optional.of(Finding.of("value", "the value", 0.42));
        }

        @Override
        public ImmutableList<Finding> related() {
            return ImmutableList.of(Finding.of("related", "another value", 0.24));
        }

        @Override
        public ImmutableList<Rank> ranks() {
            return ImmutableList.of(Rank.builder("first", "the first", 1, new Interval.Between(1, 2, 0.9))
                    .amongFirst(0.77)
                    .build());
        }
    }

    private final class FineStrategy implements BlueprintStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("fine", "A fine reading");
        }

        @Override
        public BlueprintReader bind(BlueprintContext context) {
            return team -> {
                given.add(team);
                Judgement judgement = Judgement.builder("r", "A reading", Source.ours("A handbook"))
                        .passed(Gate.DATA, "there are answers")
                        .stated("much", "There is much.")
                        .certainty(0.87, "fairly sure")
                        .build();
                return new Blueprint(team.profile().team(), ImmutableList.of(new Fine(judgement)), ImmutableList.of());
            };
        }
    }

    private final class FinePlugin implements Plugin {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("fine", "1.0.0", "Fine", Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return Contribution.builder().blueprint(new FineStrategy()).build();
        }
    }

    /** The reading of so many members, of whom the first few answer the first question. */
    private Reading reading(View view, int members, int answered) {
        QuestionBank bank = TestBanks.tiny();
        Assessment assessment = Assessment.builder(Catalogue.of(new FinePlugin()))
                .bank(bank)
                .blueprint("fine")
                .view(view)
                .build();
        TeamAnswersBuilder team = assessment.team("t");
        for (int person = 0; person < members; person++) {
            team.respondent("p" + person, Perspective.TEAM_MEMBER);
            for (int q = 0; q < bank.questions().size(); q++) {
                if (q > 0 || person < answered) {
                    team.answer(bank.questions().get(q).id(), 1 + (person + q) % 3);
                }
            }
        }
        return assessment.blueprint(team.build()).reading("r").orElseThrow();
    }

    @Test
    void readingOfFewPeople_isGivenInWords() {
        Reading reading = reading(View.PUBLISHED, 9, 9);
        assertThat(reading).isInstanceOf(PlainReading.class);
        assertThat(reading.judgement().states("much")).isTrue();
        assertThat(reading.judgement().sureness()).isEmpty();
        assertThat(reading.judgement().certainty()).isEqualTo("more likely than not");
        assertThat(reading.judgement().gates()).hasSize(1);
        assertThat(reading.probabilities()).isEmpty();
        assertThat(reading.value()).isEmpty();
        assertThat(reading.related()).isEmpty();
        assertThat(reading.ranks()).isEmpty();
    }

    @Test
    void answersOfFewPeople_areNotGivenToTheStrategy() {
        reading(View.PUBLISHED, 9, 9);
        assertThat(given.get(0).block().answers().size()).isZero();
        assertThat(given.get(0).profile().scores()).isNotEmpty();
    }

    @Test
    void questionThatFewPeopleAnswered_isNotGivenToTheStrategy() {
        reading(View.PUBLISHED, 12, 6);
        assertThat(given.get(0).block().answers().size()).isEqualTo(12);
        for (int row = 0; row < 12; row++) {
            assertThat(given.get(0).block().answers().answers().answered(row, 0))
                    .isFalse();
        }
    }

    @Test
    void readingOfEnoughPeople_hasTenths() {
        Reading reading = reading(View.PUBLISHED, 12, 12);
        assertThat(reading.probabilities())
                .containsExactly(java.util.Map.entry("much", 0.9), java.util.Map.entry("little", 0.1));
        assertThat(reading.judgement().sureness()).hasValue(0.9);
        assertThat(reading.ranks().get(0).amongFirst()).isEqualTo(0.8);
        assertThat(reading.value()).isPresent();
    }

    @Test
    void researchView_leavesTheReadingUnchanged() {
        Reading reading = reading(View.RESEARCH, 9, 9);
        assertThat(reading).isInstanceOf(Fine.class);
        assertThat(given.get(0).block().answers().size()).isEqualTo(9);
    }
}
