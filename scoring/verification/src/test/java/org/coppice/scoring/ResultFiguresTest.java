package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.View;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.option.InvarianceGroups;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.WaveChange;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.InvarianceModel;
import org.coppice.statistics.reliability.MeasurementInvariance;
import org.coppice.statistics.reliability.MultilevelFactor;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.Samples;
import org.coppice.statistics.reliability.ScoreSummary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that results list: each has its field in the schema, its accessor, and its part in {@code map}. */
class ResultFiguresTest {
    private static final AnalysisOptions ALL = AnalysisOptions.DEFAULT
            .withCorrelations()
            .withFullInformation()
            .withPersons()
            .withMultilevel()
            .withInvariance(InvarianceGroups.PERSPECTIVE)
            .bootstrap(10);
    private static final Set<String> WITH_ERROR = Set.of("alpha", "regressed");
    private static final Score.Withheld NONE = Score.withheld(WithheldReason.UNDEFINED, "nothing is left");
    private static final UnaryOperator<Score> WITHHELD = score -> NONE;

    /** The analysis of a sample that has all kinds of figures. */
    private static final SampleAnalysis ANALYSIS = LongStream.range(0, 100)
            .mapToObj(seed -> RandomSample.of(seed, 12, 12))
            .map(sample -> Assessment.builder(TestBanks.catalogue())
                    .bank(sample.bank())
                    .view(View.RESEARCH)
                    .minimumGroup(1)
                    .build()
                    .analyse(Sample.of(sample.teams()), ALL))
            .filter(analysis -> scales(analysis).findFirst().isPresent())
            .findFirst()
            .orElseThrow();

    private static final InvarianceModel INVARIANCE = MeasurementInvariance.of(List.of(
                    Samples.sums(Samples.random(new Random(1), 150, 4, 0)),
                    Samples.sums(Samples.random(new Random(2), 150, 4, 0))))
            .models()
            .get(2);

    private static Stream<ScaleAnalysis> scales(SampleAnalysis analysis) {
        return analysis.scales().stream()
                .filter(scale -> scale.answers().size() == 3
                        && scale.missing().isPresent()
                        && scale.factor()
                                .filter(f -> f.fullInformation().isPresent())
                                .isPresent()
                        && scale.teams().icc1().figure().isPresent());
    }

    private final ScaleAnalysis scale = scales(ANALYSIS).findFirst().orElseThrow();
    private final AnswerAnalysis answers = scale.answers().get(0);
    private final Reliability reliability = answers.reliability();
    private final QuestionFigures question = reliability.questions().get(0);
    private final FactorAnalysis factor = scale.factor().orElseThrow();
    private final MultilevelFactor multilevel = scale.multilevel().orElseThrow();
    private final TeamAnalysis teams = scale.teams();
    private final MissingAudit missing = scale.missing().orElseThrow();
    private final PersonAnalysis person = ANALYSIS.persons().get(0);
    private final InstrumentReliability together =
            ANALYSIS.correlations().get(0).correlations().get(0);
    private final CumulativeScaleAnalysis.Level level =
            new CumulativeScaleAnalysis.Level(PersonalisationLevel.values()[0], NONE, NONE);
    private final CumulativeScaleAnalysis cumulative = CumulativeScaleAnalysis.builder(
                    new CumulativeScale("ladder", "Levels", ImmutableList.copyOf(PersonalisationLevel.values())),
                    null,
                    Perspective.TEAM_MEMBER,
                    NONE)
            .build();
    private final WaveChange.Outcome outcome = new WaveChange.Withheld(NONE);

    /** An object of a schema: the figures in it and its other fields. */
    private record Described(String file, String pointer, Figures figures, Set<String> others) {
        Set<String> fields() {
            Set<String> fields = new TreeSet<>(others);
            for (String name : figures.scores().keySet()) {
                fields.add(name);
                if (WITH_ERROR.contains(name)) {
                    fields.add(name + "Error");
                }
            }
            for (String name : figures.intervals().keySet()) {
                fields.add(name + "Lower");
                fields.add(name + "Upper");
            }
            return fields;
        }

        Set<String> described() throws IOException {
            JsonNode object = JsonMapper.shared()
                    .readTree(Resources.toString(
                            Resources.getResource("org/coppice/files/" + file), StandardCharsets.UTF_8))
                    .at(pointer);
            Set<String> described = new TreeSet<>(object.path("properties").propertyNames());
            object.path("required").forEach(name -> described.add(name.stringValue()));
            return described;
        }
    }

    private static Described analysis(String pointer, Figures figures, String... others) {
        return new Described("analysis.schema.json", pointer, figures, Set.of(others));
    }

    @TestFactory
    Stream<DynamicTest> figures_ofAResult_areTheFieldsOfItsSchema() {
        Figures inAnswers = Figures.builder()
                .putAll(reliability.figures())
                .putAll(reliability.consistency().figures())
                .build();
        String items = "/$defs/answers/properties/questions/items";
        return Stream.of(
                        analysis(
                                "/$defs/answers",
                                inAnswers,
                                "rows",
                                "people",
                                "answers",
                                "weighted",
                                "shares",
                                "keys",
                                "feldt",
                                "bonett",
                                "duhachekIacobucci",
                                "bootstrap",
                                "splitHalf",
                                "minres",
                                "schmidLeiman",
                                "relations",
                                "warnings",
                                "questions",
                                "undefined"),
                        analysis(items, question.figures(), "question", "n", "distribution", "ifDeleted", "undefined"),
                        analysis(
                                items + "/properties/ifDeleted",
                                question.ifDeleted().figures(),
                                "undefined"),
                        analysis(
                                "/$defs/answers/properties/splitHalf",
                                answers.splitHalf().figures(),
                                "splits",
                                "bestHalf",
                                "undefined"),
                        analysis(
                                "/$defs/answers/properties/schmidLeiman",
                                answers.schmidLeiman().figures(),
                                "general",
                                "groups",
                                "uniquenesses",
                                "warnings",
                                "undefined"),
                        analysis("/$defs/factor", answers.minres().figures(), "loadings", "uniquenesses", "undefined"),
                        analysis(
                                "/$defs/scale/properties/factor/oneOf/1/properties/fit",
                                factor.fit().figures(),
                                "degreesOfFreedom",
                                "undefined"),
                        analysis(
                                "/$defs/multilevel",
                                multilevel.figures(),
                                "people",
                                "teams",
                                "within",
                                "between",
                                "warnings",
                                "undefined"),
                        analysis(
                                "/$defs/invarianceModel",
                                INVARIANCE.figures(),
                                "level",
                                "degreesOfFreedom",
                                "groups",
                                "undefined"),
                        analysis("/$defs/teams", teams.figures(), "persons", "teams", "reml", "ml", "undefined"),
                        analysis("/$defs/components", teams.reml().figures(), "undefined"),
                        analysis(
                                "/$defs/missing",
                                missing.figures(),
                                "rows",
                                "respondents",
                                "unit",
                                "answersBounds",
                                "rosterBounds",
                                "questions",
                                "persons",
                                "rules",
                                "undefined"),
                        analysis(
                                "/$defs/missing/properties/rules/items",
                                missing.rules().get(0).figures(),
                                "rule",
                                "scored",
                                "touched",
                                "dropped",
                                "notApplicable",
                                "personsBounds",
                                "rosterBounds",
                                "undefined"),
                        analysis(
                                "/$defs/together/properties/measures/items",
                                together.measures().get(0).figures(),
                                "construct",
                                "referent",
                                "horizon",
                                "questions",
                                "correlations",
                                "corrected",
                                "undefined"),
                        analysis(
                                "/properties/cumulativeScales/items",
                                cumulative.figures(),
                                "scale",
                                "perspective",
                                "wave",
                                "persons",
                                "strength",
                                "levels",
                                "rising",
                                "undefined"),
                        analysis(
                                "/properties/cumulativeScales/items/properties/levels/items",
                                level.figures(),
                                "construct",
                                "undefined"),
                        analysis(
                                "/properties/persons/items/properties/quality",
                                person.quality().figures(),
                                "flagged",
                                "raised",
                                "undefined"),
                        analysis(
                                "/properties/persons/items/properties/scores/items",
                                person.scores().get(0).figures(),
                                "construct",
                                "referent",
                                "horizon",
                                "metric",
                                "interval",
                                "undefined"),
                        new Described(
                                "change.schema.json",
                                "/$defs/outcome",
                                outcome.figures(),
                                Set.of(
                                        "method",
                                        "before",
                                        "after",
                                        "pairs",
                                        "correlation",
                                        "coarse",
                                        "change",
                                        "se",
                                        "sd",
                                        "df",
                                        "lower",
                                        "upper",
                                        "level",
                                        "noInterval",
                                        "undefined",
                                        "withheld")))
                .map(object -> DynamicTest.dynamicTest(
                        object.pointer(), () -> assertThat(object.fields()).isEqualTo(object.described())));
    }

    private static DynamicTest accessors(Object result, Figures figures) {
        return DynamicTest.dynamicTest(result.getClass().getSimpleName(), () -> {
            assertThat(figures.names()).isNotEmpty();
            for (String name : figures.scores().keySet()) {
                assertThat(result.getClass().getMethod(name).invoke(result))
                        .as(name)
                        .isEqualTo(figures.score(name));
            }
            for (String name : figures.intervals().keySet()) {
                String accessor = figures.scores().containsKey(name) ? name + "Interval" : name;
                assertThat(result.getClass().getMethod(accessor).invoke(result))
                        .as(accessor)
                        .isIn(figures.interval(name), Optional.of(figures.interval(name)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> figures_ofAResult_areThoseOfItsAccessors() {
        ScoreSummary summary = ScoreSummary.of(List.of(Score.of(1), Score.of(2)));
        return Stream.of(
                accessors(reliability, reliability.figures()),
                accessors(reliability.consistency(), reliability.consistency().figures()),
                accessors(question, question.figures()),
                accessors(answers.splitHalf(), answers.splitHalf().figures()),
                accessors(answers.schmidLeiman(), answers.schmidLeiman().figures()),
                accessors(answers.minres(), answers.minres().figures()),
                accessors(factor.fit(), factor.fit().figures()),
                accessors(multilevel, multilevel.figures()),
                accessors(INVARIANCE, INVARIANCE.figures()),
                accessors(teams, teams.figures()),
                accessors(teams.reml(), teams.reml().figures()),
                accessors(missing, missing.figures()),
                accessors(missing.rules().get(0), missing.rules().get(0).figures()),
                accessors(together.measures().get(0), together.measures().get(0).figures()),
                accessors(cumulative, cumulative.figures()),
                accessors(level, level.figures()),
                accessors(person.quality(), person.quality().figures()),
                accessors(person.scores().get(0), person.scores().get(0).figures()),
                accessors(summary, summary.figures()));
    }

    @Test
    void figures_ofAChange_haveAccessors() throws NoSuchMethodException {
        for (String name : outcome.figures().names()) {
            Method accessor = GroupChange.class.getMethod(name);
            assertThat(accessor.getReturnType()).as(name).isEqualTo(Score.class);
        }
    }

    @Test
    void map_withNoChange_givesAnEqualResult() {
        assertThat(answers.map(score -> score, interval -> interval))
                .isEqualTo(answers)
                .hasSameHashCodeAs(answers);
        assertThat(factor.map(score -> score)).isEqualTo(factor);
        assertThat(teams.map(score -> score, interval -> interval)).isEqualTo(teams);
        assertThat(missing.map(score -> score)).isEqualTo(missing);
        assertThat(together.map(score -> score)).isEqualTo(together);
        assertThat(person.quality().map(score -> score)).isEqualTo(person.quality());
    }

    @Test
    void map_reachesTheFiguresOfNestedResults() {
        Interval.Between between = new Interval.Between(0, 1, 0.95);
        AnswerAnalysis none = answers.map(WITHHELD, interval -> between);
        assertThat(Stream.of(
                                none.reliability().figures(),
                                none.reliability().consistency().figures(),
                                none.reliability().questions().get(0).figures(),
                                none.reliability()
                                        .questions()
                                        .get(0)
                                        .ifDeleted()
                                        .figures(),
                                none.splitHalf().figures(),
                                none.minres().figures(),
                                none.schmidLeiman().figures(),
                                factor.map(WITHHELD).fit().figures(),
                                factor.map(WITHHELD)
                                        .fullInformation()
                                        .orElseThrow()
                                        .figures(),
                                teams.map(WITHHELD, interval -> interval).reml().figures(),
                                missing.map(WITHHELD).rules().get(0).figures(),
                                together.map(WITHHELD).measures().get(0).figures())
                        .flatMap(figures -> figures.scores().values().stream()))
                .isNotEmpty()
                .containsOnly(NONE);
        assertThat(none.reliability().questions().get(0).distribution()).isEmpty();
        assertThat(none.feldt()).isEqualTo(between);
        assertThat(none.bootstrap()).hasValue(between);
        assertThat(none.relations().multiple()).containsOnly(NONE);
        assertThat(missing.map(WITHHELD).rules().get(0).rosterBounds().upper()).isEqualTo(NONE);
        assertThat(teams.map(score -> score, interval -> between)
                        .figures()
                        .intervals()
                        .values())
                .containsOnly(between);
    }

    @Test
    void withoutDetail_dropsItAndKeepsTheFigures() {
        AnswerAnalysis without = answers.withoutLoadings().withoutRelations();
        assertThat(without.minres().loadings().isEmpty()).isTrue();
        assertThat(without.schmidLeiman().groups()).isEmpty();
        assertThat(without.relations().covariances()).isEmpty();
        assertThat(without.relations().questions())
                .isEqualTo(answers.relations().questions());
        assertThat(without.minres().figures()).isEqualTo(answers.minres().figures());
        assertThat(question.withoutDistribution().distribution()).isEmpty();
        assertThat(question.withoutDistribution().figures()).isEqualTo(question.figures());
    }
}
