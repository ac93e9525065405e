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
import org.junit.jupiter.api.DynamicContainer;

/** The rules of all that a plugin adds, each thing under its own contract. */
final class AddedRules {
    private final PluginContract plugin;
    private final Added added;
    private final Map<String, String> excused;
    private final List<DynamicContainer> tests = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private AddedRules(PluginContract plugin) {
        this.plugin = plugin;
        this.added = added(plugin);
        this.excused = plugin.excused();
    }

    static Added added(PluginContract contract) {
        ClassLoader own = contract.getClass().getClassLoader();
        return new Added(contract::plugin, own == null ? ClassLoader.getSystemClassLoader() : own);
    }

    static AddedRules of(PluginContract contract) {
        AddedRules rules = new AddedRules(contract);
        rules.collect();
        return rules;
    }

    /** A container for each thing. */
    ImmutableList<DynamicContainer> tests() {
        return ImmutableList.copyOf(tests);
    }

    /** All rules, as {@code id.rule}. */
    Stream<String> names() {
        return names.stream();
    }

    private void collect() {
        add("bank", added.banks(), BankContract.class, Bank::new);
        add("weighting", added.weightings(), WeightingContract.class, OneWeighting::new);
        add("scoring", added.ids(Kind.SCORING), ScoringStrategyContract.class, Scores::new);
        add("aggregation", added.ids(Kind.AGGREGATION), AggregationStrategyContract.class, Figures::new);
        add("blueprint", added.ids(Kind.BLUEPRINT), BlueprintStrategyContract.class, Reads::new);
    }

    private <C extends Excusable> void add(
            String kind, List<String> ids, Class<C> type, Function<OfOne, ? extends C> contract) {
        for (String id : ids) {
            Map<String, String> ofOne = new LinkedHashMap<>(); // things of two kinds may have one id
            Rules.names(type).forEach(rule -> {
                String name = id + "." + rule;
                names.add(name);
                Optional.ofNullable(excused.get(name)).ifPresent(reason -> ofOne.put(rule, reason));
            });
            tests.add(
                    Rules.tests(kind + " " + id, id + ".", type, contract.apply(new OfOne(id, plugin, added, ofOne))));
        }
    }

    /** One thing, its plugin, what that adds, and what the thing is excused from. */
    private record OfOne(String id, PluginContract plugin, Added added, Map<String, String> excused) {}

    private record Bank(OfOne one) implements BankContract {
        @Override
        public QuestionBank bank() {
            return one.added().bank(one.id());
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record OneWeighting(OfOne one) implements WeightingContract {
        @Override
        public Weighting weighting() {
            return one.added().weighting(one.id());
        }

        /** The bank that it is made for; where it fits any, one of its plugin, and else a made one. */
        @Override
        public QuestionBank bank() {
            Optional<String> own = weighting().bank();
            List<String> banks = one.added().banks();
            if (own.isPresent()) {
                return one.added().weighed(one.id(), own.get());
            }
            return banks.isEmpty() ? Banks.ofThePaper() : one.added().bank(banks.get(0));
        }

        @Override
        public Catalogue catalogue() {
            return one.added().catalogue();
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record Scores(OfOne one) implements ScoringStrategyContract {
        @Override
        public ScoringStrategy strategy() {
            return one.added().scoring(one.id());
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

    private record Figures(OfOne one) implements AggregationStrategyContract {
        @Override
        public AggregationStrategy strategy() {
            return one.added().aggregation(one.id());
        }

        @Override
        public Map<String, String> excused() {
            return one.excused();
        }
    }

    private record Reads(OfOne one) implements BlueprintStrategyContract {
        @Override
        public BlueprintStrategy strategy() {
            return one.added().blueprint(one.id());
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
