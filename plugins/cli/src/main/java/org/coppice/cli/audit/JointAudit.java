package org.coppice.cli.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The audit of results that the same readers can see. It takes the worst case: of two groups of one team the smaller one is a part of the
 * larger one, everyone answered all questions, and the reader knows who is in a group. The smallest number of people that may be known is
 * the largest minimum of the results.
 */
public final class JointAudit {
    private final int minimum;
    private final MeasureAudit measures;
    private final List<Disclosed> disclosed = new ArrayList<>();

    private JointAudit(int minimum) {
        this.minimum = minimum;
        this.measures = new MeasureAudit(minimum);
    }

    /** Returns what the results disclose together, or one of them alone. */
    public static ImmutableList<Disclosed> of(List<AuditedResult> results) {
        JointAudit audit = new JointAudit(results.stream()
                .mapToInt(result -> result.published().recipe().minimumGroup())
                .max()
                .orElse(1));
        Gathered gathered = new Gathered(results);
        gathered.groups().forEach((group, figures) -> audit.group(group.toString(), figures));
        gathered.uncounted()
                .forEach((group, figures) -> figures.forEach(figure ->
                        audit.uncounted(group.toString(), gathered.groups().getOrDefault(group, List.of()), figure)));
        gathered.totals()
                .forEach((group, byScale) -> byScale.values()
                        .forEach(all -> new TotalAudit(group.toString(), audit.minimum)
                                .of(all)
                                .forEach(audit::add)));
        return ImmutableList.copyOf(audit.disclosed);
    }

    private void add(Disclosed one) {
        if (disclosed.stream().noneMatch(one::repeats)) {
            disclosed.add(one);
        }
    }

    /** Audits the other figures of a group with one whose number of people is not given, and taken to be that one. */
    private void uncounted(String place, List<Shown> figures, Shown uncounted) {
        List<Shown> same = new ArrayList<>(figures.stream()
                .filter(figure ->
                        figure.mean() && figure.n() >= minimum && figure.scale().equals(uncounted.scale()))
                .toList());
        if (uncounted.n() >= minimum && !same.isEmpty()) {
            same.add(uncounted);
            measures.of(place, same).forEach(this::add);
        }
    }

    private void group(String place, List<Shown> figures) {
        Map<Scale, List<Shown>> means = new LinkedHashMap<>();
        Map<List<Object>, List<Shown>> ordered = new LinkedHashMap<>();
        for (Shown figure : figures) {
            if (figure.n() < minimum && figure.value().narrow()) {
                add(Disclosed.of(
                        place,
                        figure.scale(),
                        List.of(figure.toString()),
                        figure.n() == 1 ? "one person" : "a group of " + figure.n(),
                        figure.value(),
                        "withhold it, since the minimum of another result is " + minimum));
            } else if (figure.mean()) {
                means.computeIfAbsent(figure.scale(), s -> new ArrayList<>()).add(figure);
            }
            if (OrderAudit.ordered(figure)) {
                ordered.computeIfAbsent(List.of(figure.scale(), figure.n()), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        means.values().forEach(same -> measures.of(place, same).forEach(this::add));
        List<Shown> weighted = means.values().stream()
                .flatMap(List::stream)
                .filter(figure -> !figure.scale().weights().isEmpty())
                .toList();
        new PartsAudit(place, minimum).of(weighted).forEach(this::add);
        ordered.values().forEach(same -> new OrderAudit(place).of(same).forEach(this::add));
    }
}
