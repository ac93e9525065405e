package org.coppice.formats.plan;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.formats.TableLayout;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.digest.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about a file of answers: how it is written, which column answers which question, and what its values mean. A
 * plan refers to columns by their names. Immutable.
 *
 * <pre>{@code
 * AnswerPlan plan = AnswerPlan.builder(bank)
 *         .role(Role.TEAM, "Team name")
 *         .question("q1", "I can say what I think.")
 *         .value("agreement", "mostly", "4")
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerPlan {
    /** What a column is besides an answer. */
    public enum Role {
        /** The team. */
        TEAM,
        /** The id of the respondent. */
        RESPONDENT,
        /** The perspective of the respondent. */
        PERSPECTIVE,
        /** The day of the wave, or a time from which the wave follows. */
        WAVE;

        /** Returns the name in plans and answer files, such as {@code team}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is done with a respondent who answered several times in a wave. */
    public enum Duplicates {
        /** It is a fault. */
        ERROR,
        /** The first answers count. */
        FIRST,
        /** The last answers count. */
        LAST,
        /** The answers to the most questions count; of equally many, the last. */
        MOST_COMPLETE;

        /** Returns the name in plans, such as {@code most-complete}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The bank of a plan.
     *
     * @param id its id
     * @param version its version
     * @param digest the digest of its content
     */
    public record PlannedBank(String id, String version, String digest) {
        /** Returns what a plan says about a bank. */
        public static PlannedBank of(QuestionBank bank) {
            QuestionBank whole = bank.whole().orElse(bank);
            return new PlannedBank(whole.id(), whole.version(), Digests.of(whole));
        }
    }

    /**
     * The columns of a table in which each row is one answer.
     *
     * @param question the column that names the question
     * @param answer the column with the answer
     */
    public record LongForm(String question, String answer) {}

    private final PlannedBank bank;
    private final String format;
    private final TableLayout layout;
    private final char decimalMark;
    private final ImmutableMap<Role, String> roles;
    private final ImmutableMap<String, String> questions;
    private final ImmutableMap<String, ImmutableMap<String, String>> choices;
    private final Optional<LongForm> longForm;
    private final ImmutableMap<String, ImmutableMap<String, String>> values;
    private final ImmutableMap<String, Absence> absences;
    private final ImmutableMap<String, Perspective> perspectives;
    private final WaveRule waves;
    private final ImmutableMap<String, ImmutableSet<String>> leftOut;
    private final Duplicates duplicates;
    private final ImmutableSet<String> ignored;
    private final ImmutableList<String> undecided;

    private AnswerPlan(Builder from) {
        this.bank = from.bank;
        this.format = from.format;
        this.layout = from.layout;
        this.decimalMark = from.decimalMark;
        this.roles = ImmutableMap.copyOf(from.roles);
        this.questions = ImmutableMap.copyOf(from.questions);
        this.choices = copy(from.choices);
        this.longForm = Optional.ofNullable(from.longForm);
        this.values = copy(from.values);
        this.absences = ImmutableMap.copyOf(from.absences);
        this.perspectives = ImmutableMap.copyOf(from.perspectives);
        this.waves = from.waves;
        ImmutableMap.Builder<String, ImmutableSet<String>> rows = ImmutableMap.builder();
        from.leftOut.forEach((column, texts) -> rows.put(column, ImmutableSet.copyOf(texts)));
        this.leftOut = rows.buildOrThrow();
        this.duplicates = from.duplicates;
        this.ignored = ImmutableSet.copyOf(from.ignored);
        this.undecided = ImmutableList.copyOf(from.undecided);
    }

    private static ImmutableMap<String, ImmutableMap<String, String>> copy(Map<String, Map<String, String>> nested) {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> all = ImmutableMap.builder();
        nested.forEach((name, entries) -> all.put(name, ImmutableMap.copyOf(entries)));
        return all.buildOrThrow();
    }

    /** Returns a builder of a plan for answers to a bank, as a plain table of text. */
    public static Builder builder(QuestionBank bank) {
        return new Builder(PlannedBank.of(bank));
    }

    static Builder builder(PlannedBank bank) {
        return new Builder(bank);
    }

    /** Returns a builder with all that this plan says. */
    public Builder toBuilder() {
        Builder builder = new Builder(bank).format(format).layout(layout).decimalMark(decimalMark);
        builder.roles.putAll(roles);
        builder.questions.putAll(questions);
        choices.forEach((question, options) -> builder.choices.put(question, new LinkedHashMap<>(options)));
        builder.longForm = longForm.orElse(null);
        values.forEach((scale, texts) -> builder.values.put(scale, new LinkedHashMap<>(texts)));
        builder.absences.putAll(absences);
        builder.perspectives.putAll(perspectives);
        builder.waves = waves;
        leftOut.forEach((column, texts) -> builder.leftOut.put(column, new LinkedHashSet<>(texts)));
        builder.duplicates = duplicates;
        builder.ignored.addAll(ignored);
        builder.undecided.addAll(undecided);
        return builder;
    }

    /**
     * Reads a plan from a file in YAML or JSON.
     *
     * @throws org.coppice.files.InputException with everything that is wrong
     */
    public static AnswerPlan read(Path file) {
        return PlanReader.read(file);
    }

    /**
     * Reads a plan from the content of a file in YAML or JSON, as the extension of its name says.
     *
     * @throws org.coppice.files.InputException with everything that is wrong
     */
    public static AnswerPlan parse(String name, byte[] content) {
        return PlanReader.parse(name, content);
    }

    /** Returns the JSON Schema of plans. */
    public static String schema() {
        return PlanReader.schema();
    }

    /** Returns the plan as YAML. Equal plans give equal texts, which can be read back as an equal plan. */
    public String toYaml() {
        return PlanYaml.of(this);
    }

    /** Returns the digest of what the plan says. */
    public String digest() {
        return "sha256:" + Hashing.sha256().hashString(toYaml(), StandardCharsets.UTF_8);
    }

    /** Returns the bank whose questions are answered. */
    public PlannedBank bank() {
        return bank;
    }

    /** Returns the id of the format of the file. */
    public String format() {
        return format;
    }

    /** Returns how the table is written in the file. */
    public TableLayout layout() {
        return layout;
    }

    /** Returns the sign before the decimals of a number: a point or a comma. */
    public char decimalMark() {
        return decimalMark;
    }

    /** Returns the columns with the team, the respondent, the perspective and the wave, as far as the file has them. */
    public ImmutableMap<Role, String> roles() {
        return roles;
    }

    /** Returns the column that answers each question, by the id of the question. */
    public ImmutableMap<String, String> questions() {
        return questions;
    }

    /** Returns the columns of questions that have one for each option: by the id of the question, and then of the option. */
    public ImmutableMap<String, ImmutableMap<String, String>> choices() {
        return choices;
    }

    /** Returns the columns of a table in which each row is one answer; empty if each row is a respondent. */
    public Optional<LongForm> longForm() {
        return longForm;
    }

    /** Returns the answer that each text stands for, by the id of a scale, or of a question, which takes precedence. */
    public ImmutableMap<String, ImmutableMap<String, String>> values() {
        return values;
    }

    /** Returns the texts and codes that mean that an answer is absent. */
    public ImmutableMap<String, Absence> absences() {
        return absences;
    }

    /** Returns the perspective that each text stands for. */
    public ImmutableMap<String, Perspective> perspectives() {
        return perspectives;
    }

    /** Returns how the column of the wave is read. */
    public WaveRule waves() {
        return waves;
    }

    /** Returns the values of columns whose rows are left out, such as previews. */
    public ImmutableMap<String, ImmutableSet<String>> leftOut() {
        return leftOut;
    }

    /** Returns what is done with a respondent who answered several times. */
    public Duplicates duplicates() {
        return duplicates;
    }

    /** Returns the columns that are known not to be answers. */
    public ImmutableSet<String> ignored() {
        return ignored;
    }

    /** Returns what has to be decided before the plan can be used, as sentences. */
    public ImmutableList<String> undecided() {
        return undecided;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AnswerPlan other && toYaml().equals(other.toYaml());
    }

    @Override
    public int hashCode() {
        return Objects.hash(bank, format, roles, questions);
    }

    @Override
    public String toString() {
        return MoreObjects.toStringHelper(this)
                .add("bank", bank.id())
                .add("format", format)
                .add("questions", questions.keySet())
                .toString();
    }

    /** A builder of a plan; a setter of one value replaces it, the others add to it. */
    public static final class Builder {
        private final PlannedBank bank;
        private String format = org.coppice.formats.AnswerFormats.CSV;
        private TableLayout layout = TableLayout.UNDECLARED;
        private char decimalMark = '.';
        private final Map<Role, String> roles = new java.util.TreeMap<>();
        private final Map<String, String> questions = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        private @Nullable LongForm longForm;
        private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
        private final Map<String, Absence> absences = new LinkedHashMap<>();
        private final Map<String, Perspective> perspectives = new LinkedHashMap<>();
        private WaveRule waves = WaveRule.DAYS;
        private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();
        private Duplicates duplicates = Duplicates.ERROR;
        private final Set<String> ignored = new LinkedHashSet<>();
        private final List<String> undecided = new ArrayList<>();

        private Builder(PlannedBank bank) {
            this.bank = bank;
        }

        /** Sets the id of the format. */
        public Builder format(String id) {
            format = id;
            return this;
        }

        /** Sets how the table is written in the file. */
        public Builder layout(TableLayout declared) {
            layout = declared;
            return this;
        }

        /** Sets the sign before decimals. */
        public Builder decimalMark(char sign) {
            decimalMark = sign;
            return this;
        }

        /** Sets the column with a role. */
        public Builder role(Role role, String column) {
            roles.put(role, column);
            return this;
        }

        /** Sets the column that answers a question. */
        public Builder question(String id, String column) {
            questions.put(id, column);
            return this;
        }

        /** Sets the column of an option of a question that has a column for each option. */
        public Builder choice(String question, String option, String column) {
            choices.computeIfAbsent(question, id -> new LinkedHashMap<>()).put(option, column);
            return this;
        }

        /** Sets the columns of a table in which each row is one answer. */
        public Builder longForm(String question, String answer) {
            longForm = new LongForm(question, answer);
            return this;
        }

        /** Sets the answer that a text stands for, for the questions of a scale or for one question. */
        public Builder value(String scaleOrQuestion, String text, String answer) {
            values.computeIfAbsent(scaleOrQuestion, id -> new LinkedHashMap<>()).put(text, answer);
            return this;
        }

        /** Sets why an answer with that text is absent. */
        public Builder absent(String text, Absence reason) {
            absences.put(text, reason);
            return this;
        }

        /** Sets the perspective that a text stands for. */
        public Builder perspective(String text, Perspective perspective) {
            perspectives.put(text, perspective);
            return this;
        }

        /** Sets how the column of the wave is read. */
        public Builder waves(WaveRule rule) {
            waves = rule;
            return this;
        }

        /** Sets the day of the wave with a name. */
        public Builder wave(String name, LocalDate day) {
            waves = waves.named(name, day);
            return this;
        }

        /** Leaves out the rows with a value in a column. */
        public Builder leaveOut(String column, String value) {
            leftOut.computeIfAbsent(column, name -> new LinkedHashSet<>()).add(value);
            return this;
        }

        /** Sets what is done with a respondent who answered several times. */
        public Builder duplicates(Duplicates rule) {
            duplicates = rule;
            return this;
        }

        /** Adds a column that is known not to be an answer. */
        public Builder ignore(String column) {
            ignored.add(column);
            return this;
        }

        /** Adds something that has to be decided before the plan can be used. */
        public Builder undecided(String sentence) {
            undecided.add(sentence);
            return this;
        }

        /** Returns the plan. */
        public AnswerPlan build() {
            return new AnswerPlan(this);
        }
    }
}
