package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Doubles;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A column that says whether a row contains a respondent's answers: one that survey programs write (Qualtrics, LimeSurvey, REDCap, formbricks
 * and others), or one by which the caller chooses rows.
 *
 * @param header the header of the column
 * @param kind what its values mean
 * @param chosen the values of the rows that the caller chose, in lower case; empty if the caller did not choose by this column
 */
public record RowColumn(String header, Kind kind, ImmutableSet<String> chosen) {
    private static final ImmutableSet<String> TESTS =
            ImmutableSet.of("survey preview", "survey test", "offline survey preview", "preview", "test");
    private static final ImmutableSet<String> TEST_NUMBERS = ImmutableSet.of("1", "2", "9", "17");
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
            "possible spam");
    private static final ImmutableSet<String> NO = ImmutableSet.of(
            "false", "no", "n", "0", "f", "incomplete", "partial", "unfinished", "not finished", "draft");
    private static final double WHOLE = 100;

    /** The meaning of the values of a column. */
    public enum Kind {
        /** Words for the state of a row. */
        STATUS,
        /** Words, or the numbers that Qualtrics writes for them. */
        STATUS_NUMBERS,
        /** Whether the respondent finished. */
        FINISHED,
        /** The percentage of the questionnaire that the respondent saw. */
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
            case "finished", "completed", "complete", "iscomplete", "isfinished" -> Kind.FINISHED;
            case "progress" -> Kind.PROGRESS;
            case "submitdate", "datesubmitted" -> Kind.SUBMITTED;
            default -> header.toLowerCase(Locale.ROOT).endsWith("_complete") ? Kind.FINISHED : Kind.CHOSEN;
        };
        return kind == Kind.CHOSEN ? Optional.empty() : Optional.of(new RowColumn(header, kind, ImmutableSet.of()));
    }

    /** Returns the column by which the caller chooses rows. */
    public static RowColumn choosing(String header, Collection<String> values) {
        return new RowColumn(
                header,
                Kind.CHOSEN,
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean isQualtrics(Collection<String> headers) {
        ImmutableSet<String> names = headers.stream().map(RowColumn::name).collect(ImmutableSet.toImmutableSet());
        return names.contains("finished") && names.contains("progress");
    }

    private static String name(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }

    /** Returns what a row with that value is. */
    RowUse use(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CHOSEN -> chosen.contains(word) ? RowUse.ANSWERS : RowUse.NOT_CHOSEN;
            case STATUS -> status(word);
            case STATUS_NUMBERS -> TEST_NUMBERS.contains(word) ? RowUse.TEST : status(word);
            case FINISHED -> NO.contains(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
            case PROGRESS -> isBelowWhole(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
            case SUBMITTED -> value.isEmpty() ? RowUse.UNFINISHED : RowUse.ANSWERS;
        };
    }

    /** Returns how a message names the value. */
    String named(String value) {
        return kind == Kind.PROGRESS ? "below 100" : value.isEmpty() ? "empty" : value;
    }

    private static RowUse status(String word) {
        return TESTS.contains(word) ? RowUse.TEST : UNFINISHED.contains(word) ? RowUse.UNFINISHED : RowUse.ANSWERS;
    }

    private static boolean isBelowWhole(String word) {
        Double progress = Doubles.tryParse(word.endsWith("%") ? word.substring(0, word.length() - 1) : word);
        return progress != null && progress < WHOLE;
    }
}
