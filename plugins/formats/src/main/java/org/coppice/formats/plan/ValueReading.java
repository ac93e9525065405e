package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.bank.ResponseScale;

/** Finds the answer that a text stands for. */
final class ValueReading {
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("^\\(?\\s*([+-]?\\d{1,4})\\s*\\)?\\s*[-–—=:.)]?\\s*(\\D.*)$", Pattern.DOTALL);
    private static final Pattern NUMBER_LAST =
            Pattern.compile("^(.*\\D)\\s*\\(\\s*([+-]?\\d{1,4})\\s*\\)$", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("^([+-]?\\d{1,9})[.,]0{1,6}$");

    private static final int LONGEST = 1_000; // of a label with its number; longer texts are remarks

    private static final ImmutableSet<String> YES =
            ImmutableSet.of("yes", "true", "y", "ja", "oui", "sí", "si", "sì", "sim", "wahr");
    private static final ImmutableSet<String> NO =
            ImmutableSet.of("no", "false", "n", "nein", "non", "não", "nee", "nej", "nei", "falsch");

    private final BankTexts bank;

    ValueReading(BankTexts bank) {
        this.bank = bank;
    }

    /**
     * What a text stands for.
     *
     * @param answers the answers: one, or several between which nothing decides
     * @param label the label of the bank that was recognised; empty if it was a number or a word for yes or no
     */
    record Found(ImmutableSet<String> answers, Optional<String> label) {}

    /** Returns a number without decimals that say nothing, such as 4 for 4.0 and 4,0; other texts as they are. */
    static String plainNumber(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    /** Returns whether a text is an answer as it is written, or stands for one or several. */
    boolean isAnswer(ResponseScale scale, String text) {
        return Scales.isAnswer(scale, plainNumber(text).replace(',', '.'))
                || find(scale, text).isPresent();
    }

    /** Returns what a text stands for that is not an answer as it is written; empty if it is not recognised. */
    Optional<Found> find(ResponseScale scale, String text) {
        ImmutableSet<String> labelled = bank.byLabel(scale, text);
        if (!labelled.isEmpty()) {
            return Optional.of(new Found(labelled, Optional.of(text)));
        }
        return composite(scale, text).or(() -> option(scale, text)).or(() -> truth(scale, text));
    }

    /** Returns what a number with a label stands for, such as {@code 4 - mostly} and {@code mostly (4)}. */
    private Optional<Found> composite(ResponseScale scale, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher first = NUMBER_FIRST.matcher(text);
        Matcher last = NUMBER_LAST.matcher(text);
        boolean isFirst = first.matches();
        if (!isFirst && !last.matches()) {
            return Optional.empty();
        }
        String number = isFirst ? first.group(1) : last.group(2);
        String label = (isFirst ? first.group(2) : last.group(1)).strip();
        ImmutableSet<String> labelled = bank.byLabel(scale, label);
        if (!labelled.isEmpty()) {
            boolean agree = labelled.contains(number) || scale instanceof ResponseScale.Choice;
            return Optional.of(new Found(
                    agree
                            ? labelled.contains(number) ? ImmutableSet.of(number) : labelled
                            : ImmutableSet.<String>builder()
                                    .addAll(labelled)
                                    .add(number)
                                    .build(),
                    Optional.of(label)));
        }
        boolean unlabelled = scale instanceof ResponseScale.Likert likert && !isLabelled(likert, number);
        return unlabelled && Scales.isAnswer(scale, number)
                ? Optional.of(new Found(ImmutableSet.of(number), Optional.empty()))
                : Optional.empty();
    }

    private static boolean isLabelled(ResponseScale.Likert likert, String number) {
        return BankTexts.labels(likert).containsValue(number);
    }

    private Optional<Found> option(ResponseScale scale, String text) {
        return scale instanceof ResponseScale.Choice choice
                ? bank.option(choice, text).map(option -> new Found(ImmutableSet.of(option), Optional.empty()))
                : Optional.empty();
    }

    /** Returns the answer of a scale whose only labels are words for yes and no. */
    private Optional<Found> truth(ResponseScale scale, String text) {
        ImmutableMap<String, String> labels = BankTexts.labels(scale);
        if (labels.size() != 2) {
            return Optional.empty();
        }
        ImmutableSet<String> meant =
                YES.contains(Folded.of(text)) ? YES : NO.contains(Folded.of(text)) ? NO : ImmutableSet.of();
        return labels.entrySet().stream()
                .filter(one -> meant.contains(Folded.of(one.getKey())))
                .findFirst()
                .map(one -> new Found(ImmutableSet.of(one.getValue()), Optional.empty()));
    }
}
