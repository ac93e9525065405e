package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.OptionalDouble;
import org.coppice.files.wording.BankWording;
import org.coppice.files.wording.LanguageRules;
import org.coppice.files.wording.TextWording;

/** The text of the wording check of a bank: each text with its reading difficulty, and advice below. */
public final class WordingText {
    private WordingText() {}

    public static ImmutableList<String> lines(BankWording wording) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        LanguageRules rules = wording.rules();
        lines.add("");
        lines.add("Wording in " + wording.language() + ", by " + rules.formula().label() + " ("
                + rules.formula().source() + "): " + number(wording.reading()).strip() + " in total; "
                + (rules.formula().rising() ? "higher" : "lower") + " is more difficult, "
                + (rules.formula().rising() ? "above " : "below ") + Math.round(rules.hard()) + " is difficult"
                + (rules.own() ? "" : ". There are no rules for words of this language"));
        for (TextWording text : wording.texts()) {
            lines.add("  " + number(text.reading()) + "  " + text.question()
                    + text.who().map(who -> " for " + who.id()).orElse("") + "  " + text.text());
            text.advice()
                    .forEach(advice -> lines.add("         " + advice.kind().label() + ": " + advice.found()));
        }
        long advised = wording.texts().stream()
                .filter(text -> !text.advice().isEmpty())
                .count();
        lines.add("  "
                + (advised == 0
                        ? "No advice."
                        : "Advice on " + Words.count((int) advised, "text")
                                + ". It comes from rules that check words, not their meaning."));
        return lines.build().stream().map(Words::seen).collect(ImmutableList.toImmutableList());
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "     " : String.format(Locale.ROOT, "%5.1f", value.getAsDouble() + 0.0);
    }
}
