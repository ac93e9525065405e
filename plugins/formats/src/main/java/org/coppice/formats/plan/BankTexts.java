package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** What columns and values are compared with: the ids and texts of a bank, in all its languages and for all perspectives. */
final class BankTexts {
    private final QuestionBank bank;
    private final ImmutableSetMultimap<String, String> ids; // questions by their folded ids
    private final ImmutableSetMultimap<String, String> compact; // questions by the letters and digits of their ids
    private final ImmutableSetMultimap<String, String> texts; // questions by the words of their texts
    private final ImmutableMap<String, ImmutableSetMultimap<String, String>>
            labels; // answers by folded label, by scale

    BankTexts(QuestionBank part) {
        this.bank = part.whole().orElse(part);
        ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, String> compact = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, String> texts = ImmutableSetMultimap.builder();
        for (String id : bank.questionIds()) {
            ids.put(Folded.of(id), id);
            compact.put(Folded.compact(id), id);
        }
        Map<String, ImmutableSetMultimap.Builder<String, String>> labels = new LinkedHashMap<>();
        for (String language : bank.languages()) {
            QuestionBank in = bank.in(language);
            for (Question question : in.questions()) {
                texts.put(Folded.words(question.text()), question.id());
                question.wordings().values().forEach(text -> texts.put(Folded.words(text), question.id()));
            }
            for (ResponseScale scale : in.scales()) {
                ImmutableSetMultimap.Builder<String, String> known =
                        labels.computeIfAbsent(scale.id(), id -> ImmutableSetMultimap.builder());
                labels(scale).forEach((label, answer) -> known.put(Folded.of(label), answer));
            }
        }
        this.ids = ids.build();
        this.compact = compact.build();
        this.texts = texts.build();
        ImmutableMap.Builder<String, ImmutableSetMultimap<String, String>> built = ImmutableMap.builder();
        labels.forEach((scale, known) -> built.put(scale, known.build()));
        this.labels = built.buildOrThrow();
    }

    /** Returns the answers by their labels, as the bank in one language has them. A label that occurs twice is left out. */
    static ImmutableMap<String, String> labels(ResponseScale scale) {
        Map<String, String> labels = new LinkedHashMap<>();
        Set<String> twice = new java.util.HashSet<>();
        if (scale instanceof ResponseScale.Choice choice) {
            choice.options().forEach((option, label) -> put(labels, twice, label, option));
        } else if (scale instanceof ResponseScale.Likert likert) {
            for (int i = 0; i < likert.labels().size(); i++) {
                put(labels, twice, likert.labels().get(i), Integer.toString(likert.lowest() + i * likert.step()));
            }
        }
        labels.keySet().removeAll(twice);
        return ImmutableMap.copyOf(labels);
    }

    private static void put(Map<String, String> labels, Set<String> twice, String label, String answer) {
        if (!label.isBlank() && labels.put(label, answer) != null) {
            twice.add(label);
        }
    }

    QuestionBank bank() {
        return bank;
    }

    /** Returns the questions with that id, in upper or lower case. */
    ImmutableSet<String> byId(String id) {
        String folded = Folded.of(id);
        return bank.column(id).isPresent() ? ImmutableSet.of(id) : ids.get(folded);
    }

    /** Returns the questions whose ids have the letters and digits of a text. */
    ImmutableSet<String> byCompactId(String text) {
        String bare = Folded.compact(text);
        return bare.isEmpty() || bare.chars().allMatch(Character::isDigit) ? ImmutableSet.of() : compact.get(bare);
    }

    /** Returns the questions with that text in any language and for any perspective. */
    ImmutableSet<String> byText(String text) {
        String words = Folded.words(text);
        return words.isEmpty() ? ImmutableSet.of() : texts.get(words);
    }

    /**
     * A question with a similar text.
     *
     * @param question the id of the question
     * @param similarity the similarity, from 0 to 1
     */
    record Near(String question, double similarity) {}

    /** Returns the question with the nearest text, and the next, if their texts are similar at all. */
    ImmutableList<Near> nearest(String text, Set<String> among, double least) {
        String words = Folded.words(text);
        Map<String, Double> best = new LinkedHashMap<>();
        texts.forEach((known, question) -> {
            if (among.contains(question)) {
                best.merge(question, Folded.similarity(words, known), Math::max);
            }
        });
        return best.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .map(one -> new Near(one.getKey(), one.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the answers with that label in any language. */
    ImmutableSet<String> byLabel(ResponseScale scale, String label) {
        ImmutableSetMultimap<String, String> known = labels.get(scale.id());
        return known == null ? ImmutableSet.of() : known.get(Folded.of(label));
    }

    /** Returns the languages of the bank in which a label occurs. */
    ImmutableList<String> languages(ResponseScale scale, String label) {
        String folded = Folded.of(label);
        return bank.languages().stream()
                .filter(language -> labelsIn(language, scale.id()).keySet().stream()
                        .anyMatch(one -> Folded.of(one).equals(folded)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the answers by their labels in a language. */
    ImmutableMap<String, String> labelsIn(String language, String scale) {
        return bank.in(language).scales().stream()
                .filter(one -> one.id().equals(scale))
                .findFirst()
                .map(BankTexts::labels)
                .orElse(ImmutableMap.of());
    }

    /** Returns the response scale of a question. */
    ResponseScale scale(String question) {
        return bank.scale(bank.question(question).orElseThrow());
    }

    /** Returns the option with that id or label in any language; empty if there is none or more than one. */
    Optional<String> option(ResponseScale.Choice choice, String text) {
        String folded = Folded.of(text);
        Optional<String> byId = choice.options().keySet().stream()
                .filter(option -> Folded.of(option).equals(folded))
                .findFirst();
        ImmutableSet<String> byLabel = byLabel(choice, text);
        return byId.or(() -> byLabel.size() == 1 ? byLabel.stream().findFirst() : Optional.empty());
    }
}
