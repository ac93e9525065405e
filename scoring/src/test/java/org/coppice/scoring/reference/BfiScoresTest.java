package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.file.AnswerSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every person's five scores of bfi against R's psych (see reference/README.md of the test resources). */
class BfiScoresTest {
    private final ImmutableTable<String, String, String> expected = TestBanks.figures("bfi-scores.csv");
    private final AnswerSheet sheet = TestBanks.answers("bfi.csv", TestBanks.bfi(), Map.of("respondent", "id"));

    @ParameterizedTest
    @CsvSource({
        "mean, any,           ,      _mean_available",
        "mean, impute-median, ,      _mean_median_imputed",
        "mean, impute-mean,   ,      _mean_mean_imputed",
        "sum,  any,           plain, _sum_available",
        "sum,  impute-median, plain, _sum_median_imputed",
        "sum,  impute-median, pro-rated, _sum_median_imputed"
    })
    void scores_ofEveryPerson_equalThoseOfR(String scoring, String missing, String total, String column) {
        SampleProfile profile = assess(scoring, missing, total);
        int compared = 0;
        for (RespondentScores person : profile.persons()) {
            for (int c = 0; c < person.columns().size(); c++) {
                String construct = person.columns().get(c).measure().construct().value();
                String figure = expected.get(person.respondent(), construct + column);
                Score score = person.scores().get(c);
                if (figure.isEmpty() || unanswered(person, construct)) {
                    // R gives a plain sum of 0 to those who answered nothing; we withhold it
                    assertThat(score).isInstanceOf(Score.Withheld.class);
                    assertThat(figure).isIn("", "0");
                } else {
                    assertThat(score.figure().orElseThrow())
                            .as("%s %s", person.respondent(), construct)
                            .isCloseTo(Double.parseDouble(figure), within(1e-12));
                    compared++;
                }
            }
        }
        assertThat(profile.persons()).hasSize(2800);
        assertThat(compared).isGreaterThan(13_900);
    }

    private boolean unanswered(RespondentScores person, String construct) {
        return expected.get(person.respondent(), construct + "_mean_available").isEmpty()
                && person.scores().get(TestBanks.BFI_SCALES.asList().indexOf(construct)) instanceof Score.Withheld;
    }

    private SampleProfile assess(String scoring, String missing, String total) {
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.bfi())
                .scoring(scoring)
                .view(View.RESEARCH)
                .set("missing", missing);
        if (total != null) {
            builder.set("total", total);
        }
        return builder.build().assessWithPersons(sheet.teams());
    }
}
