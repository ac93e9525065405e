package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.coppice.model.answer.Absence;
import org.jspecify.annotations.Nullable;

/**
 * The texts that mean that an answer is absent. An empty field, and every code that R, pandas, SPSS, SAS, Stata and Excel write for a missing
 * value, means {@linkplain Absence#SKIPPED skipped}: none of these programs distinguishes why the value is missing. The other reasons have
 * words of their own, and a caller can declare codes, which take precedence.
 */
public final class AbsenceCodes {
    /** The codes without a declaration. */
    public static final AbsenceCodes DEFAULT = new AbsenceCodes(ImmutableMap.of());

    /** The codes of other programs, in lower case. */
    private static final ImmutableSet<String> MISSING = ImmutableSet.of(
            "na",
            "n/a",
            "<na>",
            "na_integer_",
            "na_real_",
            "na_character_",
            "#n/a",
            "#n/a n/a",
            "#na",
            "nan",
            "-nan",
            "+nan",
            "nat",
            "null",
            "#null!",
            "\\n",
            "none",
            "nil",
            "missing",
            "sysmis",
            "undefined",
            "1.#ind",
            "-1.#ind",
            "1.#qnan",
            "-1.#qnan",
            ".");

    private static final int LONGEST = 20; // of a word, so that other texts need not be folded
    private static final ImmutableMap<String, Absence> WORDS = words();

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}([.,]\\d{1,300})?([eE][+-]?\\d{1,3})?");

    private final ImmutableMap<String, Absence> declared;
    private final ImmutableMap<Double, String> numbers; // the declared codes that are numbers, by their value

    private AbsenceCodes(ImmutableMap<String, Absence> declared) {
        this.declared = declared;
        this.numbers = declared.keySet().stream()
                .filter(code -> NUMBER.matcher(code).matches())
                .collect(ImmutableMap.toImmutableMap(AbsenceCodes::number, code -> code, (a, b) -> a));
    }

    /** Returns the codes with declared ones, which are matched as they are written, or by their value if they are numbers. */
    public static AbsenceCodes of(Map<String, Absence> declared) {
        return declared.isEmpty() ? DEFAULT : new AbsenceCodes(ImmutableMap.copyOf(declared));
    }

    private static ImmutableMap<String, Absence> words() {
        ImmutableMap.Builder<String, Absence> words = ImmutableMap.builder();
        for (Absence absence : Absence.values()) {
            words.put(absence.id(), absence);
        }
        return words.put("", Absence.SKIPPED)
                .put("dk", Absence.DONT_KNOW)
                .put("don't know", Absence.DONT_KNOW)
                .put("don’t know", Absence.DONT_KNOW)
                .put("not applicable", Absence.NOT_APPLICABLE)
                .buildOrThrow();
    }

    /** Returns the reason that a field gives; null if it should have an answer. */
    public @Nullable Absence absence(String field) {
        String code = declaredCode(field);
        if (code != null) {
            return declared.get(code);
        }
        if (field.length() > LONGEST) {
            return null;
        }
        String folded = field.toLowerCase(Locale.ROOT);
        Absence word = WORDS.get(folded);
        return word != null ? word : isMissing(folded) ? Absence.SKIPPED : null;
    }

    /** Returns the declared code that a field contains, such as 99 for 99.0; null if there is none. */
    @Nullable
    String declaredCode(String field) {
        if (declared.isEmpty() || isDeclared(field)) {
            return declared.isEmpty() ? null : field;
        }
        return numbers.isEmpty() || !NUMBER.matcher(field).matches() ? null : numbers.get(number(field));
    }

    /** Returns true if a field is declared as it is written. */
    boolean isDeclared(String field) {
        return declared.containsKey(field);
    }

    /** Returns the declared codes. */
    ImmutableSet<String> declared() {
        return declared.keySet();
    }

    private static double number(String field) {
        return Double.parseDouble(field.replace(',', '.')) + 0.0; // -0 is 0
    }

    /** Returns true if the field is a code of another program for a missing value, without a declaration of its meaning. */
    public boolean isAssumed(String field) {
        return !declared.containsKey(field) && isMissing(field.toLowerCase(Locale.ROOT));
    }

    /** Returns true if a field says that there is no value: it is empty, or a code of another program. */
    static boolean isNothing(String field) {
        return field.isEmpty() || isMissing(field.toLowerCase(Locale.ROOT));
    }

    /** Returns true if a declared code could be read as a number or is an empty field, so that every field has to be compared. */
    boolean comparesAll() {
        return declared.keySet().stream()
                .anyMatch(code -> code.isEmpty() || code.chars().anyMatch(Character::isDigit));
    }

    /** Returns the words that messages offer. */
    public static ImmutableList<String> offered() {
        return ImmutableList.of("nothing (skipped)", Absence.NOT_APPLICABLE.id(), "DK (don't know)");
    }

    private static boolean isMissing(String folded) {
        return MISSING.contains(folded)
                || (folded.length() == 2
                        && folded.charAt(0) == '.'
                        && folded.charAt(1) >= 'a'
                        && folded.charAt(1) <= 'z');
    }
}
