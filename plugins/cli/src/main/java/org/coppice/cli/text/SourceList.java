package org.coppice.cli.text;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.Locale;
import org.coppice.model.Term;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.vocabulary.Vocabulary;

/** The text of what has a source in the paper: words of the vocabulary, and below them the questions of banks. */
public final class SourceList {
    private final String text;
    private final ListMultimap<String, String> lines =
            MultimapBuilder.treeKeys(NaturalOrder.OF_TEXTS).arrayListValues().build();

    private SourceList(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns all words and questions whose source contains the text, ignoring case, by source.
     *
     * @throws InvalidValueException if there are none; the message names the most similar source
     */
    public static String of(List<QuestionBank> banks, String text) {
        SourceList list = new SourceList(text);
        Vocabulary.terms().forEach(list::word);
        banks.forEach(bank -> bank.questions().forEach(question -> list.question(bank, question)));
        if (list.lines.isEmpty()) {
            throw new InvalidValueException(
                    "no source contains \"" + Words.seen(text) + "\"", Unknown.remedy(text, places()));
        }
        StringBuilder all = new StringBuilder();
        list.lines.asMap().forEach((place, found) -> {
            all.append(Words.seen(place)).append('\n');
            found.forEach(line -> all.append(Words.seen(line)).append('\n'));
        });
        return all.toString();
    }

    private void word(Term word) {
        String place = word.source().place();
        if (fits(place)) {
            lines.put(place, "  " + word.label() + "  " + word.id());
        }
    }

    private void question(QuestionBank bank, Question question) {
        question.source()
                .filter(this::fits)
                .ifPresent(
                        place -> lines.put(place, "    " + bank.id() + "  " + question.id() + "  " + question.text()));
    }

    private boolean fits(String place) {
        return place.toLowerCase(Locale.ROOT).contains(text);
    }

    /** Returns the tables, figures and sections of the paper, without rows. */
    private static ImmutableSortedSet<String> places() {
        return Vocabulary.terms().stream()
                .map(word -> word.source().place())
                .map(place -> place.substring(0, (place + ",").indexOf(',')))
                .collect(ImmutableSortedSet.toImmutableSortedSet(NaturalOrder.OF_TEXTS));
    }
}
