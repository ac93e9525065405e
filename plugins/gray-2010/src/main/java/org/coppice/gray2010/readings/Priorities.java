package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
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
 * Reads what to work on first: π = importance × max(0, target − mean) of each row of Table 2, on team means. The target is what members prefer, or
 * 1 if that is not asked; importance is 1 if it is not asked. The result contains ranks and not π, from which a withheld row could be computed.
 * Related figures are Adair's balance, 1 − (highest − lowest domain), and its expectation for a perfectly balanced team of that size.
 */
public final class Priorities {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> DOMAINS = Measures.now(AdairDomain.values());

    /** The probability of being among the first from which a topic is named, so that another survey of the team would mostly name it too. */
    private static final double STABLE = 0.5;

    private final Evidence evidence;
    private final TableTwoRows tableTwo;
    private final JudgementBuilder judgement;

    private Priorities(Evidence evidence, TableTwoRows tableTwo) {
        this.evidence = evidence;
        this.tableTwo = tableTwo;
        this.judgement = new JudgementBuilder(
                evidence, "priorities", "What to work on first", Source.cited("Adair (1983)", "Figure 1"));
    }

    public static PrioritiesReading read(Evidence evidence, TableTwoRows tableTwo) {
        return new Priorities(evidence, tableTwo).read();
    }

    private PrioritiesReading read() {
        judgement.basedOn(WHO, DOMAINS);
        ImmutableSet<AdairDomain> shown = TableTwoRows.shown(evidence);
        if (shown.isEmpty()) {
            judgement.fail(evidence.failedGate(DOMAINS, WHO).orElseThrow());
            return nothing();
        }
        if (!judgement.passesResponseGates(
                WHO,
                DOMAINS.stream()
                        .filter(domain -> evidence.isReadable(domain, WHO))
                        .toList())) {
            return nothing();
        }
        if (evidence.fewMembers()) {
            return ofDomains(shown);
        }
        ImmutableList<DomainQuestion> ranked = tableTwo.asked().stream()
                .filter(row ->
                        shown.contains(row.domain()) && TableTwoRows.readable(tableTwo.state(row, evidence), evidence))
                .collect(ImmutableList.toImmutableList());
        if (ranked.size() < 2) {
            judgement.fail(new Label.Withheld(Gate.PRIVACY, "fewer than two rows of Table 2 may be shown"));
            return nothing();
        }
        boolean weighted = tableTwo.hasImportance(ranked, evidence);
        boolean preferred = tableTwo.hasPreferred(ranked, evidence);
        if (preferred) {
            judgement.note("Compared with what members prefer.");
        }
        if (!weighted) {
            judgement.note("All topics count equally: their importance was not asked or must not be shown.");
        }
        int left = tableTwo.asked().size() - ranked.size();
        if (left > 0) {
            judgement.note((left == 1 ? "1 more row is" : left + " more rows are")
                    + " not ranked: too few answers, or all answers equal.");
        }
        ImmutableList<Rank> priorities = priorities(ranked, weighted, preferred);
        return new PrioritiesReading(judgement(priorities), priorities, weighted, related(shown));
    }

    /** Returns the reading of few people, whose answers to single questions are not available: the domain with the largest π. */
    private PrioritiesReading ofDomains(ImmutableSet<AdairDomain> shown) {
        if (shown.size() < 2) {
            judgement.fail(new Label.Withheld(Gate.PRIVACY, "fewer than two domains may be shown"));
            return nothing();
        }
        boolean preferred = shown.stream().allMatch(domain -> evidence.isReadable(Measures.preferred(domain), WHO));
        AdairDomain first = shown.stream()
                .max(Comparator.comparingDouble(
                        domain -> (preferred ? evidence.mean(Measures.preferred(domain), WHO) : 1)
                                - evidence.mean(Measures.now(domain), WHO)))
                .orElseThrow();
        if (preferred) {
            judgement.basedOn(WHO, shown.stream().map(Measures::preferred).toList());
            judgement.note("Compared with what members prefer.");
        }
        judgement.note("Single topics are not ranked: too few people answered.");
        return new PrioritiesReading(
                judgement.states(first.id(), "First: " + first.label().toLowerCase(Locale.ROOT) + "."),
                ImmutableList.of(),
                false,
                ImmutableList.of());
    }

    private PrioritiesReading nothing() {
        return new PrioritiesReading(judgement.withheld(), ImmutableList.of(), false, ImmutableList.of());
    }

    private ImmutableList<Rank> priorities(ImmutableList<DomainQuestion> ranked, boolean weighted, boolean preferred) {
        double[] values = new double[ranked.size()];
        double[][] drawn = new double[ranked.size()][];
        ImmutableList<double[]> states = evidence.pooled()
                .compared(ranked.stream()
                        .map(row -> evidence.draws(tableTwo.state(row, evidence)))
                        .toList());
        for (int i = 0; i < values.length; i++) {
            double[] state = tableTwo.state(ranked.get(i), evidence);
            double target = preferred ? mean(tableTwo.preferred(ranked.get(i), evidence)) : 1;
            values[i] = Math.max(0, target - mean(state));
            drawn[i] = preferred
                    ? gap(states.get(i), evidence.draws(tableTwo.preferred(ranked.get(i), evidence)))
                    : gap(states.get(i));
            if (weighted) {
                double[] importance = tableTwo.importance(ranked.get(i), evidence);
                values[i] *= mean(importance);
                multiply(drawn[i], evidence.draws(importance));
            }
        }
        return tiers(ranked, RankDistribution.of(values, drawn));
    }

    private static double mean(double[] values) {
        return Moments.of(Evidence.present(values)).mean();
    }

    private static double[] gap(double[] draws) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] = 1 - draws[d];
        }
        return draws;
    }

    private static double[] gap(double[] draws, double[] targets) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] = Math.max(0, targets[d] - draws[d]);
        }
        return draws;
    }

    private static void multiply(double[] draws, double[] weights) {
        for (int d = 0; d < draws.length; d++) {
            draws[d] *= weights[d];
        }
    }

    private ImmutableList<Rank> tiers(ImmutableList<DomainQuestion> ranked, RankDistribution ranks) {
        List<Rank> priorities = new ArrayList<>();
        int tier = 0;
        double reach = 0;
        int first = (int) evidence.cutoffs().of(Cutoffs.FIRST);
        for (int row : ranks.order()) {
            int rank = priorities.size() + 1; // of the mean rank, which can be outside the quantiles of a skewed one
            int lower = Math.min(rank, ranks.quantile(row, (1 - evidence.level()) / 2));
            int upper = Math.max(rank, ranks.quantile(row, (1 + evidence.level()) / 2));
            if (tier == 0 || lower > reach) {
                tier++;
                reach = upper;
            }
            DomainQuestion question = ranked.get(row);
            priorities.add(Rank.builder(
                            question.id(), question.label(), rank, new Interval.Between(lower, upper, evidence.level()))
                    .amongFirst(evidence.probability(ranks.amongFirst(row, first)))
                    .tier(tier)
                    .build());
        }
        return ImmutableList.copyOf(priorities);
    }

    private Judgement judgement(ImmutableList<Rank> priorities) {
        ImmutableList<Rank> stable = priorities.stream()
                .limit((long) evidence.cutoffs().of(Cutoffs.FIRST))
                .filter(one -> one.amongFirst() >= STABLE)
                .collect(ImmutableList.toImmutableList());
        if (stable.isEmpty()) {
            judgement.note(
                    "It is not known how easy the questions are to agree with, which makes the order less sure.");
            return judgement.states("none-first", "No topic of the " + priorities.size() + " clearly comes first.");
        }
        String names = stable.stream().map(Rank::label).collect(Collectors.joining("; "));
        double least = stable.stream().mapToDouble(Rank::amongFirst).min().orElseThrow();
        return judgement.states(stable.get(0).id(), "Among the first: " + names + ".", least);
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
        double task = evidence.mean(Measures.now(AdairDomain.TASK), WHO);
        double soft = (evidence.mean(Measures.now(AdairDomain.TEAM), WHO)
                        + evidence.mean(Measures.now(AdairDomain.INDIVIDUAL), WHO))
                / 2;
        return ImmutableList.of(
                new Finding(
                        "balance",
                        "balance of task, team and individual (1: all equal)",
                        evidence.rounded(balance(means)),
                        Intervals.interval(evidence, CompositeDraws.of(evidence, draws, Priorities::balances))),
                Finding.of(
                        "balance-of-a-balanced-team",
                        "expected balance of a perfectly balanced team of this size",
                        evidence.rounded(Evidence.mean(balances(even(draws))))),
                Finding.of(
                        "soft-minus-hard",
                        "team and individual (soft issues) minus task (hard issues)",
                        evidence.rounded(soft - task)));
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

    /** Returns the draws with their means removed, as of a balanced team. */
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
