package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.bank.ResponseScale;

/** What codes mean by the labels that a file, or the definition of its survey, gives them. */
final class LabelledCodes {
    private final BankTexts bank;
    private final ResponseScale scale;
    private final Map<String, ColumnFacts> columns;
    private final Map<ColumnFacts, ImmutableMap<String, String>> answers = new LinkedHashMap<>(); // by code
    private final ImmutableSet<String> own;

    LabelledCodes(BankTexts bank, ResponseScale scale, Map<String, ColumnFacts> columns) {
        this.bank = bank;
        this.scale = scale;
        this.columns = columns;
        columns.values().forEach(column -> answers.computeIfAbsent(column, this::known));
        this.own = own(columns);
    }

    private ImmutableMap<String, String> known(ColumnFacts column) {
        ImmutableMap.Builder<String, String> known = ImmutableMap.builder();
        column.column().labels().forEach((code, label) -> {
            ImmutableSet<String> found = bank.byLabel(scale, label);
            if (found.size() == 1) {
                known.put(code, found.iterator().next());
            }
        });
        return known.buildOrThrow();
    }

    /** Returns the questions with a code that means something else in the column of another question. */
    private ImmutableSet<String> own(Map<String, ColumnFacts> columns) {
        Map<String, Set<String>> meanings = new HashMap<>();
        columns.forEach((question, column) -> column.values()
                .keySet()
                .forEach(value -> meanings.computeIfAbsent(value, code -> new LinkedHashSet<>())
                        .add(answer(column, value).orElse(ValueReading.plainNumber(value)))));
        return columns.entrySet().stream()
                .filter(one -> known(one.getValue().column().labels().keySet(), one.getValue()).stream()
                        .anyMatch(code -> meanings.getOrDefault(code, Set.of()).size() > 1))
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }

    private Set<String> known(Set<String> codes, ColumnFacts column) {
        return codes.stream().filter(code -> answer(column, code).isPresent()).collect(Collectors.toSet());
    }

    /** Returns the answer that a code of a column is labelled as; empty if its label is none of the scale. */
    Optional<String> answer(ColumnFacts column, String code) {
        return Optional.ofNullable(
                answers.getOrDefault(column, ImmutableMap.of()).get(code));
    }

    /** Returns whether the codes of a question are not those of the other questions of the scale. */
    boolean isOwn(String question) {
        return own.contains(question);
    }

    /** Returns whether a code of a column means another answer than the number that it is. */
    boolean shifted(ColumnFacts column) {
        return answers.getOrDefault(column, ImmutableMap.of()).entrySet().stream()
                .anyMatch(one -> !ValueReading.plainNumber(one.getKey()).equals(one.getValue()));
    }

    /** Returns whether each labelled answer of the scale has exactly one number in a column, so that nothing is left to guess. */
    boolean isComplete(ColumnFacts column) {
        List<String> meant = answers.getOrDefault(column, ImmutableMap.of()).entrySet().stream()
                .filter(one -> Scales.isNumber(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Set<String> different = new LinkedHashSet<>(meant);
        return different.size() == meant.size()
                && different.equals(new LinkedHashSet<>(BankTexts.labels(scale).values()));
    }

    /** Returns all codes of the questions whose codes differ from the numbers of the scale, with their answers, so that a plan holds for other files too. */
    ImmutableMap<String, ImmutableMap<String, String>> complete() {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> complete = ImmutableMap.builder();
        columns.forEach((question, column) -> {
            ImmutableMap<String, String> known = answers.getOrDefault(column, ImmutableMap.of());
            boolean decided = isComplete(column) || known.keySet().stream().noneMatch(Scales::isNumber);
            if (decided && shifted(column)) {
                complete.put(question, known);
            }
        });
        return complete.buildOrThrow();
    }

    /** Returns a sentence that names codes that mean another answer than the number that they are; empty if there is none. */
    Optional<String> note() {
        return answers.entrySet().stream()
                .filter(one -> isComplete(one.getKey()) && shifted(one.getKey()))
                .findFirst()
                .map(one -> "The codes of the scale \"" + scale.id() + "\" are read by their labels, such as in \""
                        + one.getKey().name() + "\": "
                        + one.getValue().entrySet().stream()
                                .map(code -> code.getKey() + " is " + code.getValue())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
