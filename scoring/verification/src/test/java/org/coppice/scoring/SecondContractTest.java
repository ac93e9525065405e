package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.spi.Kind;
import org.coppice.statistics.norm.NormFigures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin that was compiled against contract 2, and never again, loads and scores as it did then. Its sources are in the folder of its
 * jar; as long as no digest of a jar is committed there, they are compiled here. All figures are calculated by hand.
 */
class SecondContractTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/coppice/scoring/contract-2");
    private static final Path JAR = FOLDER.resolve("veteran.jar");
    private static final Path DIGEST = FOLDER.resolve("veteran.jar.sha256");
    private static Catalogue catalogue = Catalogue.of();

    @BeforeAll
    static void open(@TempDir Path temporary) throws IOException {
        Path jar = Files.exists(DIGEST)
                ? JAR
                : new PluginJar(temporary)
                        .sources(FOLDER.resolve("src"))
                        .service("veteran.VeteranPlugin")
                        .build();
        catalogue = Catalogue.builder()
                .jars(jar, SecondContractTest.class.getClassLoader())
                .build();
    }

    @AfterAll
    static void close() {
        catalogue.close();
    }

    /** Answers high for voice: all of p1; with weight 3 of 4 p2 and with 2 of 3 where all count the same; none; one of two; none. */
    private static TeamAnswers north() {
        return team("north", "5 4 1", "4 2 2", "3 3 3", "5 - 4", "1 2 5");
    }

    private static TeamAnswers south() {
        return team("south", "5 5 1", "5 5 1", "5 5 1", "5 5 1", "5 5 1");
    }

    private static TeamAnswers team(String id, String... rows) {
        QuestionBank bank = catalogue.get(Kind.BANK, "veteran-bank");
        TeamAnswersBuilder team = TeamAnswers.builder(bank, id);
        for (int p = 0; p < rows.length; p++) {
            team.respondent("p" + p);
            List<String> answers = Splitter.on(' ').splitToList(rows[p]);
            for (int q = 0; q < answers.size(); q++) {
                if (answers.get(q).equals("-")) {
                    team.absent("v" + (q + 1), Absence.SKIPPED);
                } else {
                    team.answer("v" + (q + 1), Integer.parseInt(answers.get(q)));
                }
            }
        }
        return team.build();
    }

    private static AssessmentBuilder assessment() {
        return Assessment.builder(catalogue)
                .bank("veteran-bank")
                .scoring("veteran-high")
                .view(View.RESEARCH);
    }

    private static TeamScore pooled(Assessment assessment, TeamAnswers team) {
        return assessment.assess(team).pooled(TestBanks.measure("voice")).orElseThrow();
    }

    @Test
    void jar_hasTheBytesThatItAlwaysHad() throws IOException {
        assertThat(Files.exists(JAR)).isEqualTo(Files.exists(DIGEST));
        if (Files.exists(DIGEST)) { // until then the sources stand for it; .ci/contract-jar makes both
            assertThat(Hashing.sha256().hashBytes(Files.readAllBytes(JAR)).toString())
                    .isEqualTo(Files.readString(DIGEST).strip());
        }
    }

    @Test
    void plugin_bringsOneThingOfEveryKind() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.plugins().get(1).things())
                .containsExactlyInAnyOrder(
                        "bank \"veteran-bank\"",
                        "weighting \"veteran-weights\"",
                        "scoring \"veteran-high\"",
                        "aggregation \"veteran-middle\"",
                        "blueprint \"veteran-halves\"",
                        "norm \"veteran-norm\"",
                        "null-distribution \"veteran-null\"",
                        "document \"veteran/veteran.txt\"");
        assertThat(catalogue.get(Kind.DOCUMENT, "veteran/veteran.txt").bytes())
                .isEqualTo("Still here".getBytes(StandardCharsets.UTF_8));
        // steps from the middle: 2, 1, 0, 1, 2
        assertThat(catalogue.get(Kind.NULL_DISTRIBUTION, "veteran-null").variance())
                .isCloseTo(0.1 * 4 + 0.2 + 0.2 + 0.1 * 4, within(1e-12));
    }

    @Test
    void scoring_withBothWeightings_isAsByHand() {
        assertThat(mean(pooled(assessment().build(), north())))
                .isCloseTo((1 + 2 / 3.0 + 0 + 1 / 2.0 + 0) / 5, within(1e-12));
        assertThat(mean(pooled(assessment().weighting("veteran-weights").build(), north())))
                .isCloseTo((1 + 3 / 4.0 + 0 + 1 / 3.0 + 0) / 5, within(1e-12));
        // only 5 is high: v1 of p0 with v3 mirrored, v1 of p3
        assertThat(mean(pooled(assessment().parameter("high", "5").build(), north())))
                .isCloseTo((2 / 3.0 + 0 + 0 + 1 / 2.0 + 0) / 5, within(1e-12));
    }

    @Test
    void aggregation_alone_isTheMiddleWithItsInterval() {
        TeamScore score = pooled(assessment().aggregation("veteran-middle").build(), north());
        assertThat(mean(score)).isEqualTo(0.5);
        // t of 0.95 with 4 degrees of freedom is 2.1318467863
        Interval.Between interval = (Interval.Between) score.interval();
        double reach = 2.1318467863 / (2 * Math.sqrt(5));
        assertThat(interval.lower()).isCloseTo(0.5 - reach, within(1e-9));
        assertThat(interval.upper()).isCloseTo(0.5 + reach, within(1e-9));
    }

    @Test
    void aggregation_thatNeedsTheSample_isDrawnTowardsIt() {
        Assessment pulled = assessment()
                .aggregation("veteran-middle")
                .parameter("pull", "0.5")
                .reliability(false)
                .build();
        double sample = (1 + 2 / 3.0 + 0 + 1 / 2.0 + 0 + 5) / 10;
        assertThat(mean(pulled.assess(Sample.of(ImmutableList.of(north(), south())))
                        .teams()
                        .get(0)
                        .pooled(TestBanks.measure("voice"))
                        .orElseThrow()))
                .isCloseTo(0.5 * 0.5 + 0.5 * sample, within(1e-12));
    }

    @Test
    void norm_reportsThePositionOfTheFigure() {
        Assessment assessment = assessment().aggregation("veteran-middle").build();
        NormFigures figures = assessment
                .norms()
                .of(pooled(assessment, north()))
                .get(0)
                .figures()
                .orElseThrow();
        assertThat(figures.z()).isCloseTo((0.5 - 0.4) / 0.2, within(1e-12));
    }

    @Test
    void blueprint_readsTheProfile() {
        Blueprint read = assessment()
                .aggregation("veteran-middle")
                .blueprint("veteran-halves")
                .build()
                .blueprint(north());
        assertThat(read.reading("half").orElseThrow().judgement().label().stated())
                .hasValue("lower"); // 0.5 of 0.6
        assertThat(read.recommendations())
                .singleElement()
                .matches(one -> one.id().equals("talk"));
    }

    private static double mean(TeamScore score) {
        return ((Score.Measured) score.value()).value();
    }
}
