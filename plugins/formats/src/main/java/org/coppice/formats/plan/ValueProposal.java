package org.coppice.formats.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.files.answers.table.AbsenceCodes;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/** Proposes what the values of the columns of questions mean. */
final class ValueProposal {
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,9},\\d{1,9}");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d{1,9}\\.\\d{1,9}");
    private static final int FEW = 5;

    private final BankTexts bank;
    private final ValueReading reading;
    private final AbsenceCodes declared;
    private final AnswerPlan.Builder plan;
    private final List<Doubt> doubts;
    private final List<String> notes;

    ValueProposal(BankTexts bank, KnownAnswers known, AnswerPlan.Builder plan, List<Doubt> doubts, List<String> notes) {
        this.bank = bank;
        this.reading = new ValueReading(bank);
        this.declared = AbsenceCodes.of(known.reading().absences());
        this.plan = plan;
        this.doubts = doubts;
        this.notes = notes;
        known.reading().absences().forEach(plan::absent);
    }

    /** Proposes the values of the columns, by the questions that they answer. */
    void propose(Map<String, ColumnFacts> columns) {
        Map<String, List<String>> byScale = new LinkedHashMap<>();
        columns.keySet()
                .forEach(
                        question -> byScale.computeIfAbsent(bank.scale(question).id(), scale -> new ArrayList<>())
                                .add(question));
        byScale.forEach((scale, questions) -> {
            Map<String, ColumnFacts> facts = new LinkedHashMap<>();
            questions.forEach(question -> facts.put(question, Objects.requireNonNull(columns.get(question))));
            new OfScale(bank.scale(questions.get(0)), facts).propose();
        });
        decimals(columns);
    }

    /** The values of the columns of one scale. */
    private final class OfScale {
        private final ResponseScale scale;
        private final Map<String, ColumnFacts> columns; // by question
        private final LabelledCodes codes;
        private final Map<String, String> answers = new LinkedHashMap<>();
        private final Set<String> languages = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>(); // answers that are written as numbers of the scale
        private final Set<String> outside = new LinkedHashSet<>(); // numbers that are not on the scale
        private final Set<String> unknown = new LinkedHashSet<>();

        OfScale(ResponseScale scale, Map<String, ColumnFacts> columns) {
            this.scale = scale;
            this.columns = columns;
            this.codes = new LabelledCodes(bank, scale, columns);
        }

        void propose() {
            columns.forEach(
                    (question, column) -> column.values().keySet().forEach(value -> value(question, column, value)));
            codes.complete().forEach((question, answer) -> {
                if (codes.isOwn(question)) {
                    answer.forEach((code, meant) -> plan.value(question, code, meant));
                } else {
                    answer.forEach(answers::putIfAbsent);
                }
            });
            codes.note().ifPresent(notes::add);
            for (String language : languages) {
                bank.labelsIn(language, scale.id()).forEach((label, answer) -> answers.putIfAbsent(label, answer));
            }
            answers.forEach((text, answer) -> plan.value(scale.id(), text, answer));
            outside();
            unknown();
        }

        private void value(String question, ColumnFacts column, String value) {
            String number = ValueReading.plainNumber(value);
            boolean option = scale instanceof ResponseScale.Choice choice
                    && choice.options().containsKey(value);
            String label = column.column().labels().get(value);
            if (option || (label == null && answers.containsKey(value))) {
                return;
            }
            if (declared.absence(value) != null && !Scales.isNumber(value)) {
                return; // declared, or read as such in every answer file
            }
            if (column.column().missing().contains(value)) {
                absent(value, column.column().labels().getOrDefault(value, ""));
                return;
            }
            if (label != null && labelled(question, column, value, label)) {
                return;
            }
            if (Scales.isNumber(number) && !(scale instanceof ResponseScale.Choice)) {
                if (declared.absence(value) == null) {
                    (Scales.isAnswer(scale, number) ? numbers : outside).add(value);
                }
                return;
            }
            text(value);
        }

        private void text(String value) {
            Optional<ValueReading.Found> found = reading.find(scale, value);
            if (found.isPresent() && found.get().answers().size() > 1) {
                doubts.add(new Doubt(
                        "\"" + Check.brief(value) + "\" may be "
                                + String.join(" or ", found.get().answers()) + " on the scale \"" + scale.id() + "\"",
                        "decide it under \"values\" in the plan, such as: " + scale.id() + ": {" + PlanYaml.text(value)
                                + ": " + found.get().answers().iterator().next() + "}"));
            } else if (found.isPresent()) {
                answers.put(value, found.get().answers().iterator().next());
                found.get().label().ifPresent(label -> {
                    List<String> known = bank.languages(scale, label);
                    if (languages.stream().noneMatch(known::contains)) {
                        known.stream().findFirst().ifPresent(languages::add);
                    }
                });
            } else {
                Optional<Absence> word = AbsenceWords.of(value);
                if (word.isPresent()) {
                    plan.absent(value, word.get());
                } else if (!(scale instanceof ResponseScale.Numeric)
                        || !COMMA.matcher(value).matches()) {
                    unknown.add(value);
                }
            }
        }

        private void absent(String value, String label) {
            plan.absent(
                    value,
                    label.isEmpty()
                            ? Absence.SKIPPED
                            : AbsenceWords.of(label)
                                    .or(() -> Optional.ofNullable(AbsenceCodes.DEFAULT.absence(label)))
                                    .orElse(Absence.SKIPPED));
        }

        /** Reads a value by the label that the file declares for it; returns false if the label says nothing. */
        private boolean labelled(String question, ColumnFacts column, String value, String label) {
            Optional<String> meant = codes.answer(column, value);
            if (meant.isEmpty()) {
                Optional<Absence> word = AbsenceWords.of(label);
                word.ifPresent(absence -> plan.absent(value, absence));
                if (word.isEmpty() && codes.shifted(column)) {
                    unknown.add(value); // other codes do not mean the number that they are
                    return true;
                }
                return word.isPresent();
            }
            String answer = meant.get();
            String number = ValueReading.plainNumber(value);
            if (number.equals(answer)) {
                return true;
            }
            if (Scales.isAnswer(scale, number) && !codes.isComplete(column)) {
                doubts.add(new Doubt(
                        "the file labels " + value + " as \"" + Check.brief(label) + "\", which is " + answer
                                + " on the scale \"" + scale.id() + "\"",
                        "decide under \"values\" in the plan which of the two it is, such as: " + scale.id() + ": {\""
                                + value + "\": " + answer + "}"));
            } else if (codes.isOwn(question)) {
                plan.value(question, value, answer);
            } else {
                answers.put(value, answer);
            }
            return true;
        }

        /** Asks about numbers that are not on the scale, which may be counted from 0, or be codes for absent answers. */
        private void outside() {
            if (outside.isEmpty()) {
                return;
            }
            if (scale instanceof ResponseScale.Likert likert && isShifted(likert)) {
                int shift = likert.step();
                doubts.add(new Doubt(
                        "the answers on the scale \"" + scale.id() + "\" are from " + (likert.lowest() - shift)
                                + " to at most "
                                + (likert.highest() - shift) + ", and the bank counts from " + likert.lowest() + " to "
                                + likert.highest(),
                        "if they are counted from " + (likert.lowest() - shift) + ", add under \"values\" in the plan: "
                                + scale.id() + ": " + shifted(likert) + "; if " + (likert.lowest() - shift)
                                + " means that there is no answer, give --absent " + (likert.lowest() - shift)
                                + "=skipped"));
                return;
            }
            doubts.add(new Doubt(
                    "the values " + few(outside) + " are not on the scale \"" + scale.id() + "\", which has "
                            + Scales.answers(scale),
                    "if they are codes for absent answers, give --absent "
                            + outside.iterator().next()
                            + "=skipped (or not-applicable, dont-know, withheld); otherwise correct them",
                    true));
        }

        private boolean isShifted(ResponseScale.Likert likert) {
            String below = Integer.toString(likert.lowest() - likert.step());
            String highest = Integer.toString(likert.highest());
            return outside.stream()
                            .allMatch(value -> ValueReading.plainNumber(value).equals(below))
                    && numbers.stream()
                            .noneMatch(value -> ValueReading.plainNumber(value).equals(highest));
        }

        private String shifted(ResponseScale.Likert likert) {
            List<String> entries = new ArrayList<>();
            for (int i = 0; i < likert.points(); i++) {
                int answer = likert.lowest() + i * likert.step();
                entries.add("\"" + (answer - likert.step()) + "\": " + answer);
            }
            return "{" + String.join(", ", entries) + "}";
        }

        private void unknown() {
            if (unknown.isEmpty()) {
                return;
            }
            boolean codes =
                    scale instanceof ResponseScale.Choice && unknown.stream().allMatch(Scales::isNumber);
            String first = unknown.iterator().next();
            Optional<Map.Entry<String, String>> nearest =
                    bank.languages(scale, first).isEmpty() ? nearest(first) : Optional.empty();
            String near = nearest.map(label -> "; the nearest label is \"" + label.getKey() + "\"")
                    .orElse("");
            doubts.add(new Doubt(
                    (unknown.size() == 1 ? "the value " : "the values ") + few(unknown)
                            + (unknown.size() == 1 ? " is" : " are") + " not known on the scale \"" + scale.id() + "\""
                            + (codes ? ", whose options have no numbers" : near),
                    "say under \"values\" in the plan what they stand for, such as: " + scale.id() + ": {"
                            + PlanYaml.text(first) + ": "
                            + nearest.map(Map.Entry::getValue).orElseGet(this::example)
                            + "}; or under \"absent\" why there is no answer",
                    true));
        }

        /** Returns the label that is most similar to a value, with its answer; empty if none is similar. */
        private Optional<Map.Entry<String, String>> nearest(String value) {
            return bank.bank().languages().stream()
                    .<Map.Entry<String, String>>flatMap(
                            language -> bank.labelsIn(language, scale.id()).entrySet().stream())
                    .filter(label -> similarity(label.getKey(), value) >= 0.5)
                    .max(Comparator.comparingDouble(label -> similarity(label.getKey(), value)));
        }

        private static double similarity(String one, String other) {
            return Folded.similarity(Folded.words(one), Folded.words(other));
        }

        private String example() {
            return scale instanceof ResponseScale.Choice choice
                    ? choice.options().keySet().iterator().next()
                    : scale instanceof ResponseScale.Likert likert ? Integer.toString(likert.highest()) : "1";
        }
    }

    private static String few(Set<String> values) {
        List<String> first = values.stream()
                .limit(FEW)
                .map(value -> "\"" + Check.brief(value) + "\"")
                .toList();
        return String.join(", ", first) + (values.size() > FEW ? ", …" : "");
    }

    /** Finds out the sign before decimals from the columns of numbers. */
    private void decimals(Map<String, ColumnFacts> columns) {
        Set<String> commas = new LinkedHashSet<>();
        Set<String> points = new LinkedHashSet<>();
        columns.forEach((question, column) -> {
            if (bank.scale(question) instanceof ResponseScale.Numeric) {
                column.values().keySet().forEach(value -> {
                    if (COMMA.matcher(value).matches()) {
                        commas.add(value);
                    } else if (POINT.matcher(value).matches()) {
                        points.add(value);
                    }
                });
            }
        });
        Set<String> all = new LinkedHashSet<>(commas);
        all.addAll(points);
        boolean thousands = !all.isEmpty() && all.stream().allMatch(value -> value.matches("[+-]?\\d{1,3}[.,]\\d{3}"));
        if (!commas.isEmpty() && !points.isEmpty()) {
            doubts.add(new Doubt(
                    "numbers are written with a comma (" + commas.iterator().next() + ") and with a point ("
                            + points.iterator().next() + ")",
                    "write all of them in one way"));
        } else if (thousands) {
            doubts.add(new Doubt(
                    "\"" + all.iterator().next() + "\" may be a number of thousands or one with three decimals",
                    "write numbers without a sign between thousands, or with another number of decimals"));
        }
        if (!commas.isEmpty()) {
            plan.decimalMark(',');
            notes.add("The decimal mark of numbers is a comma.");
        }
    }
}
