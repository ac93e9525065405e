package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.function.UnaryOperator;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A third-party plugin with one strategy, and the team and bank with which it is tested. */
public final class ThirdPartyPlugin {
    public static final QuestionBank BANK = TestBanks.ratings("b", 5, ImmutableMap.of("c", "q"));
    public static final ScoreColumn COLUMN =
            new ScoreColumn(TestBanks.measure("c"), Metric.linear("third-party", "third party", 0, 1));

    private ThirdPartyPlugin() {}

    /** A team that answered so, one respondent after the other. */
    public static TeamAnswers team(String id, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, id);
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q", answers[i]);
        }
        return team.build();
    }

    /** A catalogue with a plugin called {@code strange} that adds that. */
    static Catalogue with(UnaryOperator<Contribution.Builder> adds) {
        return Catalogue.of(new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("strange", "1.0.0", "ThirdPartyPlugin", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return adds.apply(Contribution.builder()).build();
            }
        });
    }

    /** Coppice's own strategies still work after a failure of the plugin: u of 1 to 5 has the mean 0.5. */
    static void assertTheOthersScore(Catalogue catalogue) {
        assertThat(Assessment.builder(catalogue)
                        .bank(BANK)
                        .build()
                        .assess(team("t", 1, 2, 3, 4, 5))
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.5);
    }
}
