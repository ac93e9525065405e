package org.coppice.scoring.analysis;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.statistics.careless.AnswerQuality;

/**
 * Parts the people of one wave and perspective by the figures that rest on them, and decides which figures may be shown together in the
 * published view. Of each measure there are up to three figures of the same answers: the mean of the scores, the mean without the flagged
 * respondents, and the figures of the questions, which rest on the people who answered every question. Measures that share questions are
 * looked at together, in the order of the bank. Every combination of figures treats the people of a part alike, so that nothing smaller than
 * the smallest part can be derived.
 */
final class FigureParts {
    private final AnswerGate gate;
    private final List<Connected> groups = new ArrayList<>();

    FigureParts(Recipe recipe, Overlap overlap, Map<Integer, ScaleTally> scales) {
        this.gate = new AnswerGate(recipe);
        Set<Integer> done = new HashSet<>();
        scales.keySet().stream().sorted().forEach(column -> {
            if (done.add(column)) {
                ImmutableList<Integer> columns = scales.keySet().stream()
                        .sorted()
                        .filter(overlap.connected(column)::get)
                        .collect(ImmutableList.toImmutableList());
                done.addAll(columns);
                groups.add(
                        new Connected(columns, columns.stream().map(scales::get).toList()));
            }
        });
    }

    void add(JudgedGroup judged) {
        BitSet flagged = new BitSet();
        judged.quality().stream().filter(AnswerQuality::flagged).forEach(one -> flagged.set(one.row()));
        for (Connected group : groups) {
            for (int row = 0; row < judged.group().scores().size(); row++) {
                group.add(judged, row, flagged.get(row));
            }
        }
    }

    /** Returns the columns whose figures of questions may be shown. */
    BitSet questions() {
        BitSet shown = new BitSet();
        groups.forEach(group -> shown.or(group.questions()));
        return shown;
    }

    /** Returns true if the means without the flagged respondents may be shown. */
    boolean rest() {
        return groups.stream().allMatch(Connected::rest);
    }

    /** Returns the columns that are connected with a column by shared answers, itself included. */
    BitSet connected(int column) {
        BitSet columns = new BitSet();
        groups.stream()
                .filter(group -> group.columns.contains(column))
                .forEach(group -> group.columns.forEach(columns::set));
        return columns;
    }

    /** Measures that are connected by shared questions, and the people by the figures that rest on them. */
    private final class Connected {
        private static final int SCORED = 0;
        private static final int COMPLETE = 1;
        private static final int REST = 2;
        private static final int FIGURES = 3;

        private final ImmutableList<Integer> columns;
        private final List<ScaleTally> scales;
        private final int[] sizes;
        private final Multiset<BitSet> people = HashMultiset.create();
        private boolean large; // rounding hides any few people of every figure

        private Connected(ImmutableList<Integer> columns, List<ScaleTally> scales) {
            this.columns = columns;
            this.scales = scales;
            this.sizes = new int[FIGURES * columns.size()];
        }

        private void add(JudgedGroup judged, int row, boolean flagged) {
            BitSet figures = new BitSet();
            AnswerBlock answers = judged.group().answers().answers();
            for (int i = 0; i < columns.size(); i++) {
                if (!scales.get(i).holds(judged.cells().get(columns.get(i)))) {
                    continue;
                }
                boolean scored = judged.group().scores().measured(row, columns.get(i));
                figures.set(FIGURES * i + SCORED, scored);
                figures.set(FIGURES * i + REST, scored && !flagged);
                figures.set(FIGURES * i + COMPLETE, scales.get(i).complete(answers, row));
            }
            figures.stream().forEach(figure -> sizes[figure]++);
            if (!figures.isEmpty() && !large) {
                people.add(figures);
                large = gate.isLarge(Arrays.stream(sizes).min().orElse(0));
            }
        }

        private BitSet questions() {
            BitSet shown = new BitSet();
            accepted().stream()
                    .filter(figure -> figure % FIGURES == COMPLETE)
                    .forEach(figure -> shown.set(columns.get(figure / FIGURES)));
            return shown;
        }

        private BitSet accepted() {
            BitSet accepted = new BitSet();
            for (int i = 0; i < columns.size(); i++) {
                accepted.set(FIGURES * i + SCORED);
            }
            for (int i = 0; i < columns.size(); i++) {
                BitSet with = (BitSet) accepted.clone();
                with.set(FIGURES * i + COMPLETE);
                if (gate.isEnough(sizes[FIGURES * i + COMPLETE]) && together(with)) {
                    accepted = with;
                }
            }
            return accepted;
        }

        private boolean rest() {
            BitSet all = accepted();
            for (int i = 0; i < columns.size(); i++) {
                all.set(FIGURES * i + REST);
            }
            return together(all);
        }

        private boolean together(BitSet figures) {
            if (gate.isLarge(figures.stream().map(figure -> sizes[figure]).min().orElse(0))) {
                return true;
            }
            Multiset<BitSet> parts = HashMultiset.create();
            people.forEachEntry((on, times) -> {
                BitSet common = (BitSet) on.clone();
                common.and(figures);
                if (!common.isEmpty()) {
                    parts.add(common, times);
                }
            });
            return parts.entrySet().stream().allMatch(part -> gate.isPart(part.getCount()));
        }
    }
}
