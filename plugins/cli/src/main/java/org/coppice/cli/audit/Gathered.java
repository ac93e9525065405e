package org.coppice.cli.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;

/** The figures of several results by the group of people whose scores they are based on, with those that follow from them. */
final class Gathered {
    /** A group of people: those of a perspective of a team or of the sample, or a part of them. */
    record Group(Optional<String> team, Optional<LocalDate> wave, Perspective who, String part) {
        Group part(String one) {
            return new Group(team, wave, who, one);
        }

        @Override
        public String toString() {
            return team.map(id -> "team " + id).orElse("the sample")
                    + wave.map(day -> ", " + day).orElse("") + ", " + who.label() + part;
        }
    }

    private record Key(Measure measure, Perspective who) {}

    private final Map<Group, List<Shown>> groups = new LinkedHashMap<>();
    private final Map<Group, Map<Scale, List<TotalAudit.Total>>> totals = new LinkedHashMap<>();
    private final Map<Group, List<Shown>> uncounted = new LinkedHashMap<>();

    Gathered(List<AuditedResult> results) {
        results.forEach(this::figures);
        results.forEach(this::questions);
        Map<Group, List<Shown>> printed = new HashMap<>();
        groups.forEach((group, figures) -> printed.put(group, List.copyOf(figures)));
        for (AuditedResult result : results) {
            result.published().changes().forEach(change -> new ChangedGroup(result, change, printed).addTo(this));
            differences(result, results, printed);
        }
    }

    Map<Group, List<Shown>> groups() {
        return groups;
    }

    Map<Group, Map<Scale, List<TotalAudit.Total>>> totals() {
        return totals;
    }

    /** Returns the figures without a number of people, once for each number that they can have. */
    Map<Group, List<Shown>> uncounted() {
        return uncounted;
    }

    void add(Group group, Shown figure) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(figure);
    }

    private void figures(AuditedResult result) {
        Map<Group, Map<Scale, Map<String, Shown>>> byTotal = new HashMap<>();
        Map<Key, Scale> scales = new HashMap<>();
        Map<PublishedFigures.Figure, Shown> shown = new LinkedHashMap<>();
        for (PublishedFigures.Figure figure : result.published().figures()) {
            Scale scale = scales.computeIfAbsent(
                    new Key(figure.measure(), figure.perspective()), key -> result.scale(key.measure(), key.who()));
            if (figure.n().isPresent()) {
                shown(result, figure, scale, figure.n().getAsInt()).ifPresent(one -> shown.put(figure, one));
            } else if (figure.respondents().isPresent() && !single(figure.perspective())) {
                uncounted(result, figure, scale, figure.respondents().getAsInt());
            }
        }
        new PooledFigures(result, shown).narrow();
        shown.forEach((figure, one) -> {
            if (single(figure.perspective())) {
                return;
            }
            Group group = new Group(figure.team(), figure.wave(), figure.perspective(), "");
            Group total = new Group(Optional.empty(), figure.wave(), figure.perspective(), "");
            Map<String, Shown> ofTeams = byTotal.computeIfAbsent(total, p -> new HashMap<>())
                    .computeIfAbsent(one.scale(), s -> new HashMap<>());
            if (figure.team().isPresent()) {
                add(group, one);
                ofTeams.put(figure.team().get(), one);
            } else if (one.mean()) {
                totals.computeIfAbsent(total, p -> new LinkedHashMap<>())
                        .computeIfAbsent(one.scale(), s -> new ArrayList<>())
                        .add(new TotalAudit.Total(one, ofTeams));
                add(group, one);
            }
        });
    }

    /** Adds a figure whose number of people is absent, since one to a few respondents, fewer than the minimum, have no score. */
    private void uncounted(AuditedResult result, PublishedFigures.Figure figure, Scale scale, int respondents) {
        int minimum = result.published().recipe().minimumGroup();
        Group group = new Group(figure.team(), figure.wave(), figure.perspective(), "");
        for (int n = respondents - 1; n >= minimum && n > respondents - minimum; n--) {
            shown(result, figure, scale, n)
                    .filter(Shown::mean)
                    .ifPresent(one -> uncounted
                            .computeIfAbsent(group, g -> new ArrayList<>())
                            .add(one));
        }
    }

    /** Returns whether a perspective has one answer sheet, which is shown as a whole. */
    private static boolean single(Perspective who) {
        return who == Perspective.CONSENSUS || who == Perspective.MANAGER;
    }

    private static Optional<Shown> shown(AuditedResult result, PublishedFigures.Figure figure, Scale scale, int n) {
        if (figure.value().isEmpty()) {
            return Optional.empty();
        }
        String aggregation = figure.team().isPresent() ? result.aggregation() : Shown.MEAN;
        Bounds value = Bounds.rounded(figure.value().getAsDouble()).meet(Bounds.ALL);
        return Optional.of(new Shown(
                result.published().name(),
                scale,
                aggregation,
                result.published().recipe().aggregation().parameters(),
                n,
                value,
                aggregation.equals(Shown.MEAN)
                        ? SpreadBounds.of(
                                figure.spread(),
                                n,
                                scale,
                                value,
                                result.published().recipe().level())
                        : Bounds.ALL));
    }

    private void questions(AuditedResult result) {
        for (PublishedFigures.QuestionFigure figure : result.published().questions()) {
            Group group = new Group(Optional.empty(), figure.wave(), figure.perspective(), "");
            result.question(figure).ifPresent(shown -> add(group, shown));
        }
    }

    /** Adds the figures of other recipes that follow from those of the first recipe and the largest difference from them. */
    private void differences(AuditedResult compared, List<AuditedResult> results, Map<Group, List<Shown>> printed) {
        ImmutableList<PublishedFigures.Difference> differences =
                compared.published().differences();
        for (AuditedResult.Other other : compared.others()) {
            for (AuditedResult first : results) {
                if (!first.published()
                                .recipe()
                                .weighting()
                                .equals(compared.published().recipe().weighting())
                        || !first.published()
                                .recipe()
                                .scoring()
                                .equals(compared.published().recipe().scoring())) {
                    continue;
                }
                differences.stream()
                        .filter(difference -> difference.other().equals(other.recipe()))
                        .forEach(difference -> difference(compared, first, other, difference, printed));
            }
        }
    }

    private void difference(
            AuditedResult compared,
            AuditedResult first,
            AuditedResult.Other other,
            PublishedFigures.Difference difference,
            Map<Group, List<Shown>> printed) {
        Scale from = first.scale(difference.measure(), difference.perspective());
        Scale to = AuditedResult.scale(
                other.recipe(), Optional.of(other.instrument()), difference.measure(), difference.perspective());
        Bounds step = new Bounds(-difference.largest(), difference.largest());
        printed.forEach((group, figures) -> {
            if (group.team().isPresent()
                    && group.who() == difference.perspective()
                    && group.wave().equals(difference.wave())) {
                figures.stream()
                        .filter(figure ->
                                figure.result().equals(first.published().name())
                                        && figure.mean()
                                        && figure.scale().equals(from))
                        .forEach(figure -> add(
                                group,
                                Shown.mean(
                                        figure.result() + " with "
                                                + compared.published().name(),
                                        to,
                                        figure.n(),
                                        figure.value().plus(step).meet(Bounds.ALL))));
            }
        });
    }
}
