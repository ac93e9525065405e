package org.coppice.formats.plan;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposes the columns of a table in which each row is one answer. */
final class LongProposal {
    private static final ImmutableSet<String> ANSWERS = ImmutableSet.of(
            "answer", "value", "response", "rating", "score", "antwort", "wert", "resp", "réponse", "respuesta");

    private LongProposal() {}

    /** Returns the column of the answers for each question that occurs; empty if the rows are respondents. */
    static Optional<Map<String, ColumnFacts>> of(
            List<ColumnFacts> free,
            BankTexts bank,
            Map<String, ProposedColumn> uses,
            AnswerPlan.Builder plan,
            List<Doubt> doubts) {
        Optional<ColumnFacts> questions = free.stream()
                .filter(column -> column.values().size() > 1
                        && column.values().keySet().stream()
                                .allMatch(value -> question(value, bank).isPresent()))
                .findFirst();
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        Set<String> found = new java.util.LinkedHashSet<>();
        questions.get().values().keySet().forEach(value -> question(value, bank).ifPresent(found::add));
        List<ColumnFacts> others = free.stream()
                .filter(column -> column != questions.get() && fits(column, found, bank))
                .toList();
        List<ColumnFacts> named = others.stream()
                .filter(column -> ANSWERS.contains(Folded.words(column.name())))
                .toList();
        Optional<ColumnFacts> answer = named.size() == 1
                ? Optional.of(named.get(0))
                : others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
        if (answer.isEmpty()) {
            doubts.add(new Doubt(
                    "each row seems to be one answer, whose question is in \""
                            + questions.get().name() + "\"",
                    "name the column of the answer under \"long\" in the plan, such as: long: {question: "
                            + PlanYaml.text(questions.get().name()) + ", answer: HEADER}"));
            return Optional.of(Map.of());
        }
        plan.longForm(questions.get().name(), answer.get().name());
        use(uses, questions.get(), "questions", "each row is one answer, and it names the question");
        use(uses, answer.get(), "answers", "each row is one answer");
        Map<String, ColumnFacts> answers = new LinkedHashMap<>();
        found.forEach(question -> answers.put(question, answer.get()));
        return Optional.of(answers);
    }

    private static void use(Map<String, ProposedColumn> uses, ColumnFacts column, String use, String reason) {
        uses.put(column.name(), new ProposedColumn(column.name(), use, reason, true));
    }

    private static boolean fits(ColumnFacts column, Set<String> questions, BankTexts bank) {
        ValueReading reading = new ValueReading(bank);
        return !column.isFree()
                && column.values().keySet().stream()
                        .anyMatch(value ->
                                questions.stream().anyMatch(question -> reading.isAnswer(bank.scale(question), value)));
    }

    /** Returns the question with that id or text. */
    static Optional<String> question(String text, BankTexts bank) {
        ImmutableSet<String> found = bank.byId(text);
        found = found.isEmpty() ? bank.byText(text) : found;
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
