package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A column that says whether a row contains a respondent's answers: one that survey programs write (Qualtrics, LimeSurvey, REDCap, formbricks
 * and others), or one by which the caller chooses rows.
 *
 * @param header the header of the column
 * @param kind what its values mean
 * @param chosen the values of the rows that the caller chose, in lower case; empty if the caller chose none
 * @param refused the values of the rows that the caller did not choose, in lower case
 */
public record RowColumn(String header, Kind kind, ImmutableSet<String> chosen, ImmutableSet<String> refused) {
    private static final ImmutableSet<String> TESTS =
            ImmutableSet.of("survey preview", "survey test", "offline survey preview", "preview", "test");
    private static final ImmutableSet<String> TEST_NUMBERS = ImmutableSet.of("1", "2", "9", "17");
    private static final ImmutableSet<String> SPAM_NUMBERS = ImmutableSet.of("8", "12", "40");
    private static final ImmutableSet<String> TEST_MODES =
            ImmutableSet.of("pretest", "preview", "debug", "admin", "test");
    private static final ImmutableSet<String> UNFINISHED = ImmutableSet.of(
            "partial",
            "in progress",
            "incomplete",
            "not complete",
            "not completed",
            "unfinished",
            "not finished",
            "draft",
            "started",
            "spam",
            "possible spam",
            "imported possible spam",
            "disqualified",
            "screened out",
            "quota full",
            "over quota",
            "terminated",
            "abandoned",
            "rejected",
            "deleted");
    private static final ImmutableSet<String> NO = ImmutableSet.of(
            "false",
            "no",
            "n",
            "0",
            "f",
            "incomplete",
            "partial",
            "unfinished",
            "not finished",
            "draft",
            "falsch", // what spreadsheets write for FALSE in other languages, and the word for no
            "faux",
            "falso",
            "onwaar",
            "falsk",
            "falskt",
            "usann",
            "epätosi",
            "fałsz",
            "nepravda",
            "hamis",
            "fals",
            "ложь",
            "хибність",
            "yanlış",
            "yanliş",
            "nein",
            "non",
            "não",
            "nee",
            "nej",
            "nei",
            "ei",
            "nie",
            "ne",
            "нет",
            "ні");

    /** The meaning of the values of a column. */
    public enum Kind {
        /** Words for the state of a row. */
        STATUS,
        /** Words, or the numbers that Qualtrics writes for them. */
        STATUS_NUMBERS,
        /** Words for who answered: a respondent, or those who made the survey. */
        MODE,
        /** Whether the respondent finished. */
        FINISHED,
        /** The percentage or share of the questionnaire that the respondent saw. */
        PROGRESS,
        /** The time at which the respondent submitted the answers; empty for a draft. */
        SUBMITTED,
        /** Nothing but what the caller chose. */
        CHOSEN
    }

    /** Returns the column with a header if survey programs write such a column. */
    public static Optional<RowColumn> of(String header, Collection<String> headers) {
        String name = name(header);
        Kind kind = switch (name) {
            case "status" -> isQualtrics(headers) ? Kind.STATUS_NUMBERS : Kind.STATUS;
            case "responsestatus", "responsetype", "distributionchannel", "surveystatus" -> Kind.STATUS;
            case "mode" -> Kind.MODE;
            case "finished", "completed", "complete", "iscomplete", "isfinished" -> Kind.FINISHED;
            case "progress" -> Kind.PROGRESS;
            case "submitdate", "datesubmitted" -> Kind.SUBMITTED;
            default -> header.toLowerCase(Locale.ROOT).endsWith("_complete") ? Kind.FINISHED : Kind.CHOSEN;
        };
        return kind == Kind.CHOSEN
                ? Optional.empty()
                : Optional.of(new RowColumn(header, kind, ImmutableSet.of(), ImmutableSet.of()));
    }

    /** Returns the column by which the caller chooses rows. */
    public static RowColumn choosing(String header, Collection<String> values, Collection<String> others) {
        return new RowColumn(header, Kind.CHOSEN, folded(values), folded(others));
    }

    private static ImmutableSet<String> folded(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isQualtrics(Collection<String> headers) {
        ImmutableSet<String> names = headers.stream().map(RowColumn::name).collect(ImmutableSet.toImmutableSet());
        return names.contains("finished");
    }

    private static String name(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }

    /** Returns what a row with that value is. */
    public RowUse use(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CHOSEN -> isChosen(word) ? RowUse.ANSWERS : RowUse.NOT_CHOSEN;
            case STATUS -> status(word);
            case STATUS_NUMBERS ->
                TEST_NUMBERS.contains(word)
                        ? RowUse.TEST
                        : SPAM_NUMBERS.contains(word) ? RowUse.UNFINISHED : status(word);
            case MODE -> TEST_MODES.contains(word) ? RowUse.TEST : RowUse.ANSWERS;
            case FINISHED -> NO.contains(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
            case PROGRESS -> Progress.isBelowWhole(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
            case SUBMITTED -> AbsenceCodes.isNothing(value) ? RowUse.UNFINISHED : RowUse.ANSWERS;
        };
    }

    private boolean isChosen(String word) {
        String value = AbsenceCodes.isNothing(word) && !chosen.contains(word) && !refused.contains(word) ? "" : word;
        return (chosen.isEmpty() || chosen.contains(value)) && !refused.contains(value);
    }

    private static RowUse status(String word) {
        return TESTS.contains(word) ? RowUse.TEST : UNFINISHED.contains(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
    }
}
