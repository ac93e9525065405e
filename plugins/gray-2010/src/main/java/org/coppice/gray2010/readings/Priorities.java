package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainQuestion;

/**
 * Reads what to work on first: π = importance × max(0, target − mean) of each row of Table 2, on team means; the target is what members prefer,
 * else 1, and importance is 1 where it is not asked. It tells ranks and no π, from which a row that is not shown could be had. Beside it Adair's balance, 1 − (highest − lowest domain), and what a
 * perfectly balanced team of that size would show.
 */
public final class Priorities {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> DOMAINS = Measures.now(AdairDomain.values());

    private final Evidence evidence;
    private final Rows rows;
    private final Draft draft;

    private Priorities(Evidence evidence, Rows rows) {
        this.evidence = evidence;
        this.rows = rows;
        this.draft = new Draft(
                        evidence, "priorities", "What to work on first", Source.cited("Adair (1983)", "Figure 1"))
                .calibrated();
    }

    public static PrioritiesReading read(Evidence evidence, Rows rows) {
        return new Priorities(evidence, rows).read();
    }

    private PrioritiesReading read() {
        draft.rests(WHO, DOMAINS);
        ImmutableSet<AdairDomain> shown = Rows.shown(evidence);
        if (shown.isEmpty()) {
            draft.stop(evidence.obstacle(DOMAINS, WHO).orElseThrow());
            return nothing();
        }
        if (!draft.answered(WHO)) {
            return nothing();
        }
        ImmutableList<DomainQuestion> ranked = rows.asked().stream()
                .filter(row -> shown.contains(row.domain()) && Rows.readable(rows.state(row, evidence), evidence))
                .collect(ImmutableList.toImmutableList());
        if (ranked.size() < 2) {
            draft.stop(new Label.Withheld(Gate.PRIVACY, "of fewer than two rows of Table 2 may something be told"));
            return nothing();
        }
        boolean weighed = rows.weighed(ranked, evidence);
        boolean wished = rows.wished(ranked, evidence);
        if (wished) {
            draft.note("Held against how members would like it to be.");
        }
        if (!weighed) {
            draft.note("All matters count the same: their importance was not asked or may not be told.");
        }
        int left = rows.asked().size() - ranked.size();
        if (left > 0) {
            draft.note((left == 1 ? "1 more row is" : left + " more rows are")
                    + " not ranked: too few answered, or all alike.");
        }
        ImmutableList<Rank> priorities = priorities(ranked, weighed, wished);
        return new PrioritiesReading(judgement(priorities), priorities, weighed, related(shown));
    }

    private PrioritiesReading nothing() {
        return new PrioritiesReading(draft.withheld(), ImmutableList.of(), false, ImmutableList.of());
    }

    private ImmutableList<Rank> priorities(ImmutableList<DomainQuestion> ranked, boolean weighed, boolean wished) {
        double[] values = new double[ranked.size()];
        double[][] drawn = new double[ranked.size()][];
        for (int i = 0; i < values.length; i++) {
            double[] state = rows.state(ranked.get(i), evidence);
            double target = wished ? mean(rows.preferred(ranked.get(i), evidence)) : 1;
            values[i] = Math.max(0, target - mean(state));
            drawn[i] = wished
                    ? lacking(evidence.draws(state), evidence.draws(rows.preferred(ranked.get(i), evidence)))
                    : lacking(evidence.draws(state));
            if (weighed) {
                double[] importance = rows.importance(ranked.get(i), evidence);
                values[i] *= mean(importance);
                weigh(drawn[i], evidence.draws(importance));
            }
        }
        return tiers(ranked, Ranks.of(values, drawn));
    }

    private static double mean(double[] values) {
        return Moments.of(Evidence.present(values)).mean();
    }

    private static double[] lacking(double[] draws) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] = 1 - draws[d];
        }
        return draws;
    }

    private static double[] lacking(double[] draws, double[] targets) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] = Math.max(0, targets[d] - draws[d]);
        }
        return draws;
    }

    private static void weigh(double[] draws, double[] weights) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] *= weights[d];
        }
    }

    private ImmutableList<Rank> tiers(ImmutableList<DomainQuestion> ranked, Ranks ranks) {
        List<Rank> priorities = new ArrayList<>();
        int tier = 0;
        double reach = 0;
        int first = (int) evidence.cutoffs().of(Cutoffs.FIRST);
        for (int thing : ranks.order()) {
            int lower = ranks.quantile(thing, (1 - evidence.level()) / 2);
            int upper = ranks.quantile(thing, (1 + evidence.level()) / 2);
            if (tier == 0 || lower > reach) {
                tier++;
                reach = upper;
            }
            DomainQuestion row = ranked.get(thing);
            priorities.add(Rank.builder(
                            row.id(),
                            row.label(),
                            priorities.size() + 1,
                            new Interval.Between(lower, upper, evidence.level()))
                    .amongFirst(evidence.rounded(ranks.amongFirst(thing, first)))
                    .tier(tier)
                    .build());
        }
        return ImmutableList.copyOf(priorities);
    }

    private Judgement judgement(ImmutableList<Rank> priorities) {
        Rank first = priorities.get(0);
        String names = priorities.stream()
                .limit((long) evidence.cutoffs().of(Cutoffs.FIRST))
                .map(Rank::label)
                .collect(Collectors.joining("; "));
        return draft.says(first.id(), sentence(priorities, names), first.amongFirst());
    }

    private String sentence(ImmutableList<Rank> priorities, String names) {
        long tied = priorities.stream().filter(one -> one.tier() == 1).count();
        if (tied > evidence.cutoffs().of(Cutoffs.FIRST)) {
            return tied + " of " + priorities.size() + " matters share the first tier; seen as most pressing: " + names
                    + ".";
        }
        return "First: " + names + "." + (tied > 1 ? " The first " + tied + " cannot be told apart." : "");
    }

    private ImmutableList<Finding> related(ImmutableSet<AdairDomain> shown) {
        if (shown.size() < AdairDomain.values().length) {
            return ImmutableList.of();
        }
        double[] means = DOMAINS.stream()
                .mapToDouble(domain -> evidence.mean(domain, WHO))
                .toArray();
        List<double[]> draws =
                DOMAINS.stream().map(domain -> evidence.draws(domain, WHO)).toList();
        return ImmutableList.of(
                new Finding(
                        "balance",
                        "balance of task, team and individual, 1 where all are alike",
                        evidence.rounded(balance(means)),
                        Figures.interval(evidence, Mixture.of(evidence, draws, Priorities::balances))),
                Finding.of(
                        "balance-of-a-balanced-team",
                        "what a perfectly balanced team of this size would show",
                        evidence.rounded(Evidence.mean(balances(even(draws))))));
    }

    private static double[] balances(List<double[]> domains) {
        double[] balances = new double[domains.get(0).length];
        double[] one = new double[domains.size()];
        for (int d = 0; d < balances.length; d++) {
            for (int k = 0; k < one.length; k++) {
                one[k] = domains.get(k)[d];
            }
            balances[d] = balance(one);
        }
        return balances;
    }

    /** The draws as they would be around one mean. */
    private static List<double[]> even(List<double[]> domains) {
        return domains.stream()
                .map(draws -> {
                    double mean = Evidence.mean(draws);
                    return Arrays.stream(draws).map(draw -> draw - mean).toArray();
                })
                .toList();
    }

    private static double balance(double[] domains) {
        double most = domains[0];
        double least = domains[0];
        for (double domain : domains) {
            most = Math.max(most, domain);
            least = Math.min(least, domain);
        }
        return 1 - (most - least);
    }
}
