package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.Facet;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contribution;
import org.coppice.spi.Parameter;
import org.coppice.spi.Plugin;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.testkit.rule.CodeLocation;
import org.coppice.thirdparty.ValidPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A class of an author's runs as a test class: each rule a test, of each thing that a plugin adds as well, excused ones as skipped. */
@ResourceLock(Resources.LOCALE)
class EveryContractRunsTest {
    private static final int FEW = 10;

    @Test
    void contractOfOneContribution_runsEachRule() {
        assertRuns(BankUnderTest.class, BankContract.class, "everyQuestion_hasASource");
        assertRuns(WeightingUnderTest.class, WeightingContract.class, "weighting_fitsTheBank");
        assertRuns(ScoringUnderTest.class, ScoringStrategyContract.class, "declaredParameters_areUsed");
        assertRuns(AggregationUnderTest.class, AggregationStrategyContract.class, "declaredParameters_areUsed");
        assertRuns(BlueprintUnderTest.class, BlueprintStrategyContract.class, "declaredParameters_areUsed");
    }

    @Test
    void contractOfAPlugin_runsTheRulesOfAllContributions() {
        Events tests = run(PluginUnderTest.class);
        assertThat(names(tests.failed()))
                .containsExactlyInAnyOrder(
                        "unsourced/everyQuestion_hasASource",
                        "unfit/weighting_fitsTheBank",
                        "idle-scoring/declaredParameters_areUsed",
                        "idle-aggregation/declaredParameters_areUsed",
                        "idle-blueprint/declaredParameters_areUsed",
                        "servicesFile_namesThePlugin()",
                        "coppice_isNotBundled()");
    }

    @Test
    void excusedRule_isSkipped_withItsReason() {
        Events tests = run(Excused.class);
        assertThat(tests.failed().count()).isZero();
        assertThat(tests.aborted().stream()
                        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .singleElement()
                .asString()
                .contains("everyQuestion_hasASource", "nobody knows any more");
    }

    private static void assertRuns(Class<?> test, Class<? extends Excusable> contract, String broken) {
        Events tests = run(test);
        assertThat(names(tests.finished()))
                .isEqualTo(
                        ContractRules.names(contract).map(name -> name + "()").collect(Collectors.toSet()));
        assertThat(names(tests.failed())).containsExactly(broken + "()");
    }

    private static Events run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents();
    }

    private static Set<String> names(Events events) {
        return events.stream().map(EveryContractRunsTest::name).collect(Collectors.toSet());
    }

    /** The rule, after the id of the thing whose it is. */
    private static String name(Event event) {
        String name = event.getTestDescriptor().getDisplayName();
        String of = event.getTestDescriptor().getParent().orElseThrow().getDisplayName();
        return of.contains(" ") ? of.substring(of.indexOf(' ') + 1) + "/" + name : name;
    }

    private static QuestionBank unsourced() {
        return QuestionBank.builder("unsourced", "1.0.0", "Unsourced")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("light", "Light", "How light it is."))
                .question(Question.builder("q", "It is light.", "rating").measures("light"))
                .build();
    }

    private static Weighting unfit() {
        return Weighting.of(
                "unfit", "1.0.0", "Unfit", "unsourced", com.google.common.collect.ImmutableMap.of("nowhere", 1.0));
    }

    private static StrategyInfo idle(String kind, Parameter used) {
        return StrategyInfo.of("idle-" + kind, "UnusedParameter", used, Parameter.flag("idle", "Does nothing", false));
    }

    private static final class UnusedScoringParameter extends ValidScoring {
        @Override
        public StrategyInfo info() {
            return idle("scoring", NEEDED);
        }
    }

    private static final class UnusedAggregationParameter extends ValidAggregation {
        @Override
        public StrategyInfo info() {
            return idle("aggregation", CENTRE);
        }
    }

    private static final class UnusedBlueprintParameter extends ValidBlueprint {
        @Override
        public StrategyInfo info() {
            return idle("blueprint", CUT);
        }
    }

    static class BankUnderTest implements BankContract {
        @Override
        public QuestionBank bank() {
            return unsourced();
        }
    }

    static class WeightingUnderTest implements WeightingContract {
        @Override
        public Weighting weighting() {
            return unfit();
        }

        @Override
        public QuestionBank bank() {
            return unsourced();
        }
    }

    static class ScoringUnderTest implements ScoringStrategyContract {
        @Override
        public int tries() {
            return FEW;
        }

        @Override
        public ScoringStrategy strategy() {
            return new UnusedScoringParameter();
        }
    }

    static class AggregationUnderTest implements AggregationStrategyContract {
        @Override
        public int tries() {
            return FEW;
        }

        @Override
        public AggregationStrategy strategy() {
            return new UnusedAggregationParameter();
        }
    }

    static class BlueprintUnderTest implements BlueprintStrategyContract {
        @Override
        public int tries() {
            return FEW;
        }

        @Override
        public BlueprintStrategy strategy() {
            return new UnusedBlueprintParameter();
        }

        @Override
        public QuestionBank bank() {
            return ValidBlueprint.bank();
        }
    }

    static class PluginUnderTest implements PluginContract {
        @Override
        public Plugin plugin() {
            return new ValidPlugin() {
                @Override
                public Contribution contribution() {
                    return Contribution.builder()
                            .bank(unsourced())
                            .weighting(unfit())
                            .scoring(new UnusedScoringParameter())
                            .aggregation(new UnusedAggregationParameter())
                            .blueprint(new UnusedBlueprintParameter())
                            .build();
                }
            };
        }

        @Override
        public Path location() {
            return CodeLocation.of(PluginUnderTest.class); // where no services file is, and classes of the testkit are
        }

        @Override
        public QuestionBank bankToRead() {
            return ValidBlueprint.bank();
        }
    }

    static class Excused implements BankContract {
        @Override
        public QuestionBank bank() {
            return unsourced();
        }

        @Override
        public Map<String, String> excused() {
            return Map.of("everyQuestion_hasASource", "nobody knows any more");
        }
    }
}
