package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Construct;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.Vocabulary;

/**
 * The texts of a bank by their paths, such as {@code questions/o1/text}, for listing and replacing them. The terms of the
 * vocabulary are not included, because they belong to no bank.
 */
final class Texts {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private final ImmutableMap<String, String> others;
    private final ImmutableMap.Builder<String, String> found = ImmutableMap.builder();

    private Texts(Map<String, String> others) {
        this.others = ImmutableMap.copyOf(others);
    }

    /** Returns all texts by their paths, in the order of the bank. */
    static ImmutableMap<String, String> of(QuestionBank.Builder bank) {
        Texts texts = new Texts(Map.of());
        texts.copy(bank, bank.header);
        return texts.found.buildKeepingLast(); // ids may be duplicated in a bank that is not yet validated
    }

    /** Returns a builder of the bank in which its texts are replaced by the given texts, by their paths. */
    static QuestionBank.Builder with(QuestionBank.Builder bank, BankHeader header, Map<String, String> others) {
        return new Texts(others).copy(bank, header);
    }

    /** Returns the path of the text of a question. */
    static String ofQuestion(String id) {
        return "questions/" + id + "/text";
    }

    /** Returns the path of the wording of a question for a perspective. */
    static String ofQuestion(String id, Perspective who) {
        return "questions/" + id + "/wordings/" + who.id();
    }

    private QuestionBank.Builder copy(QuestionBank.Builder bank, BankHeader header) {
        QuestionBank.Builder copy = QuestionBank.builder(
                header.worded(text(TITLE, bank.header.title()), introductions(bank.header.introductions())));
        bank.scales.forEach(scale -> copy.scale(scale(scale)));
        bank.constructs.forEach(construct -> copy.construct(construct(construct)));
        bank.sections.forEach(section -> copy.section(section(section)));
        bank.forms.forEach(form -> copy.form(form(form)));
        bank.questions.forEach(question -> copy.question(question(question)));
        return copy;
    }

    private ImmutableMap<Perspective, String> introductions(ImmutableMap<Perspective, String> own) {
        ImmutableMap.Builder<Perspective, String> texts = ImmutableMap.builder();
        own.forEach((who, words) -> texts.put(who, text("introductions/" + who.id(), words)));
        return texts.buildOrThrow();
    }

    private String text(String path, String own) {
        found.put(path, own);
        return others.getOrDefault(path, own);
    }

    private Optional<String> text(String path, Optional<String> own) {
        return own.map(text -> text(path, text));
    }

    private ResponseScale scale(ResponseScale scale) {
        String at = "scales/" + scale.id() + "/";
        if (scale instanceof ResponseScale.Likert likert) {
            ImmutableList.Builder<String> labels = ImmutableList.builder();
            for (int i = 0; i < likert.labels().size(); i++) {
                labels.add(text(at + i, likert.labels().get(i)));
            }
            return new ResponseScale.Likert(
                    likert.id(), likert.lowest(), likert.highest(), likert.step(), labels.build());
        }
        if (scale instanceof ResponseScale.Choice choice) {
            ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
            choice.options().forEach((id, words) -> options.put(id, text(at + id, words)));
            return new ResponseScale.Choice(choice.id(), options.buildOrThrow());
        }
        return scale;
    }

    private Construct construct(Construct construct) {
        if (Vocabulary.contains(construct)) {
            return construct;
        }
        String at = "constructs/" + construct.id() + "/";
        return Facet.of(
                construct.id(), text(at + "label", construct.label()), text(at + "definition", construct.definition()));
    }

    private Section section(Section section) {
        String at = "sections/" + section.id() + "/";
        return new Section(
                section.id(),
                text(at + TITLE, section.title()),
                text(at + DESCRIPTION, section.description()),
                section.choose());
    }

    private Form form(Form form) {
        String at = "forms/" + form.id() + "/";
        return new Form(
                form.id(),
                text(at + TITLE, form.title()),
                text(at + DESCRIPTION, form.description()),
                form.questions(),
                form.asked());
    }

    private Question question(Question question) {
        String text = text(ofQuestion(question.id()), question.text());
        ImmutableMap.Builder<Perspective, String> wordings = ImmutableMap.builder();
        question.wordings().forEach((who, words) -> wordings.put(who, text(ofQuestion(question.id(), who), words)));
        return question.worded(text, wordings.buildOrThrow());
    }
}
