package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;

/**
 * A versioned set of questions with their response scales and the constructs that they measure. Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class QuestionBank {
    /** The maximum number of questions in a bank. */
    public static final int MOST_QUESTIONS = 5_000;

    private final BankHeader header;
    private final ImmutableMap<ConstructId, Construct> constructs;
    private final ImmutableMap<String, ResponseScale> scales;
    private final ImmutableMap<String, Question> questions;
    private final ImmutableMap<String, Section> sections;
    private final ImmutableMap<String, Form> forms;
    private final ImmutableMap<String, ImmutableMap<String, String>> translations;
    private final ImmutableMap<String, Integer> columns;
    private final ImmutableList<Optional<ResponseScale.Likert>> ratings; // by column, if its codes are not the answers
    private final Optional<QuestionBank> whole;

    private QuestionBank(Builder builder, Optional<QuestionBank> whole) {
        this.whole = whole;
        this.header = builder.header;
        this.constructs = Maps.uniqueIndex(builder.constructs, Construct::constructId);
        this.scales = Maps.uniqueIndex(builder.scales, ResponseScale::id);
        this.questions = Maps.uniqueIndex(builder.questions, Question::id);
        this.sections = Maps.uniqueIndex(builder.sections, Section::id);
        this.forms = Maps.uniqueIndex(builder.forms, Form::id);
        this.translations = ImmutableMap.copyOf(builder.translations);
        ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
        int column = 0;
        for (String id : questions.keySet()) {
            byId.put(id, column++);
        }
        this.columns = byId.buildOrThrow();
        this.ratings = questions.values().stream()
                .map(question ->
                        scales.get(question.scale()) instanceof ResponseScale.Likert likert && !likert.isPlain()
                                ? Optional.of(likert)
                                : Optional.<ResponseScale.Likert>empty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a builder of an empty bank with that id, version and title. */
    public static Builder builder(String id, String version, String title) {
        return new Builder(BankHeader.builder(id, version, title).build());
    }

    /** Returns a builder of an empty bank with that header. */
    public static Builder builder(BankHeader header) {
        return new Builder(header);
    }

    /** Returns the id. */
    public String id() {
        return header.id();
    }

    /** Returns the version, three numbers. */
    public String version() {
        return header.version();
    }

    /** Returns the header: id, version, title, language, source, licence and more. */
    public BankHeader header() {
        return header;
    }

    /** Returns the constructs in the bank's order. */
    public ImmutableList<Construct> constructs() {
        return constructs.values().asList();
    }

    /** Returns the construct with that id, if the bank has it. */
    public Optional<Construct> construct(ConstructId id) {
        return Optional.ofNullable(constructs.get(id));
    }

    /** Returns the response scales in the bank's order. */
    public ImmutableList<ResponseScale> scales() {
        return scales.values().asList();
    }

    /** Returns the questions in the bank's order; the index of a question is its column in an answer block. */
    public ImmutableList<Question> questions() {
        return questions.values().asList();
    }

    /** Returns the question with that id, if the bank has it. */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Returns whether a question is an option of a list from which a respondent chooses, and no rating: its section has {@code choose}. */
    public boolean isOption(Question question) {
        return question.section()
                .flatMap(this::section)
                .filter(one -> one.choose().isPresent())
                .isPresent();
    }

    /** Returns the sections, in the bank's order; each has at least one question. */
    public ImmutableList<Section> sections() {
        return sections.values().asList();
    }

    /** Returns the section with that id, if the bank has it. */
    public Optional<Section> section(String id) {
        return Optional.ofNullable(sections.get(id));
    }

    /** Returns the forms, in the bank's order. */
    public ImmutableList<Form> forms() {
        return forms.values().asList();
    }

    /** Returns the ids of the parts that can be used separately: the sections, then the forms. */
    public ImmutableList<String> parts() {
        return ImmutableList.<String>builder()
                .addAll(sections.keySet())
                .addAll(forms.keySet())
                .build();
    }

    /**
     * Returns a section or a form as a separate bank: its questions in the order of this bank, the constructs that they measure,
     * the response scales that they use and the sections that contain them. Its id consists of the ids of this bank and of the
     * part, separated by a point.
     *
     * @throws InvalidValueException if there is no part with that id; the message names the nearest id and lists all ids
     */
    public QuestionBank part(String id) {
        return new QuestionBank(Parts.of(this, id), Optional.of(whole.orElse(this)));
    }

    /** Returns the bank from which this one was extracted with {@link #part}; it does not affect equality. */
    public Optional<QuestionBank> whole() {
        return whole;
    }

    /**
     * Returns the texts that respondents and readers see, in the bank's language, by their paths: {@code title}, {@code
     * scales/ID/0} (or the id of an option), {@code constructs/ID/label}, {@code sections/ID/title}, {@code questions/ID/text},
     * {@code questions/ID/wordings/PERSPECTIVE} and so on. The terms of the vocabulary are not included.
     */
    public ImmutableMap<String, String> texts() {
        return Texts.of(builder());
    }

    /** Returns the languages that the bank declares, its own first. */
    public ImmutableSet<String> languages() {
        return ImmutableSet.<String>builder()
                .add(header.language())
                .addAll(translations.keySet())
                .build();
    }

    /** Returns the translations: texts by their paths, by language. */
    public ImmutableMap<String, ImmutableMap<String, String>> translations() {
        return translations;
    }

    /** Returns the paths of the {@linkplain #texts texts} that are not translated into a declared language. */
    public ImmutableList<String> lacking(String language) {
        ImmutableMap<String, String> translated = translation(language);
        return language.equals(header.language())
                ? ImmutableList.of()
                : texts().entrySet().stream()
                        .filter(text -> !text.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .filter(path -> !translated.containsKey(path))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the bank in a declared language. Untranslated texts remain in the original language; ids, order and scoring do not
     * change.
     *
     * @throws InvalidValueException if the bank does not declare the language; the message lists the declared languages
     */
    public QuestionBank in(String language) {
        ImmutableMap<String, String> translated = translation(language);
        return language.equals(header.language())
                ? this
                : new QuestionBank(
                        Texts.with(builder(), header.in(language), translated), whole.map(all -> all.in(language)));
    }

    private ImmutableMap<String, String> translation(String language) {
        if (!languages().contains(language)) {
            throw Unknown.exception("language", language, languages()).of("bank \"" + id() + "\"");
        }
        return translations.getOrDefault(language, ImmutableMap.of());
    }

    /** Returns a builder with the content of this bank, without its translations. */
    Builder builder() {
        Builder builder = new Builder(header);
        builder.constructs.addAll(constructs.values());
        builder.scales.addAll(scales.values());
        builder.questions.addAll(questions.values());
        builder.sections.addAll(sections.values());
        builder.forms.addAll(forms.values());
        return builder;
    }

    /** Returns the ids of the questions, in order. */
    public ImmutableList<String> questionIds() {
        return questions.keySet().asList();
    }

    /** Returns the column of the question with that id, if the bank has it. */
    public Optional<Integer> column(String questionId) {
        return Optional.ofNullable(columns.get(questionId));
    }

    /** Returns the response scale of a question of this bank. */
    public ResponseScale scale(Question question) {
        ResponseScale scale = scales.get(question.scale());
        Check.that(scale != null, "question \"%s\" is not in bank \"%s\"", question.id(), id());
        return java.util.Objects.requireNonNull(scale);
    }

    /** Returns the answer to a question that a code of an answer block stands for, if it is not answered with a number. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public double answer(int column, byte code) {
        Optional<ResponseScale.Likert> rating = ratings.get(column);
        return rating.isPresent() ? rating.get().answer(code) : code;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object o) {
        if (this == o) {
            return true; // the usual case
        }
        return o instanceof QuestionBank other
                && header.equals(other.header)
                && constructs().equals(other.constructs())
                && scales().equals(other.scales())
                && questions().equals(other.questions())
                && sections().equals(other.sections())
                && forms().equals(other.forms())
                && translations.equals(other.translations);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(header, questions);
    }

    @Override
    public String toString() {
        return "bank " + id() + " " + version() + ": " + questions.size() + " questions, " + constructs.size()
                + " constructs";
    }

    /** A builder of a bank; it reports all faults at once. */
    public static final class Builder {
        final BankHeader header;
        final List<Construct> constructs = new ArrayList<>();
        final List<ResponseScale> scales = new ArrayList<>();
        final List<Question> questions = new ArrayList<>();
        final List<Section> sections = new ArrayList<>();
        final List<Form> forms = new ArrayList<>();
        final Map<String, ImmutableMap<String, String>> translations = new LinkedHashMap<>();

        private Builder(BankHeader header) {
            this.header = header;
        }

        /** Adds a construct. */
        public Builder construct(Construct construct) {
            constructs.add(construct);
            return this;
        }

        /** Adds a response scale. */
        public Builder scale(ResponseScale scale) {
            scales.add(scale);
            return this;
        }

        /** Adds a question. */
        public Builder question(Question question) {
            questions.add(question);
            return this;
        }

        /** Adds the question that the builder returns. */
        public Builder question(Question.Builder question) {
            return question(question.build());
        }

        /** Adds a section; questions refer to it by its id, and the questions of a section must be adjacent. */
        public Builder section(Section section) {
            sections.add(section);
            return this;
        }

        /** Adds a form. */
        public Builder form(Form form) {
            forms.add(form);
            return this;
        }

        /**
         * Adds texts in an additional language; they replace texts in this language that were added before.
         *
         * @param language a BCP 47 tag such as {@code cy}
         * @param texts the texts by their {@linkplain QuestionBank#texts paths}
         */
        public Builder translation(String language, Map<String, String> texts) {
            translations.put(language, ImmutableMap.copyOf(texts));
            return this;
        }

        /** Returns all faults found so far, with paths such as {@code /questions/3/measures/0}. */
        public ImmutableList<Fault> faults() {
            return BankFaults.of(this);
        }

        /**
         * Returns the bank.
         *
         * @throws FaultException naming every fault
         */
        public QuestionBank build() {
            ImmutableList<Fault> faults = faults();
            if (!faults.isEmpty()) {
                throw new FaultException("bank " + header.id(), faults);
            }
            return new QuestionBank(this, Optional.empty());
        }
    }
}
