package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/**
 * A form with the questions of a bank to one perspective, in one or more languages, which a {@link FormTarget} writes for a survey tool. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SurveyForm {
    private final QuestionBank bank;
    private final Perspective perspective;
    private final ImmutableList<FormTexts> texts;
    private final boolean required;
    private final ImmutableSet<Absence> absences;
    private final ImmutableList<FormSection> sections;

    private SurveyForm(Builder builder) {
        this.bank = builder.bank;
        this.perspective = builder.perspective;
        this.required = builder.required;
        this.absences = Sets.immutableEnumSet(builder.absences);
        ImmutableList<Question> questions = bank.questions().stream()
                .filter(question -> question.asked().contains(perspective))
                .collect(ImmutableList.toImmutableList());
        Check.valid(
                !questions.isEmpty(),
                "bank \"%s\" has no question to %s",
                "choose a perspective that the bank asks",
                bank.id(),
                perspective.id());
        this.sections = FormSection.of(bank, questions);
        this.texts = builder.languages.stream()
                .map(language -> new FormTexts(language, bank.in(language), perspective, questions, builder.frames))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a builder of a form in the language of the bank, with all three reasons for an absent answer and no required question. */
    public static Builder builder(QuestionBank bank, Perspective perspective) {
        return new Builder(bank, perspective);
    }

    /** Returns the bank. */
    public QuestionBank bank() {
        return bank;
    }

    /** Returns the perspective that is asked. */
    public Perspective perspective() {
        return perspective;
    }

    /** Returns the languages, the first of which is shown first. */
    public ImmutableSet<String> languages() {
        return texts.stream().map(FormTexts::language).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns whether each question needs an answer or a reason why there is none. */
    public boolean required() {
        return required;
    }

    /** Returns the reasons for an absent answer that a respondent can choose. */
    public ImmutableSet<Absence> absences() {
        return absences;
    }

    /** Returns the questions, in the order of the bank. */
    public ImmutableList<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.questions().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns what is not translated, a sentence for each language in which a text of the form is missing. */
    public ImmutableList<String> notices() {
        return texts.stream().flatMap(one -> one.notice().stream()).collect(ImmutableList.toImmutableList());
    }

    /** Returns the reasons in the order of a form, in which the one that gives none is the last. */
    ImmutableList<Absence> shownAbsences() {
        return absences.stream()
                .sorted(Comparator.comparing(reason -> reason == Absence.SKIPPED))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<FormTexts> texts() {
        return texts;
    }

    /** Returns the texts in the first language. */
    FormTexts first() {
        return texts.get(0);
    }

    boolean severalLanguages() {
        return texts.size() > 1;
    }

    ImmutableList<FormSection> sections() {
        return sections;
    }

    Stream<FormBlock> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }

    /** Returns the questions among which the points of a scale are divided. */
    ImmutableList<Question> sharing(ResponseScale scale) {
        return questions().stream()
                .filter(one -> one.scale().equals(scale.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether a question is the last of those among which points are divided; the sum is checked there. */
    boolean closesPoints(Question question, ResponseScale scale) {
        return scale instanceof ResponseScale.Points && question.equals(Iterables.getLast(sharing(scale), null));
    }

    @Override
    public String toString() {
        return "form of bank " + bank.id() + " for " + perspective.id() + " in " + languages();
    }

    /** A builder of a form. */
    public static final class Builder {
        private final QuestionBank bank;
        private final Perspective perspective;
        private ImmutableSet<String> languages;
        private ImmutableList<QuestionnaireFrame> frames = ImmutableList.of();
        private boolean required;
        private Set<Absence> absences = EnumSet.of(Absence.NOT_APPLICABLE, Absence.DONT_KNOW, Absence.SKIPPED);

        private Builder(QuestionBank bank, Perspective perspective) {
            this.bank = bank;
            this.perspective = perspective;
            this.languages = ImmutableSet.of(bank.header().language());
        }

        /** Sets the languages, each of which the bank has to declare; the first is shown first. */
        public Builder languages(Iterable<String> tags) {
            this.languages = ImmutableSet.copyOf(tags);
            Check.valid(!languages.isEmpty(), "a form has no language", "name one that the bank declares");
            return this;
        }

        /** Sets the frames from which the sentences around the questions are taken before those of Coppice. */
        public Builder frames(List<QuestionnaireFrame> sentences) {
            this.frames = ImmutableList.copyOf(sentences);
            return this;
        }

        /** Sets whether each question needs an answer or a reason why there is none. */
        public Builder required(boolean each) {
            this.required = each;
            return this;
        }

        /**
         * Sets the reasons for an absent answer that a respondent can choose; {@code SKIPPED} is shown as "prefer not to say". Nobody can choose
         * that an answer was withdrawn, so {@code WITHHELD} is refused.
         */
        public Builder absences(Iterable<Absence> reasons) {
            Set<Absence> chosen = EnumSet.noneOf(Absence.class);
            reasons.forEach(chosen::add);
            Check.valid(
                    !chosen.contains(Absence.WITHHELD),
                    "a respondent cannot choose \"%s\"",
                    "leave it out of the form",
                    Absence.WITHHELD.id());
            this.absences = chosen;
            return this;
        }

        /**
         * Returns the form.
         *
         * @throws org.coppice.model.fault.InvalidValueException if the bank does not ask the perspective or does not declare a language
         */
        public SurveyForm build() {
            return new SurveyForm(this);
        }
    }
}
