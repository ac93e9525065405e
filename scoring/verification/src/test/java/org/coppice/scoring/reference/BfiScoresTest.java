package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.coppice.files.answers.AnswerSheet;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.statistics.reliability.ScoreSummary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every person's five scores of bfi against R's psych (see reference/README.md of the test resources). */
@Tag("other-jdk")
class BfiScoresTest {
    private final ImmutableTable<String, String, String> expected = TestBanks.figures("bfi-scores.csv");
    private final AnswerSheet sheet = TestBanks.answers("bfi.csv", TestBanks.bfi(), Map.of("respondent", "id"));

    @ParameterizedTest
    @CsvSource({
        "mean, any, , _mean_available, 'mean of the answered'",
        "mean, impute-median, , _mean_median_imputed, 'mean with imputed medians'",
        "mean, impute-mean, , _mean_mean_imputed, 'mean with imputed means'",
        "sum, any, plain, _sum_available, 'sum of the answered'",
        "sum, impute-median, plain, _sum_median_imputed, 'sum with imputed medians'",
        "sum, impute-median, pro-rated, _sum_median_imputed, 'sum with imputed medians'"
    })
    void scores_ofEveryPerson_equalThoseOfR(String scoring, String missing, String total, String column, String name) {
        SampleProfile profile = assess(scoring, missing, total);
        Differences differences = new Differences();
        int compared = 0;
        for (RespondentScores person : profile.persons()) {
            for (int c = 0; c < person.columns().size(); c++) {
                String construct = person.columns().get(c).measure().construct().value();
                String figure = expected.get(person.respondent(), construct + column);
                Score score = person.scores().get(c);
                if (figure.isEmpty() || unanswered(person, construct)) {
                    // R gives a plain sum of 0 to those who answered nothing: below every sum that answers can come to.
                    // We
                    // withhold it
                    assertThat(score).isInstanceOf(Score.Withheld.class);
                    assertThat(figure).isIn("", "0");
                } else {
                    differences.add(name, score, figure);
                    compared++;
                }
            }
        }
        assertThat(profile.persons()).hasSize(2800);
        assertThat(compared).isGreaterThan(13_900);
        differences.assertWithin(1e-12, 1);
    }

    @Test
    void summaries_ofAllPersons_areThoseOfR() {
        SampleProfile profile = assess("mean", "any", null);
        JsonNode summaries = Differences.read("bfi-scales.json").get("score_summary");
        Differences differences = new Differences();
        for (int c = 0; c < TestBanks.BFI_SCALES.size(); c++) {
            int column = c;
            ScoreSummary actual = ScoreSummary.of(profile.persons().stream()
                    .map(person -> person.scores().get(column))
                    .toList());
            JsonNode figures =
                    summaries.get(TestBanks.BFI_SCALES.asList().get(c)).get("mean_available");
            assertThat(actual.n()).isEqualTo(figures.get("n").asInt());
            assertThat(actual.missing()).isEqualTo(figures.get("n_na").asInt());
            differences.add("mean score", actual.mean(), figures.get("mean"));
            differences.add("SD of scores", actual.sd(), figures.get("sd"));
            differences.add("quantile of scores", actual.lowest(), figures.get("min"));
            differences.add("quantile of scores", actual.tenth(), figures.get("p10"));
            differences.add("quantile of scores", actual.quarter(), figures.get("p25"));
            differences.add("quantile of scores", actual.median(), figures.get("median"));
            differences.add("quantile of scores", actual.threeQuarters(), figures.get("p75"));
            differences.add("quantile of scores", actual.ninetieth(), figures.get("p90"));
            differences.add("quantile of scores", actual.highest(), figures.get("max"));
            differences.add("share of scores from .7 on", actual.seventyOrMore(), figures.get("prop_ge_70"));
        }
        differences.assertWithin(1e-12, 4);
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
                .parameter("missing", missing);
        if (total != null) {
            builder.parameter("total", total);
        }
        return builder.build()
                .assess(Sample.of(sheet.teams()), SampleOptions.DEFAULT.withPersons())
                .profile();
    }
}
