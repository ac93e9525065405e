package org.coppice.formats.plan;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.formats.AnswerColumn;
import org.coppice.model.bank.ResponseScale;

/**
 * The questions that a column may answer.
 *
 * @param questions the questions: none, one, or several between which nothing decides
 * @param rank how strong the evidence is: 1 for the id, 2 for an id within decoration, 3 for the text
 * @param reason why
 * @param option the option of which the column says whether it was chosen; empty if the column has the answer
 */
record ColumnMatch(ImmutableSet<String> questions, int rank, String reason, Optional<String> option) {
    private static final int LONGEST = 5_000; // of the text of a question

    static Optional<ColumnMatch> of(AnswerColumn column, BankTexts bank) {
        if (column.name().length() > LONGEST) {
            return Optional.empty();
        }
        return byId(column.name(), bank)
                .or(() -> option(column, bank))
                .or(() -> decorated(column.name(), bank, false))
                .or(() -> byText(column, bank))
                .or(() -> decorated(column.name(), bank, true))
                .or(() -> compact(column.name(), bank));
    }

    private static Optional<ColumnMatch> match(ImmutableSet<String> questions, int rank, String reason) {
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnMatch(questions, rank, reason, Optional.empty()));
    }

    private static Optional<ColumnMatch> byId(String name, BankTexts bank) {
        return match(bank.byId(name), 1, "its name is the id");
    }

    /** Returns the match of a name that contains an id; an id before a number says less than the text of a question. */
    private static Optional<ColumnMatch> decorated(String name, BankTexts bank, boolean numbered) {
        Set<String> found = new LinkedHashSet<>();
        String reason = "";
        boolean group = false; // of several endings of a name, the longest counts
        for (Map.Entry<String, String> shape : IdShapes.of(name).entrySet()) {
            if (!numbered && shape.getValue().equals(IdShapes.BEFORE_A_NUMBER)) {
                continue;
            }
            boolean isGroup = shape.getValue().contains("group");
            ImmutableSet<String> questions = isGroup && group ? ImmutableSet.of() : bank.byId(shape.getKey());
            if (!questions.isEmpty() && !shape.getKey().chars().allMatch(Character::isDigit)) {
                found.addAll(questions);
                group |= isGroup;
                reason = reason.isEmpty() ? "its name contains " + shape.getValue() : reason;
            }
        }
        return match(ImmutableSet.copyOf(found), 2, reason);
    }

    private static Optional<ColumnMatch> compact(String name, BankTexts bank) {
        return match(bank.byCompactId(name), 2, "its name is the id in another spelling");
    }

    private static Optional<ColumnMatch> byText(AnswerColumn column, BankTexts bank) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts(column)) {
            found.addAll(bank.byText(text));
        }
        return match(ImmutableSet.copyOf(found), 3, "its header is the text of the question");
    }

    /** Returns the texts that a column may share with a question. */
    static ImmutableSet<String> texts(AnswerColumn column) {
        ImmutableSet.Builder<String> texts = ImmutableSet.builder();
        for (String text : new String[] {column.text(), column.name()}) {
            if (text.length() > LONGEST) {
                continue;
            }
            texts.add(text).add(IdShapes.textOf(text));
            int open = text.endsWith("]") ? text.indexOf('[') : -1;
            if (open >= 0) {
                texts.add(text.substring(0, open).strip()).add(text.substring(open + 1, text.length() - 1));
            }
            int dash = text.lastIndexOf(" - ");
            if (dash > 0) {
                texts.add(text.substring(dash + 3)).add(text.substring(0, dash));
            }
        }
        return texts.build();
    }

    /** Returns the match of a column that says whether one option of a question was chosen. */
    private static Optional<ColumnMatch> option(AnswerColumn column, BankTexts bank) {
        String name = column.name();
        for (String at : new String[] {"___", "[", "/", ".", ":", "_", "-"}) {
            int place = name.lastIndexOf(at);
            if (place <= 0) {
                continue;
            }
            String question = name.substring(0, place).strip();
            String option =
                    name.substring(place + at.length()).replaceFirst("\\]$", "").strip();
            Optional<ColumnMatch> found = option(question, option, bank).or(() -> numbered(column, question, bank));
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionText.ofRedcap(name).flatMap(text -> option(text.question(), text.option(), bank));
    }

    private static Optional<ColumnMatch> option(String name, String text, BankTexts bank) {
        Optional<ColumnMatch> question =
                byId(name, bank).or(() -> decorated(name, bank, true)).or(() -> match(bank.byText(name), 3, ""));
        return question.filter(match -> match.questions().size() == 1)
                .flatMap(match -> choice(match.questions().iterator().next(), bank)
                        .flatMap(choice -> bank.option(choice, text))
                        .map(option -> new ColumnMatch(
                                match.questions(),
                                2,
                                "its name contains the question and the option \"" + option + "\"",
                                Optional.of(option))));
    }

    /** Returns the match of a column whose text ends with the label of an option, as those of Qualtrics, LimeSurvey and REDCap do. */
    private static Optional<ColumnMatch> numbered(AnswerColumn column, String name, BankTexts bank) {
        return OptionText.of(column.text())
                .flatMap(text ->
                        option(name, text.option(), bank).or(() -> option(text.question(), text.option(), bank)));
    }

    private static Optional<ResponseScale.Choice> choice(String question, BankTexts bank) {
        return bank.scale(question) instanceof ResponseScale.Choice choice ? Optional.of(choice) : Optional.empty();
    }
}
