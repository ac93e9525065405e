package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.score.Moments;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a strategy that only it catches. */
@ResourceLock(Resources.LOCALE)
class BlueprintStrategyContractTest {
    private static final int MINIMUM = 5;
    private static final Map<String, BlueprintStrategyContract> BROKEN = new HashMap<>();

    static {
        broken("info_isTheSameAtEveryCall", new OtherTitles());
        broken("defaults_areAccepted", new RefusesItsDefaults());
        broken("everyTeam_hasTheSameReadings", new LeavesOut());
        broken("someTeam_isTold", new Silent());
        broken("sameTeam_isReadTheSame", new OtherwiseEachTime());
        broken("orderOfRespondents_doesNotMatter", new FirstOfAll());
        broken("probabilities_addUpToOne", new TwiceSure());
        broken("texts_areNeverBlank", new BlankNote());
        broken("missingAnswers_withholdEveryLabel", new LittleForNothing());
        broken("statedLabels_haveGatesAndCertainty", new Groundless());
        broken("groupBelowTheMinimum_isNotRead", new ReadsTheFew());
        broken("withheldFigures_areNotRead", new ReadsTheMany());
        broken("manyThreads_changeNothing", new Crowded());
        broken("turkish_changesNothing", new InEnglishOnly());
        broken("declaredParameters_areUsed", new Idle());
        BROKEN.put("excuses_nameRules", new Contract(new PlainReader(), Map.of("order", "a slip of the pen")));
    }

    private record Contract(BlueprintStrategy strategy, Map<String, String> excused)
            implements BlueprintStrategyContract {
        @Override
        public QuestionBank bank() {
            return PlainReader.bank();
        }
    }

    private static void broken(String rule, BlueprintStrategy strategy) {
        BROKEN.put(rule, new Contract(strategy, Map.of()));
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasAStrategyThatBreaksIt() {
        Verdict.assertComplete(BlueprintStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenStrategy_isCaughtByItsRuleAlone(String rule) {
        Verdict.of(BlueprintStrategyContract.class, BROKEN.get(rule)).assertBroken(rule);
    }

    @Test
    void plainStrategy_keepsEveryRule() {
        Verdict.of(BlueprintStrategyContract.class, new Contract(new PlainReader(), Map.of()))
                .assertKept();
    }

    @Test
    void strategy_thatKnowsOneMinimumAlone_isToldOf() {
        assertThat(Verdict.of(BlueprintStrategyContract.class, new Contract(new ReadsFromFive(), Map.of()))
                        .failed())
                .containsKey("groupBelowTheMinimum_isNotRead");
    }

    @Test
    void label_withoutCertaintyOrPastAFailedGate_isCaught() {
        assertThat(groundless(new Uncertain())).contains("with the certainty \"not known\"; give a probability");
        assertThat(groundless(new PastAGate())).contains("though a gate is not passed; withhold the label");
        assertThat(groundless(new Groundless())).contains("without any gate checked; check Gate.DATA");
    }

    private static String groundless(BlueprintStrategy strategy) {
        return Verdict.of(BlueprintStrategyContract.class, new Contract(strategy, Map.of()))
                .failed()
                .get("statedLabels_haveGatesAndCertainty");
    }

    private static final class Groundless extends PlainReader {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return judgement.certainty("by a fixed cut-off");
        }
    }

    private static final class Uncertain extends PlainReader {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return judgement.passed(Gate.DATA, "there is a score");
        }
    }

    private static final class PastAGate extends PlainReader {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return super.ground(judgement)
                    .gate(new GateCheck(Gate.SHARED_VIEW, GateCheck.Outcome.FAILED, "they differ"));
        }
    }

    private static final class OtherTitles extends PlainReader {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), CUT);
        }
    }

    private static final class RefusesItsDefaults extends PlainReader {
        @Override
        public BlueprintReader bind(BlueprintContext context) {
            if (context.parameters().real("cut") == 0.5) {
                throw new IllegalArgumentException("a half is neither; choose another cut");
            }
            return super.bind(context);
        }
    }

    private static final class LeavesOut extends PlainReader {
        @Override
        List<Reading> readings(BlueprintInput team, KeyedMeasure measure, double cut) {
            return figure(team, measure).isPresent() ? super.readings(team, measure, cut) : List.of();
        }
    }

    private static final class Silent extends PlainReader {
        private static final Label NOTHING = new Label.Withheld(Gate.DATA, "we would rather not say");

        @Override
        List<Reading> readings(BlueprintInput team, KeyedMeasure measure, double cut) {
            OptionalDouble figure = figure(team, measure);
            boolean much = figure.isPresent() && figure.getAsDouble() >= cut;
            return super.readings(team, measure, cut).stream()
                    .map(reading -> reading(silent(reading.judgement(), much), figure))
                    .toList();
        }

        private static Judgement silent(Judgement told, boolean much) {
            Judgement.Builder silent = Judgement.builder(
                            told.id(), much ? "What there is much of" : told.title(), told.source())
                    .label(NOTHING);
            told.gates().forEach(silent::gate);
            return silent.build();
        }
    }

    /** Of teams of six alone, so that the other rules have something to be tried on. */
    private static final class OtherwiseEachTime extends PlainReader {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public BlueprintReader bind(BlueprintContext context) {
            BlueprintReader plain = super.bind(context);
            BlueprintReader other = new TitledOtherwise().bind(context);
            boolean again = times.getAndIncrement() % 2 == 0;
            return team -> (again && team.block().answers().size() == MINIMUM + 1 ? other : plain).read(team);
        }
    }

    private static final class TitledOtherwise extends PlainReader {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return List.of("Told otherwise.");
        }
    }

    private static final class FirstOfAll extends PlainReader {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return figure.isPresent()
                    ? List.of("The first says " + team.block().scores().score(0, 0))
                    : List.of();
        }
    }

    private static final class TwiceSure extends PlainReader {
        @Override
        Reading reading(Judgement judgement, OptionalDouble figure) {
            return new Unchecked(judgement, ImmutableMap.of("much", 0.9, "little", 0.9));
        }
    }

    /** A reading of a strategy's own. */
    private record Unchecked(Judgement judgement, ImmutableMap<String, Double> probabilities) implements Reading {}

    private static final class BlankNote extends PlainReader {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return List.of(" ");
        }
    }

    private static final class LittleForNothing extends PlainReader {
        @Override
        Label nothing(BlueprintInput team) {
            return said(false);
        }
    }

    /** The mean of the persons' scores, whatever may be shown. */
    private static OptionalDouble mean(BlueprintInput team, KeyedMeasure measure) {
        ScoreBlock scores = team.block().scores();
        for (int c = 0; c < scores.columns().size(); c++) {
            Moments moments = scores.moments(c);
            if (scores.columns().get(c).measure().equals(measure.measure()) && moments.n() > 0) {
                return OptionalDouble.of(moments.mean());
            }
        }
        return OptionalDouble.empty();
    }

    private static final class ReadsTheFew extends PlainReader {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() < MINIMUM ? mean(team, measure) : super.figure(team, measure);
        }
    }

    private static final class ReadsTheMany extends PlainReader {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() < team.profile().recipe().minimumGroup()
                    ? super.figure(team, measure)
                    : mean(team, measure);
        }
    }

    /** As it is by default, whatever the recipe says. */
    private static final class ReadsFromFive extends PlainReader {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() < MINIMUM ? OptionalDouble.empty() : mean(team, measure);
        }
    }

    private static final class Crowded extends PlainReader {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return Halves.crowded(inside) ? List.of("Somebody else is here.") : List.of();
        }
    }

    private static final class InEnglishOnly extends PlainReader {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return Halves.turkish() ? List.of("Told in Turkish.") : List.of();
        }
    }

    private static final class Idle extends PlainReader {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain reading", CUT, Parameter.whole("idle", "Does nothing", 1, 1, 9));
        }
    }
}
