package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * What a caller knows about a file of answers before a plan is proposed. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class KnownAnswers {
    /** Nothing is known. */
    public static final KnownAnswers NOTHING =
            new KnownAnswers(null, TableLayout.UNDECLARED, ReadOptions.DEFAULT, null, AnswerPlan.Duplicates.ERROR);

    private final @Nullable String format;
    private final TableLayout layout;
    private final ReadOptions reading;
    private final @Nullable WaveRule waves;
    private final AnswerPlan.Duplicates duplicates;

    private KnownAnswers(
            @Nullable String format,
            TableLayout layout,
            ReadOptions reading,
            @Nullable WaveRule waves,
            AnswerPlan.Duplicates duplicates) {
        this.format = format;
        this.layout = layout;
        this.reading = reading;
        this.waves = waves;
        this.duplicates = duplicates;
    }

    /** Returns this with the id of the format. */
    public KnownAnswers format(String id) {
        return new KnownAnswers(id, layout, reading, waves, duplicates);
    }

    /** Returns this with how the table is written. */
    public KnownAnswers layout(TableLayout declared) {
        return new KnownAnswers(format, declared, reading, waves, duplicates);
    }

    /** Returns this with the options for reading an answer file: the meanings of columns and codes. */
    public KnownAnswers reading(ReadOptions options) {
        return new KnownAnswers(format, layout, options, waves, duplicates);
    }

    /** Returns this with the rule by which the wave follows from the time of an answer. */
    public KnownAnswers waves(WaveRule rule) {
        return new KnownAnswers(format, layout, reading, rule, duplicates);
    }

    /** Returns this with what is done with a respondent who answered several times. */
    public KnownAnswers duplicates(AnswerPlan.Duplicates rule) {
        return new KnownAnswers(format, layout, reading, waves, rule);
    }

    /** Returns the id of the format; empty if it is found out. */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /** Returns what is declared about the table. */
    public TableLayout layout() {
        return layout;
    }

    /** Returns the headers of columns, by their meaning. */
    public ImmutableMap<String, String> columns() {
        return reading.columns();
    }

    /** Returns the options for reading an answer file. */
    public ReadOptions reading() {
        return reading;
    }

    /** Returns the rule by which the wave follows from the time of an answer; empty if a column has the wave. */
    public Optional<WaveRule> waves() {
        return Optional.ofNullable(waves);
    }

    /** Returns what is done with a respondent who answered several times. */
    public AnswerPlan.Duplicates duplicates() {
        return duplicates;
    }
}
