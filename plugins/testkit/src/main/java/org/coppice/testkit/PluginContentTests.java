package org.coppice.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.ScoringStrategy;
import org.coppice.testkit.rule.PluginContents;
import org.coppice.testkit.sample.Banks;
import org.junit.jupiter.api.DynamicContainer;

/** The tests of the contributions of a plugin, each by the contract of its kind. */
final class PluginContentTests {
    private final PluginContract plugin;
    private final PluginContents contents;
    private final Map<String, String> excused;
    private final List<DynamicContainer> tests = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private PluginContentTests(PluginContract plugin) {
        this.plugin = plugin;
        this.contents = contents(plugin);
        this.excused = plugin.excused();
    }

    static PluginContents contents(PluginContract contract) {
        ClassLoader own = contract.getClass().getClassLoader();
        return new PluginContents(contract::plugin, own == null ? ClassLoader.getSystemClassLoader() : own);
    }

    static PluginContentTests of(PluginContract contract) {
        PluginContentTests rules = new PluginContentTests(contract);
        rules.collect();
        return rules;
    }

    /** Returns a container of tests for each contribution. */
    ImmutableList<DynamicContainer> tests() {
        return ImmutableList.copyOf(tests);
    }

    /** Returns the names of all rules, as {@code id.rule}. */
    Stream<String> names() {
        return names.stream();
    }

    private void collect() {
        add("bank", contents.banks(), BankContract.class, BankTests::new);
        add("weighting", contents.weightings(), WeightingContract.class, WeightingTests::new);
        add("scoring", contents.ids(Kind.SCORING), ScoringStrategyContract.class, ScoringTests::new);
        add("aggregation", contents.ids(Kind.AGGREGATION), AggregationStrategyContract.class, AggregationTests::new);
        add("blueprint", contents.ids(Kind.BLUEPRINT), BlueprintStrategyContract.class, BlueprintTests::new);
    }

    private <C extends Excusable> void add(
            String kind, List<String> ids, Class<C> type, Function<Contributed, ? extends C> contract) {
        for (String id : ids) {
            Map<String, String> reasons =
                    new LinkedHashMap<>(); // contributions of different kinds may have the same id
            ContractRules.names(type).forEach(rule -> {
                String name = id + "." + rule;
                names.add(name);
                Optional.ofNullable(excused.get(name)).ifPresent(reason -> reasons.put(rule, reason));
            });
            tests.add(ContractRules.tests(
                    kind + " " + id, id + ".", type, contract.apply(new Contributed(id, plugin, contents, reasons))));
        }
    }

    /** A contribution of a plugin, with the rules from which it is excused. */
    private record Contributed(
            String id, PluginContract plugin, PluginContents contents, Map<String, String> excused) {}

    private record BankTests(Contributed one) implements BankContract {
        @Override
        public QuestionBank bank() {
            return one.contents().bank(one.id());
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record WeightingTests(Contributed one) implements WeightingContract {
        @Override
        public Weighting weighting() {
            return one.contents().weighting(one.id());
        }

        /** The bank that the weighting is for; a weighting for any bank is checked with a bank of its plugin, or with a generated one. */
        @Override
        public QuestionBank bank() {
            Optional<String> own = weighting().bank();
            List<String> banks = one.contents().banks();
            if (own.isPresent()) {
                return one.contents().weightedBank(one.id(), own.get());
            }
            return banks.isEmpty() ? Banks.ofPaperVocabulary() : one.contents().bank(banks.get(0));
        }

        @Override
        public Catalogue catalogue() {
            return one.contents().catalogue();
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record ScoringTests(Contributed one) implements ScoringStrategyContract {
        @Override
        public ScoringStrategy strategy() {
            return one.contents().scoring(one.id());
        }

        @Override
        public Arbitrary<QuestionBank> banks() {
            return one.plugin().banksToScore();
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record AggregationTests(Contributed one) implements AggregationStrategyContract {
        @Override
        public AggregationStrategy strategy() {
            return one.contents().aggregation(one.id());
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record BlueprintTests(Contributed one) implements BlueprintStrategyContract {
        @Override
        public BlueprintStrategy strategy() {
            return one.contents().blueprint(one.id());
        }

        @Override
        public QuestionBank bank() {
            return one.plugin().bankToRead();
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }
}
