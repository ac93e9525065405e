package org.coppice.files.answers;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Roster;
import org.coppice.model.check.Check;

/**
 * How an answer file is read. Immutable.
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.DEFAULT.absent("NA", Absence.NOT_APPLICABLE).only("Finished", "True").joinIds();
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ReadOptions {
    /** Columns have their own names, codes for absent answers have no declared meaning, all rows are read, and no ids are joined. */
    public static final ReadOptions DEFAULT = new ReadOptions(
            ImmutableMap.of(),
            ImmutableMap.of(),
            ImmutableListMultimap.of(),
            ImmutableListMultimap.of(),
            false,
            ImmutableSet.of());

    private final ImmutableMap<String, String> columns;
    private final ImmutableMap<String, Absence> absences;
    private final ImmutableListMultimap<String, String> only;
    private final ImmutableListMultimap<String, String> except;
    private final boolean joinsIds;
    private final ImmutableSet<String> teams;

    private ReadOptions(
            ImmutableMap<String, String> columns,
            ImmutableMap<String, Absence> absences,
            ImmutableListMultimap<String, String> only,
            ImmutableListMultimap<String, String> except,
            boolean joinsIds,
            ImmutableSet<String> teams) {
        this.columns = columns;
        this.absences = absences;
        this.only = only;
        this.except = except;
        this.joinsIds = joinsIds;
        this.teams = teams;
    }

    /** Returns these options with other column names, from the meaning of a column ({@code team}, …, or a question's id) to its header. */
    public ReadOptions columns(Map<String, String> names) {
        return new ReadOptions(ImmutableMap.copyOf(names), absences, only, except, joinsIds, teams);
    }

    /**
     * Returns these options, by which a field with that text, or with that number, means that the answer is absent for that reason. An empty
     * text stands for empty fields.
     */
    public ReadOptions absent(String code, Absence reason) {
        Check.notNull(code, "code", "give the text of the fields; an empty text for empty fields");
        Check.notNull(reason, "reason", "name one, such as Absence.SKIPPED");
        ImmutableMap<String, Absence> more = ImmutableMap.<String, Absence>builder()
                .putAll(absences)
                .put(code.strip(), reason)
                .buildKeepingLast();
        return new ReadOptions(columns, more, only, except, joinsIds, teams);
    }

    /**
     * Returns these options, by which only rows with that value in a column are read, in upper or lower case. With several values of a
     * column, rows with one of them are read; with several columns, rows that each of them allows.
     */
    public ReadOptions only(String header, String value) {
        Check.text("a header", header);
        Check.notNull(value, "value", "give the value of the rows to be read; an empty text for empty fields");
        ImmutableListMultimap<String, String> more = ImmutableListMultimap.<String, String>builder()
                .putAll(only)
                .put(header.strip(), value.strip())
                .build();
        return new ReadOptions(columns, absences, more, except, joinsIds, teams);
    }

    /**
     * Returns these options, by which rows with that value in a column, in upper or lower case, are not read. An empty text stands for empty
     * fields, and for codes of other programs for a missing value.
     */
    public ReadOptions except(String header, String value) {
        Check.text("a header", header);
        Check.notNull(value, "value", "give the value of the rows to be left out; an empty text for empty fields");
        ImmutableListMultimap<String, String> more = ImmutableListMultimap.<String, String>builder()
                .putAll(except)
                .put(header.strip(), value.strip())
                .build();
        return new ReadOptions(columns, absences, only, more, joinsIds, teams);
    }

    /**
     * Returns these options, by which ids of teams, and of respondents of a team, that look alike (upper and lower case, 1, 1.0 and 01, kinds
     * of dashes) are read as one. The spelling of most rows is used.
     */
    public ReadOptions joinIds() {
        return new ReadOptions(columns, absences, only, except, true, teams);
    }

    /** Returns these options with a roster, whose spelling of a team is used when ids are joined. */
    public ReadOptions roster(Roster roster) {
        ImmutableSet<String> known =
                roster.people().rowKeySet().stream().map(key -> key.team()).collect(ImmutableSet.toImmutableSet());
        return new ReadOptions(columns, absences, only, except, joinsIds, known);
    }

    /** Returns the headers of renamed columns, by their meaning. */
    public ImmutableMap<String, String> columns() {
        return columns;
    }

    /** Returns the declared meanings of codes for absent answers. */
    public ImmutableMap<String, Absence> absences() {
        return absences;
    }

    ImmutableListMultimap<String, String> only() {
        return only;
    }

    ImmutableListMultimap<String, String> except() {
        return except;
    }

    /** Returns true if rows are chosen by the column with a header. */
    public boolean chooses(String header) {
        return only.containsKey(header) || except.containsKey(header);
    }

    boolean joinsIds() {
        return joinsIds;
    }

    ImmutableSet<String> teams() {
        return teams;
    }
}
