package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes to another bank: questions added, reworded, retired and translated. It is resolved to a bank when the other bank
 * is available. A reworded question keeps its id and everything except its wording. Existing translations of a reworded text are
 * dropped, because they translate the old text.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class BankExtension {
    private final String id;
    private final String version;
    private final String title;
    private final Optional<String> source;
    private final Optional<String> licence;
    private final Base base;
    private final ImmutableList<ResponseScale> scales;
    private final ImmutableList<Construct> constructs;
    private final ImmutableList<Section> sections;
    private final ImmutableList<Form> forms;
    private final ImmutableList<Question> questions;
    private final ImmutableMap<String, String> reworded;
    private final ImmutableSet<String> retired;
    private final ImmutableMap<String, ImmutableMap<String, String>> translations;

    private BankExtension(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = builder.title;
        this.source = builder.source;
        this.licence = builder.licence;
        this.base = builder.base;
        this.scales = builder.scales.build();
        this.constructs = builder.constructs.build();
        this.sections = builder.sections.build();
        this.forms = builder.forms.build();
        this.questions = builder.questions.build();
        this.reworded = ImmutableMap.copyOf(builder.reworded);
        this.retired = builder.retired.build();
        this.translations = ImmutableMap.copyOf(builder.translations);
        Check.id("bank id", id);
        Check.version("bank " + id, version);
        Check.text("the title of bank " + id, title);
        Check.valid(!id.equals(base.id()), "bank \"%s\" extends itself", "give it another id", id);
    }

    /** Returns a builder of an extension that has no changes yet. */
    public static Builder builder(String id, String version, String title, Base base) {
        return new Builder(id, version, title, base);
    }

    /** Returns the id by which it is selected, different from the id of the extended bank. */
    public String id() {
        return id;
    }

    /** Returns the version, three numbers. */
    public String version() {
        return version;
    }

    /** Returns the title shown to readers. */
    public String title() {
        return title;
    }

    /** Returns the origin of its own questions; if empty, that of the extended bank. */
    public Optional<String> source() {
        return source;
    }

    /** Returns the terms under which it may be used; if empty, those of the extended bank. */
    public Optional<String> licence() {
        return licence;
    }

    /** Returns the bank that it extends. */
    public Base base() {
        return base;
    }

    /** Returns additional response scales. */
    public ImmutableList<ResponseScale> scales() {
        return scales;
    }

    /** Returns additional constructs. */
    public ImmutableList<Construct> constructs() {
        return constructs;
    }

    /** Returns additional sections. */
    public ImmutableList<Section> sections() {
        return sections;
    }

    /** Returns additional forms. */
    public ImmutableList<Form> forms() {
        return forms;
    }

    /** Returns additional questions; a question in a section of the extended bank is placed after the existing ones. */
    public ImmutableList<Question> questions() {
        return questions;
    }

    /** Returns replacement texts for questions of the extended bank, by their {@linkplain QuestionBank#texts paths}. */
    public ImmutableMap<String, String> reworded() {
        return reworded;
    }

    /** Returns the ids of questions of the extended bank that are left out. */
    public ImmutableSet<String> retired() {
        return retired;
    }

    /** Returns texts of the resulting bank in additional languages, by their paths, by language. */
    public ImmutableMap<String, ImmutableMap<String, String>> translations() {
        return translations;
    }

    /**
     * Returns all conflicts with the extended bank, with paths such as {@code /questions/3/measures/0}, {@code /reworded/o1} or
     * {@code /retired/0}.
     *
     * @param parent the bank that it extends
     * @param digest {@code sha256:…} of its content
     */
    public ImmutableList<Fault> faults(QuestionBank parent, String digest) {
        return new Extending(this, parent, digest).faults();
    }

    /**
     * Returns the resulting bank.
     *
     * @param parent the bank that it extends
     * @param digest {@code sha256:…} of its content
     * @throws FaultException naming every fault
     */
    public QuestionBank of(QuestionBank parent, String digest) {
        Extending extending = new Extending(this, parent, digest);
        ImmutableList<Fault> faults = extending.faults();
        if (!faults.isEmpty()) {
            throw new FaultException("bank " + id, faults);
        }
        return extending.bank();
    }

    private List<Object> values() {
        return List.of(
                id,
                version,
                title,
                source,
                licence,
                base,
                scales,
                constructs,
                sections,
                forms,
                questions,
                reworded,
                retired,
                translations);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankExtension that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "BankExtension" + values();
    }

    /** A builder of an extension. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String title;
        private final Base base;
        private final ImmutableList.Builder<ResponseScale> scales = ImmutableList.builder();
        private final ImmutableList.Builder<Construct> constructs = ImmutableList.builder();
        private final ImmutableList.Builder<Section> sections = ImmutableList.builder();
        private final ImmutableList.Builder<Form> forms = ImmutableList.builder();
        private final ImmutableList.Builder<Question> questions = ImmutableList.builder();
        private final Map<String, String> reworded = new LinkedHashMap<>();
        private final ImmutableSet.Builder<String> retired = ImmutableSet.builder();
        private final Map<String, ImmutableMap<String, String>> translations = new LinkedHashMap<>();
        private Optional<String> source = Optional.empty();
        private Optional<String> licence = Optional.empty();

        private Builder(String id, String version, String title, Base base) {
            this.id = id;
            this.version = version;
            this.title = title;
            this.base = base;
        }

        /** Sets the origin of its own questions. */
        public Builder source(String where) {
            source = Optional.of(where);
            return this;
        }

        /** Sets the terms under which it may be used. */
        public Builder licence(String terms) {
            licence = Optional.of(terms);
            return this;
        }

        /** Adds a response scale. */
        public Builder scale(ResponseScale scale) {
            scales.add(scale);
            return this;
        }

        /** Adds a construct. */
        public Builder construct(Construct construct) {
            constructs.add(construct);
            return this;
        }

        /** Adds a section. */
        public Builder section(Section section) {
            sections.add(section);
            return this;
        }

        /** Adds a form. */
        public Builder form(Form form) {
            forms.add(form);
            return this;
        }

        /** Adds a question. */
        public Builder question(Question question) {
            questions.add(question);
            return this;
        }

        /** Replaces the wording of a question of the extended bank. */
        public Builder reword(String questionId, String words) {
            reworded.put(Texts.ofQuestion(questionId), words);
            return this;
        }

        /** Replaces the wording of a question of the extended bank for a perspective that has a wording of its own there. */
        public Builder reword(String questionId, Perspective who, String words) {
            reworded.put(Texts.ofQuestion(questionId, who), words);
            return this;
        }

        /** Replaces other texts of questions, by their paths. */
        public Builder reword(Map<String, String> texts) {
            reworded.putAll(texts);
            return this;
        }

        /** Leaves out a question of the extended bank. */
        public Builder retire(String questionId) {
            retired.add(questionId);
            return this;
        }

        /**
         * Adds texts in an additional language, or in a language of the extended bank, by their {@linkplain QuestionBank#texts
         * paths}.
         */
        public Builder translation(String language, Map<String, String> texts) {
            translations.put(language, ImmutableMap.copyOf(texts));
            return this;
        }

        /** Returns the extension; throws if an id, the version or the title is invalid, or if {@code id} is the id of the extended bank. */
        public BankExtension build() {
            return new BankExtension(this);
        }
    }
}
