package org.coppice.cli.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;

/**
 * The audit of results that the same readers can see. It takes the worst case: of two groups of one team the smaller one is a part of the
 * larger one, everyone answered all questions, and the reader knows who is in a group. The smallest number of people that may be known is
 * the largest minimum of the results.
 */
public final class JointAudit {
    private final int minimum;
    private final Map<String, List<Shown>> teams = new LinkedHashMap<>(); // by place
    private final Map<String, Map<Scale, List<TotalAudit.Total>>> totals = new LinkedHashMap<>();

    private JointAudit(int minimum) {
        this.minimum = minimum;
    }

    /** Returns what the results disclose together, or one of them alone. */
    public static ImmutableList<Disclosed> of(List<AuditedResult> results) {
        JointAudit audit = new JointAudit(results.stream()
                .mapToInt(result -> result.published().recipe().minimumGroup())
                .max()
                .orElse(1));
        results.forEach(audit::add);
        return audit.disclosed();
    }

    private void add(AuditedResult result) {
        Map<String, Map<Scale, Map<String, Shown>>> byTotal = new HashMap<>();
        Map<Key, Scale> scales = new HashMap<>();
        for (PublishedFigures.Figure figure : result.published().figures()) {
            Scale scale = scales.computeIfAbsent(
                    new Key(figure.measure(), figure.perspective()), key -> result.scale(key.measure(), key.who()));
            Optional<Shown> shown = shown(result, figure, scale);
            if (shown.isEmpty()
                    || figure.perspective() == Perspective.CONSENSUS
                    || figure.perspective() == Perspective.MANAGER) {
                continue;
            }
            String total = place("the sample", figure);
            Map<String, Shown> ofTeams =
                    byTotal.computeIfAbsent(total, p -> new HashMap<>()).computeIfAbsent(scale, s -> new HashMap<>());
            if (figure.team().isPresent()) {
                String team = figure.team().get();
                teams.computeIfAbsent(place("team " + team, figure), p -> new ArrayList<>())
                        .add(shown.get());
                ofTeams.put(team, shown.get());
            } else if (shown.get().mean()) {
                totals.computeIfAbsent(total, p -> new LinkedHashMap<>())
                        .computeIfAbsent(scale, s -> new ArrayList<>())
                        .add(new TotalAudit.Total(shown.get(), ofTeams));
            }
        }
    }

    private record Key(Measure measure, Perspective who) {}

    private static Optional<Shown> shown(AuditedResult result, PublishedFigures.Figure figure, Scale scale) {
        return figure.value().isPresent() && figure.n().isPresent()
                ? Optional.of(new Shown(
                        result.published().name(),
                        scale,
                        figure.team().isPresent() ? result.aggregation() : "team-mean",
                        result.published().recipe().aggregation().parameters(),
                        figure.n().getAsInt(),
                        figure.value().getAsDouble(),
                        figure.sd()))
                : Optional.empty();
    }

    private static String place(String what, PublishedFigures.Figure figure) {
        return what + figure.wave().map(wave -> ", " + wave).orElse("") + ", "
                + figure.perspective().label();
    }

    private ImmutableList<Disclosed> disclosed() {
        ImmutableList.Builder<Disclosed> disclosed = ImmutableList.builder();
        teams.forEach((place, figures) -> disclosed.addAll(team(place, figures)));
        totals.forEach((place, byScale) ->
                byScale.values().forEach(all -> disclosed.addAll(new TotalAudit(place, minimum).of(all))));
        return disclosed.build();
    }

    private List<Disclosed> team(String place, List<Shown> figures) {
        List<Disclosed> disclosed = new ArrayList<>();
        Map<Scale, List<Shown>> means = new LinkedHashMap<>();
        Map<List<Object>, List<Shown>> ordered = new LinkedHashMap<>();
        for (Shown figure : figures) {
            if (figure.n() < minimum) {
                disclosed.add(Disclosed.of(
                        place,
                        figure.scale(),
                        List.of(figure.toString()),
                        "a group of " + figure.n(),
                        new Bounds(figure.value(), figure.value()),
                        "withhold it, since the minimum of another result is " + minimum));
            } else if (figure.mean()) {
                means.computeIfAbsent(figure.scale(), s -> new ArrayList<>()).add(figure);
            }
            if (OrderAudit.ordered(figure)) {
                ordered.computeIfAbsent(List.of(figure.scale(), figure.n()), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        means.values().forEach(same -> disclosed.addAll(new MeasureAudit(place, minimum).of(same)));
        List<Shown> weighted = means.values().stream()
                .flatMap(List::stream)
                .filter(figure -> !figure.scale().weights().isEmpty())
                .toList();
        for (Disclosed one : new PartsAudit(place, minimum).of(weighted)) {
            if (disclosed.stream().noneMatch(one::repeats)) {
                disclosed.add(one);
            }
        }
        ordered.values().forEach(same -> disclosed.addAll(new OrderAudit(place).of(same)));
        return disclosed;
    }
}
