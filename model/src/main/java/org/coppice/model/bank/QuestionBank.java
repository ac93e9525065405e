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
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;

/**
 * A versioned set of questions with their response scales and the constructs they measure. Immutable; equal by value.
 *
 * @since 0.1.0
 */
public final class QuestionBank {
    /** The most questions a bank holds. */
    public static final int MOST_QUESTIONS = 5_000;

    private final BankHeader header;
    private final ImmutableMap<ConstructId, Construct> constructs;
    private final ImmutableMap<String, ResponseScale> scales;
    private final ImmutableMap<String, Question> questions;
    private final ImmutableMap<String, Section> sections;
    private final ImmutableMap<String, Form> forms;
    private final ImmutableMap<String, ImmutableMap<String, String>> translations;
    private final ImmutableMap<String, Integer> columns;
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
    }

    /** A bank of that id, version and title, with nothing in it yet. */
    public static Builder builder(String id, String version, String title) {
        return new Builder(new BankHeader(id, version, title, "en", Optional.empty(), Optional.empty()));
    }

    /** A bank under that header, with nothing in it yet. */
    public static Builder builder(BankHeader header) {
        return new Builder(header);
    }

    /** The id. */
    public String id() {
        return header.id();
    }

    /** The version, three numbers. */
    public String version() {
        return header.version();
    }

    /** Id, version, title, language, where it comes from and under which licence. */
    public BankHeader header() {
        return header;
    }

    /** The constructs in the bank's order. */
    public ImmutableList<Construct> constructs() {
        return constructs.values().asList();
    }

    /** The construct of that id, if the bank has it. */
    public Optional<Construct> construct(ConstructId id) {
        return Optional.ofNullable(constructs.get(id));
    }

    /** The response scales in the bank's order. */
    public ImmutableList<ResponseScale> scales() {
        return scales.values().asList();
    }

    /** The questions in the bank's order; a question's place is its column in an answer block. */
    public ImmutableList<Question> questions() {
        return questions.values().asList();
    }

    /** The question of that id, if the bank has it. */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The sections, in the bank's order; each has at least one question. */
    public ImmutableList<Section> sections() {
        return sections.values().asList();
    }

    /** The section of that id, if the bank has it. */
    public Optional<Section> section(String id) {
        return Optional.ofNullable(sections.get(id));
    }

    /** The forms, in the bank's order. */
    public ImmutableList<Form> forms() {
        return forms.values().asList();
    }

    /** The ids of what can be used apart: the sections, then the forms. */
    public ImmutableList<String> parts() {
        return ImmutableList.<String>builder()
                .addAll(sections.keySet())
                .addAll(forms.keySet())
                .build();
    }

    /**
     * A section or a form as a bank of its own: its questions in the order of this bank, the constructs that they reach, the response
     * scales that they use and the sections that they stand in. Its id is this bank's and that of the part with a point between.
     *
     * @throws InvalidValueException if there is none of that id; it names the nearest and those there are
     */
    public QuestionBank part(String id) {
        return new QuestionBank(Parts.of(this, id), Optional.of(whole.orElse(this)));
    }

    /** The bank that this one was made a part of, with {@link #part}; banks that are equal may differ in it. */
    public Optional<QuestionBank> whole() {
        return whole;
    }

    /**
     * The texts that respondents and readers see, in the bank's language, by their paths: {@code title}, {@code scales/ID/0} (or the id of an
     * option), {@code constructs/ID/label}, {@code sections/ID/title}, {@code questions/ID/text}, {@code questions/ID/wordings/PERSPECTIVE}
     * and so on. The words of the vocabulary are not among them.
     */
    public ImmutableMap<String, String> texts() {
        return Texts.of(builder());
    }

    /** The languages that the bank declares, its own first. */
    public ImmutableSet<String> languages() {
        return ImmutableSet.<String>builder()
                .add(header.language())
                .addAll(translations.keySet())
                .build();
    }

    /** The translations: texts by their paths, by language. */
    public ImmutableMap<String, ImmutableMap<String, String>> translations() {
        return translations;
    }

    /** The paths of the {@linkplain #texts texts} that are not translated into a language that the bank declares. */
    public ImmutableList<String> lacking(String language) {
        ImmutableMap<String, String> translated = translation(language);
        return language.equals(header.language())
                ? ImmutableList.of()
                : texts().keySet().stream()
                        .filter(path -> !translated.containsKey(path))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * The bank in a language that it declares. What is not translated stays as it is; ids, order and scoring do too.
     *
     * @throws InvalidValueException if the bank does not declare it; it names those there are
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

    /** What it is made of, without its translations. */
    Builder builder() {
        Builder builder = new Builder(header);
        builder.constructs.addAll(constructs.values());
        builder.scales.addAll(scales.values());
        builder.questions.addAll(questions.values());
        builder.sections.addAll(sections.values());
        builder.forms.addAll(forms.values());
        return builder;
    }

    /** The ids of the questions, in order. */
    public ImmutableList<String> questionIds() {
        return questions.keySet().asList();
    }

    /** The place of the question of that id, if the bank has it. */
    public Optional<Integer> column(String questionId) {
        return Optional.ofNullable(columns.get(questionId));
    }

    /** The response scale of a question of this bank. */
    public ResponseScale scale(Question question) {
        ResponseScale scale = scales.get(question.scale());
        Check.that(scale != null, "question \"%s\" is not of bank \"%s\"", question.id(), id());
        return java.util.Objects.requireNonNull(scale);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object o) {
        if (this == o) {
            return true; // as it nearly always is
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

    /** Collects a bank; says everything that is wrong with it at once. */
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

        /** Adds the question that the builder makes. */
        public Builder question(Question.Builder question) {
            return question(question.build());
        }

        /** Adds a section; questions name it, and those that do stand together. */
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
         * Adds texts in a further language, in place of any that were added before.
         *
         * @param language a BCP 47 tag such as {@code cy}
         * @param texts by their {@linkplain QuestionBank#texts paths}
         */
        public Builder translation(String language, Map<String, String> texts) {
            translations.put(language, ImmutableMap.copyOf(texts));
            return this;
        }

        /** Everything that is wrong so far, with paths such as {@code /questions/3/measures/0}. */
        public ImmutableList<Fault> faults() {
            return BankFaults.of(this);
        }

        /**
         * The bank.
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
