package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Construct;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;

/**
 * A bank that is another and some changes to it: questions added, reworded, retired and translated. It becomes a bank where the other is at
 * hand; a question keeps its id and all but its words. A translation of what is reworded is left out, since it says what was said before.
 *
 * @param id the id it is chosen by, not that of the other
 * @param version three numbers
 * @param title what a reader sees
 * @param source where its own questions come from; that of the other where it is empty
 * @param licence under which terms it may be used; that of the other where it is empty
 * @param base what it extends
 * @param scales further response scales
 * @param constructs further constructs
 * @param sections further sections
 * @param forms further forms
 * @param questions further questions; one of a section of the other comes after those that are there
 * @param reworded other texts of questions of the other, by their {@linkplain QuestionBank#texts paths}
 * @param retired the ids of questions of the other that are left out
 * @param translations texts of the whole in further languages, by their paths, by language
 * @since 0.1.0
 */
public record BankExtension(
        String id,
        String version,
        String title,
        Optional<String> source,
        Optional<String> licence,
        Base base,
        ImmutableList<ResponseScale> scales,
        ImmutableList<Construct> constructs,
        ImmutableList<Section> sections,
        ImmutableList<Form> forms,
        ImmutableList<Question> questions,
        ImmutableMap<String, String> reworded,
        ImmutableSet<String> retired,
        ImmutableMap<String, ImmutableMap<String, String>> translations) {
    /** Refuses what is not an id, a version or a title, and the id of what it extends. */
    public BankExtension {
        Check.id("bank id", id);
        Check.version("bank " + id, version);
        Check.text("the title of bank " + id, title);
        Check.valid(!id.equals(base.id()), "bank \"%s\" extends itself", "give it an id of its own", id);
    }

    /** An extension that changes nothing yet. */
    public static Builder builder(String id, String version, String title, Base base) {
        return new Builder(id, version, title, base);
    }

    /**
     * Everything that is at odds with the bank that it extends, with paths such as {@code /questions/3/measures/0}, {@code /reworded/o1} or
     * {@code /retired/0}.
     *
     * @param parent the bank that it extends
     * @param digest {@code sha256:…} of its content
     */
    public ImmutableList<Fault> faults(QuestionBank parent, String digest) {
        return new Extending(this, parent, digest).faults();
    }

    /**
     * The bank.
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

    /** Collects an extension. */
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

        /** Where its own questions come from. */
        public Builder source(String where) {
            source = Optional.of(where);
            return this;
        }

        /** Under which terms it may be used. */
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

        /** Puts a question of the other in other words. */
        public Builder reword(String questionId, String words) {
            reworded.put(Texts.ofQuestion(questionId), words);
            return this;
        }

        /** Puts a question of the other in other words for a perspective that has words of its own there. */
        public Builder reword(String questionId, Perspective who, String words) {
            reworded.put(Texts.ofQuestion(questionId, who), words);
            return this;
        }

        /** Puts other texts of questions in place of those, by their paths. */
        public Builder reword(Map<String, String> texts) {
            reworded.putAll(texts);
            return this;
        }

        /** Leaves a question of the other out. */
        public Builder retire(String questionId) {
            retired.add(questionId);
            return this;
        }

        /** Adds texts in a further language, or in one of the other's, by their {@linkplain QuestionBank#texts paths}. */
        public Builder translation(String language, Map<String, String> texts) {
            translations.put(language, ImmutableMap.copyOf(texts));
            return this;
        }

        /** The extension. */
        public BankExtension build() {
            return new BankExtension(
                    id,
                    version,
                    title,
                    source,
                    licence,
                    base,
                    scales.build(),
                    constructs.build(),
                    sections.build(),
                    forms.build(),
                    questions.build(),
                    ImmutableMap.copyOf(reworded),
                    retired.build(),
                    ImmutableMap.copyOf(translations));
        }
    }
}
