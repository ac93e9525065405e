package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.cli.text.Words;
import org.coppice.files.answers.AnswerSource;

/** Ignored columns that may be the teams, respondents, perspectives or waves under another name. */
public final class UnnamedColumns {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** Words that occur in the header of a column with each meaning. */
    private static final ImmutableMap<String, ImmutableSet<String>> WORDS = ImmutableMap.of(
            "team",
            ImmutableSet.of(
                    "team", "teams", "group", "department", "dept", "unit", "division", "branch", "office", "squad"),
            "respondent",
            ImmutableSet.of("respondent", "participant", "person", "employee", "user", "email", "id", "code"),
            "perspective",
            ImmutableSet.of("perspective", "role"),
            "wave",
            ImmutableSet.of("wave", "round", "period", "occasion", "timepoint"));

    /** What holds if a file has no column with each meaning. */
    private static final ImmutableMap<String, String> WITHOUT = ImmutableMap.of(
            "team",
            "all rows are one team, \"all\"",
            "respondent",
            "rows are numbered, and nobody is found again in another wave",
            "perspective",
            "all rows are of team members",
            "wave",
            "all rows are of one wave");

    private UnnamedColumns() {}

    /** Returns a note for each meaning without a column, if an ignored column may have it. */
    public static ImmutableList<String> notes(AnswerSource answers) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        WORDS.forEach((meaning, words) -> {
            Optional<String> header = answers.passedOver().stream()
                    .filter(one -> !answers.meanings().contains(meaning) && isNamed(one, words))
                    .findFirst();
            header.ifPresent(one -> notes.add("No column is named \"" + meaning + "\", so that "
                    + WITHOUT.get(meaning) + "; if \"" + Words.seen(one) + "\" is this column, "
                    + (one.contains(",")
                            ? "rename it to " + meaning
                            : "give --columns \"" + meaning + "=" + Words.seen(one) + "\"")));
        });
        return notes.build();
    }

    private static boolean isNamed(String header, ImmutableSet<String> words) {
        return Arrays.stream(BETWEEN_WORDS.split(header))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }
}
