package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.result.AnalysisJson;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.SampleStatistics;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.Scorer;
import org.coppice.statistics.careless.QualityRules;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.missing.RuleEffect;
import org.coppice.statistics.reliability.QuestionFigures;

/** What holds of the analysis of any sample. */
class AnalysisProperties {
    /** Strict enough that random answers are flagged often. */
    private static final QualityRules STRICT = QualityRules.DEFAULT
            .longestShare(0.3)
            .leastVariability(0.25)
            .distanceP(0.6)
            .leastConsistency(0.9)
            .leastAnswered(2);

    private static final AnalysisOptions ALL = AnalysisOptions.DEFAULT
            .withCorrelations()
            .withFullInformation()
            .bootstrap(50)
            .rules(STRICT);
    private static final AnalysisOptions PLAIN = AnalysisOptions.DEFAULT.rules(STRICT);
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Resources.toString(
                            Resources.getResource("org/coppice/files/analysis.schema.json"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assessment assessment(RandomSample sample, View view, int minimum) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .view(view)
                .minimumGroup(minimum)
                .build();
    }

    private static String json(SampleAnalysis analysis) {
        StringWriter out = new StringWriter();
        AnalysisJson.write(analysis, ImmutableList.of(), out);
        return out.toString();
    }

    @Property(tries = 200)
    void json_ofEitherView_hasTheSchemasShape_andNoFigureThatIsNoNumber(@ForAll long seed, @ForAll boolean research) {
        RandomSample sample = RandomSample.of(seed, 6, 12);
        SampleAnalysis analysis = research
                ? assessment(sample, View.RESEARCH, 1).analyse(Sample.of(sample.teams()), ALL.withPersons())
                : assessment(sample, View.PUBLISHED, 3).analyse(Sample.of(sample.teams()), ALL);
        String json = json(analysis);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Property(tries = 200)
    void analysis_onThreeThreads_isTheSameBits(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 12, 6);
        assertThat(json(assessment(sample, View.RESEARCH, 1)
                        .analyse(Sample.of(sample.teams()), PLAIN.withPersons().with(Threads.of(3)))))
                .isEqualTo(json(
                        assessment(sample, View.RESEARCH, 1).analyse(Sample.of(sample.teams()), PLAIN.withPersons())));
    }

    /** The difference of a mean and the mean without some people discloses those; and the figures of one scale can be compared with others. */
    @Property
    void published_neverDisclosesFewerThanTheMinimum(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 8, 10);
        SampleAnalysis analysis = assessment(sample, View.PUBLISHED, 3).analyse(Sample.of(sample.teams()), PLAIN);
        for (ScaleAnalysis scale : analysis.scales()) {
            assertThat(scale.missing()).isEmpty();
            for (AnswerAnalysis answers : scale.answers()) {
                assertThat(answers.reliability().rows().orElse(30)).isGreaterThanOrEqualTo(30);
                assertThat(answers.relations().covariances()).isEmpty();
                for (QuestionFigures question : answers.reliability().questions()) {
                    assertThat(question.n()).isEqualTo(answers.reliability().rows());
                    assertThat(question.distribution().isEmpty()
                                    || (question.sd().figure().isPresent()
                                            && question.mean().figure().isPresent()))
                            .isTrue();
                    question.distribution()
                            .forEach(share -> assertThat(share)
                                    .satisfiesAnyOf(
                                            none -> assertThat(none).isZero(),
                                            some -> assertThat(
                                                            some * question.n().orElse(1000))
                                                    .isGreaterThanOrEqualTo(3
                                                            - 0.005
                                                                    * question.n()
                                                                            .orElse(1000))));
                }
            }
            scale.quality().ifPresent(quality -> {
                assertThat(scale.score().perspective()).isNotEqualTo(Perspective.MANAGER);
                int flagged = quality.flagged().orElseThrow();
                int rest = quality.rest().n().orElseThrow();
                assertThat(flagged)
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(3));
                assertThat(rest).isGreaterThanOrEqualTo(3);
                // figures between teams can be those of fewer teams, and the mean includes hidden ones
                assertThat(rest + flagged)
                        .isBetween(
                                scale.teams().persons().orElseThrow(),
                                scale.score().respondents().orElse(Integer.MAX_VALUE));
            });
        }
        analysis.quality().forEach(group -> {
            assertThat(group.perspective()).isNotIn(Perspective.MANAGER, Perspective.CONSENSUS);
            assertThat(group.flagged())
                    .satisfiesAnyOf(
                            n -> assertThat(n).isEqualTo(OptionalInt.empty()),
                            n -> assertThat(n).hasValue(0),
                            n -> assertThat(n.getAsInt()).isBetween(3, group.people() - 3));
        });
    }

    /** With the mean of all, the agreement of some would disclose the others. */
    @Property
    void publishedAgreement_leavesOutNobodyOrTheMinimum(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 6, 12);
        assessment(sample, View.PUBLISHED, 3)
                .assess(Sample.of(sample.teams()))
                .teams()
                .forEach(team -> team.scores()
                        .forEach(score -> score.agreement().ifPresent(agreement -> {
                            int others = score.n().orElseThrow() - agreement.persons();
                            assertThat(others)
                                    .satisfiesAnyOf(
                                            none -> assertThat(none).isZero(),
                                            some -> assertThat(some).isGreaterThanOrEqualTo(3));
                        })));
    }

    /** Each row is scored, dropped or not asked under each rule, and the rule that is used gives the sample's mean. */
    @Property(tries = 200)
    void audit_leavesNobodyOut_andAgreesWithTheMean(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 5, 10);
        SampleAnalysis analysis = assessment(sample, View.RESEARCH, 1).analyse(Sample.of(sample.teams()), PLAIN);
        for (ScaleAnalysis scale : analysis.scales()) {
            scale.missing().ifPresent(audit -> {
                for (RuleEffect effect : audit.rules()) {
                    assertThat(effect.scored() + effect.dropped() + effect.notApplicable())
                            .isEqualTo(audit.rows());
                }
                RuleEffect half = audit.rules().get(1);
                assertThat(half.scored()).isEqualTo(scale.score().respondents().orElseThrow());
                double mean = scale.score().value().figure().orElseThrow();
                assertThat(half.mean().figure().orElseThrow())
                        .isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-12));
                if (half.personsBounds().lower() instanceof Score.Measured lower
                        && half.personsBounds().upper() instanceof Score.Measured upper) {
                    assertThat(mean).isBetween(lower.value() - 1e-12, upper.value() + 1e-12);
                }
            });
        }
    }

    /** One partial for each team, folded in order or in two parts that are joined: the same facts to the bit. */
    @Property(tries = 200)
    void statistics_ofPartsJoined_areTheWholesBits(@ForAll long seed, @ForAll @IntRange(max = 12) int at) {
        RandomSample sample = RandomSample.of(seed, 12, 6);
        Assessment assessment = assessment(sample, View.RESEARCH, 1);
        List<TeamAnswers> teams = sample.teams();
        Scorer scorer = ScoringProperties.scorer("pomp", sample.bank());
        List<ScoredTeam> blocks = teams.stream()
                .map(team -> new ScoredTeam(team, scorer.score(team.answers())))
                .toList();
        int cut = Math.min(at, teams.size());
        for (KeyedMeasure measure : assessment.instrument().measures()) {
            same(SampleStatistics.reliability(measure, Perspective.TEAM_MEMBER, MissingTreatment.PAIRWISE), teams, cut);
            same(SampleStatistics.reliability(measure, Perspective.TEAM_MEMBER, MissingTreatment.LISTWISE), teams, cut);
            same(SampleStatistics.missing(measure, Perspective.CARER), teams, cut);
        }
        same(SampleStatistics.ratings(sample.bank(), Perspective.TEAM_MEMBER), teams, cut);
        for (ScoreColumn column : blocks.isEmpty()
                ? List.<ScoreColumn>of()
                : blocks.get(0).scores().columns()) {
            same(SampleStatistics.teams(column, Perspective.TEAM_MEMBER), blocks, cut);
        }
        if (!blocks.isEmpty() && blocks.get(0).scores().columns().size() > 1) {
            same(SampleStatistics.scalability(blocks.get(0).scores().columns(), Perspective.TEAM_MEMBER), blocks, cut);
        }
    }

    private static <B, S> void same(SampleStatistic<B, S> statistic, List<B> teams, int cut) {
        S whole = fold(statistic, teams);
        S joined = statistic.merge(
                fold(statistic, teams.subList(0, cut)), fold(statistic, teams.subList(cut, teams.size())));
        assertThat(statistic.finish(joined)).as(statistic.id()).isEqualTo(statistic.finish(whole));
    }

    private static <B, S> S fold(SampleStatistic<B, S> statistic, List<B> teams) {
        S state = statistic.empty();
        for (B team : teams) {
            state = statistic.merge(state, statistic.add(statistic.empty(), team));
        }
        return state;
    }

    @Property(tries = 200)
    void persons_areAllThere_andTheirRegressedScoresLieBetweenScoreAndMean(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 4, 10);
        SampleAnalysis analysis =
                assessment(sample, View.RESEARCH, 1).analyse(Sample.of(sample.teams()), PLAIN.withPersons());
        long people = sample.rows().stream()
                .filter(row -> row.who() != Perspective.CONSENSUS)
                .count();
        assertThat(analysis.persons()).hasSize(Math.toIntExact(people));
        analysis.persons()
                .forEach(person -> person.scores().forEach(score -> {
                    double mean = analysis.figures().constructs().stream()
                            .filter(figure ->
                                    figure.measure().equals(score.column().measure())
                                            && figure.perspective() == person.perspective())
                            .findFirst()
                            .orElseThrow()
                            .value()
                            .figure()
                            .orElseThrow();
                    if (score.score() instanceof Score.Measured own
                            && score.regressed() instanceof Score.Measured regressed) {
                        assertThat(regressed.value())
                                .isBetween(Math.min(own.value(), mean) - 1e-12, Math.max(own.value(), mean) + 1e-12);
                    }
                }));
    }
}
