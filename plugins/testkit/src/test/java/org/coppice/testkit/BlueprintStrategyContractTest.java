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
        broken("info_isTheSameAtEveryCall", new ChangingTitle());
        broken("defaults_areAccepted", new RejectsItsDefaults());
        broken("everyTeam_hasTheSameReadings", new OmitsReadings());
        broken("someTeam_hasAStatedLabel", new Silent());
        broken("sameTeam_isReadTheSame", new ChangingResult());
        broken("orderOfRespondents_doesNotMatter", new FirstRespondentOnly());
        broken("probabilities_addUpToOne", new ProbabilitiesAboveOne());
        broken("texts_areNeverBlank", new BlankNote());
        broken("missingAnswers_withholdEveryLabel", new LittleIfMissing());
        broken("statedLabels_haveGatesAndCertainty", new WithoutGates());
        broken("groupBelowTheMinimum_isNotRead", new UsesSmallGroups());
        broken("withheldFigures_areNotRead", new UsesWithheldFigures());
        broken("smallGroups_areReadFromTheProfile", new NeedsPersons());
        broken("manyThreads_changeNothing", new NotThreadSafe());
        broken("turkishLocale_changesNothing", new LocaleDependent());
        broken("declaredParameters_areUsed", new UnusedParameter());
        BROKEN.put(
                "excuses_nameExistingRules", new Contract(new ValidBlueprint(), Map.of("order", "a slip of the pen")));
    }

    private record Contract(BlueprintStrategy strategy, Map<String, String> excused)
            implements BlueprintStrategyContract {
        @Override
        public QuestionBank bank() {
            return ValidBlueprint.bank();
        }
    }

    private static void broken(String rule, BlueprintStrategy strategy) {
        BROKEN.put(rule, new Contract(strategy, Map.of()));
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasAStrategyThatViolatesIt() {
        ContractResult.assertComplete(BlueprintStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectiveStrategy_violatesItsRuleOnly(String rule) {
        ContractResult.of(BlueprintStrategyContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validStrategy_keepsEveryRule() {
        ContractResult.of(BlueprintStrategyContract.class, new Contract(new ValidBlueprint(), Map.of()))
                .assertKept();
    }

    @Test
    void strategyWithAFixedMinimumGroup_isReported() {
        assertThat(ContractResult.of(BlueprintStrategyContract.class, new Contract(new FixedMinimumGroup(), Map.of()))
                        .failed())
                .containsKey("groupBelowTheMinimum_isNotRead");
    }

    @Test
    void labelWithoutCertaintyOrWithAFailedGate_isReported() {
        assertThat(failedGates(new WithoutCertainty()))
                .contains("with the certainty \"not known\"; state a probability");
        assertThat(failedGates(new StatesAfterAFailedGate())).contains("although a gate failed; withhold the label");
        assertThat(failedGates(new WithoutGates())).contains("without any gate checked; check at least Gate.DATA");
    }

    private static String failedGates(BlueprintStrategy strategy) {
        return ContractResult.of(BlueprintStrategyContract.class, new Contract(strategy, Map.of()))
                .failed()
                .get("statedLabels_haveGatesAndCertainty");
    }

    private static final class WithoutGates extends ValidBlueprint {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return judgement.certainty("by a fixed cut-off");
        }
    }

    private static final class WithoutCertainty extends ValidBlueprint {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return judgement.passed(Gate.DATA, "there is a score");
        }
    }

    private static final class StatesAfterAFailedGate extends ValidBlueprint {
        @Override
        Judgement.Builder ground(Judgement.Builder judgement) {
            return super.ground(judgement)
                    .gate(new GateCheck(Gate.SHARED_VIEW, GateCheck.Outcome.FAILED, "they differ"));
        }
    }

    private static final class ChangingTitle extends ValidBlueprint {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), CUT);
        }
    }

    private static final class RejectsItsDefaults extends ValidBlueprint {
        @Override
        public BlueprintReader bind(BlueprintContext context) {
            if (context.parameters().real("cut") == 0.5) {
                throw new IllegalArgumentException("a half is neither; choose another cut");
            }
            return super.bind(context);
        }
    }

    private static final class OmitsReadings extends ValidBlueprint {
        @Override
        List<Reading> readings(BlueprintInput team, KeyedMeasure measure, double cut) {
            return figure(team, measure).isPresent() ? super.readings(team, measure, cut) : List.of();
        }
    }

    private static final class Silent extends ValidBlueprint {
        private static final Label NOTHING = new Label.Withheld(Gate.DATA, "we would rather not say");

        @Override
        List<Reading> readings(BlueprintInput team, KeyedMeasure measure, double cut) {
            OptionalDouble figure = figure(team, measure);
            boolean much = figure.isPresent() && figure.getAsDouble() >= cut;
            return super.readings(team, measure, cut).stream()
                    .map(reading -> reading(silent(reading.judgement(), much), figure))
                    .toList();
        }

        private static Judgement silent(Judgement judgement, boolean much) {
            Judgement.Builder silent = Judgement.builder(
                            judgement.id(), much ? "What there is much of" : judgement.title(), judgement.source())
                    .label(NOTHING);
            judgement.gates().forEach(silent::gate);
            return silent.build();
        }
    }

    /** Of teams of six alone, so that the other rules have something to be tried on. */
    private static final class ChangingResult extends ValidBlueprint {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public BlueprintReader bind(BlueprintContext context) {
            BlueprintReader plain = super.bind(context);
            BlueprintReader other = new OtherTitle().bind(context);
            boolean again = times.getAndIncrement() % 2 == 0;
            return team -> (again && team.block().answers().size() == MINIMUM + 1 ? other : plain).read(team);
        }
    }

    private static final class OtherTitle extends ValidBlueprint {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return List.of("Another note.");
        }
    }

    private static final class FirstRespondentOnly extends ValidBlueprint {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return figure.isPresent() && team.block().answers().size() > 0
                    ? List.of("The first says " + team.block().scores().score(0, 0))
                    : List.of();
        }
    }

    private static final class ProbabilitiesAboveOne extends ValidBlueprint {
        @Override
        Reading reading(Judgement judgement, OptionalDouble figure) {
            return new Unchecked(judgement, ImmutableMap.of("much", 0.9, "little", 0.9));
        }
    }

    /** A reading of a strategy's own. */
    private record Unchecked(Judgement judgement, ImmutableMap<String, Double> probabilities) implements Reading {}

    private static final class BlankNote extends ValidBlueprint {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return List.of(" ");
        }
    }

    private static final class LittleIfMissing extends ValidBlueprint {
        @Override
        Label nothing(BlueprintInput team) {
            return stated(false);
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

    private static final class UsesSmallGroups extends ValidBlueprint {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            int people = team.block().answers().size();
            return people > 0 && people < MINIMUM ? mean(team, measure) : super.figure(team, measure);
        }
    }

    private static final class UsesWithheldFigures extends ValidBlueprint {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() < team.profile().recipe().minimumGroup()
                    ? super.figure(team, measure)
                    : mean(team, measure);
        }
    }

    /** As it is by default, whatever the recipe says. */
    private static final class FixedMinimumGroup extends ValidBlueprint {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() < MINIMUM ? OptionalDouble.empty() : mean(team, measure);
        }
    }

    /** The answers of persons, which are suppressed for few people. */
    private static final class NeedsPersons extends ValidBlueprint {
        @Override
        OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
            return team.block().answers().size() == 0 ? OptionalDouble.empty() : super.figure(team, measure);
        }
    }

    private static final class NotThreadSafe extends ValidBlueprint {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return DefectHelpers.crowded(inside) ? List.of("Somebody else is here.") : List.of();
        }
    }

    private static final class LocaleDependent extends ValidBlueprint {
        @Override
        List<String> notes(BlueprintInput team, OptionalDouble figure) {
            return DefectHelpers.turkish() ? List.of("A note in Turkish.") : List.of();
        }
    }

    private static final class UnusedParameter extends ValidBlueprint {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain reading", CUT, Parameter.whole("idle", "Does nothing", 1, 1, 9));
        }
    }
}
