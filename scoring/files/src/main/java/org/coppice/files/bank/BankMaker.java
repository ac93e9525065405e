package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.ConstructRecord;
import org.coppice.files.records.FormRecord;
import org.coppice.files.records.QuestionRecord;
import org.coppice.files.records.ScaleRecord;
import org.coppice.files.records.SectionRecord;
import org.coppice.files.tree.AncestorsJson;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Pointer;
import org.coppice.model.Construct;
import org.coppice.model.Facet;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.check.Check;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bank of its record, or reports everything that is wrong between its parts. A faulty part is replaced by a placeholder during the
 * check, so that references to it are not reported as unknown. A bank with a fault is never made.
 */
final class BankMaker {
    static final String SCALES = "/scales";
    static final String CONSTRUCTS = "/constructs";
    static final String SECTIONS = "/sections";
    static final String FORMS = "/forms";
    static final String QUESTIONS = "/questions";
    private static final String STAND_IN = "stand-in";

    private static final BankHeader STAND_IN_HEADER = BankHeader.builder(STAND_IN, "0.0.0", STAND_IN)
            .language(BankJson.LANGUAGE)
            .build();

    private final FileDraft<BankRecord> draft;
    private final BankHeader header;
    private final Optional<Base> base;
    private final List<ResponseScale> scales = new ArrayList<>();
    private final List<Construct> constructs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private BankMaker(FileDraft<BankRecord> draft) {
        this.draft = draft;
        this.header = header();
        this.base = draft.base(draft.said().base());
    }

    /** Returns the maker for a draft; throws if the draft has faults that do not depend on another bank. */
    static BankMaker of(FileDraft<BankRecord> draft) {
        BankMaker maker = new BankMaker(draft);
        maker.scales();
        maker.constructs();
        maker.questions(maker.parts());
        maker.standInForWholes();
        boolean extending = draft.names(Pointer.ROOT).contains("extends");
        maker.outOfPlace(extending);
        if (!extending) {
            draft.findings().nextStage();
            maker.note(maker.whole().faults());
        }
        draft.findings().throwIfAny();
        return maker;
    }

    /** Reports fields that only an extension may have, and fields that an extension must not have. */
    private void outOfPlace(boolean extending) {
        BankRecord said = draft.said();
        if (extending && said.language() != null) {
            draft.fault("/language", "an extension has the language of the bank that it extends", "leave it out");
        }
        if (extending && said.blueprint() != null) {
            draft.fault("/blueprint", "an extension has the blueprint of the bank that it extends", "leave it out");
        }
        if (extending && said.introductions() != null) {
            draft.fault(
                    "/introductions",
                    "an extension has the introductions of the bank that it extends",
                    "leave them out");
        }
        if (extending && said.extended() != null) {
            draft.fault("/extended", "\"extended\" is written by Coppice", "leave it out");
        }
        String remedy = "leave it out, or name the bank of the questions with \"extends\"";
        if (!extending && said.reworded() != null) {
            draft.fault("/reworded", "there is no bank whose questions could be reworded", remedy);
        }
        if (!extending && said.retired() != null) {
            draft.fault("/retired", "there is no bank whose questions could be retired", remedy);
        }
    }

    /** Returns the id of the bank or extension. */
    String id() {
        return header.id();
    }

    /** Returns the extension if the file is one. */
    Optional<BankExtension> extension() {
        return base.map(other -> {
            BankExtension.Builder extension =
                    BankExtension.builder(header.id(), header.version(), header.title(), other);
            header.source().ifPresent(extension::source);
            header.licence().ifPresent(extension::licence);
            scales.forEach(extension::scale);
            constructs.forEach(extension::construct);
            sections.forEach(extension::section);
            forms.forEach(extension::form);
            questions.forEach(extension::question);
            extension.reword(said(draft.said().reworded()));
            if (draft.said().retired() != null) {
                draft.said().retired().forEach(extension::retire);
            }
            translations().forEach(extension::translation);
            return extension.build();
        });
    }

    /** Returns the bank; throws an exception with its faults. */
    QuestionBank bank(Function<String, Optional<QuestionBank>> banks) {
        return extension().map(own -> extended(own, banks)).orElseGet(() -> whole().build());
    }

    private QuestionBank extended(BankExtension own, Function<String, Optional<QuestionBank>> banks) {
        Optional<QuestionBank> other = banks.apply(own.base().id());
        if (other.isEmpty()) {
            draft.notAtHand("bank", own.base());
            throw draft.findings().exception();
        }
        String digest = Digests.of(other.get());
        note(own.faults(other.get(), digest));
        draft.findings().throwIfAny();
        return own.of(other.get(), digest);
    }

    private QuestionBank.Builder whole() {
        QuestionBank.Builder bank = QuestionBank.builder(header);
        scales.forEach(bank::scale);
        constructs.forEach(bank::construct);
        sections.forEach(bank::section);
        forms.forEach(bank::form);
        questions.forEach(bank::question);
        translations().forEach(bank::translation);
        return bank;
    }

    private ImmutableMap<String, ImmutableMap<String, String>> translations() {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> all = ImmutableMap.builder();
        said(draft.said().translations()).forEach((language, texts) -> {
            if (texts != null) {
                all.put(language, ImmutableMap.copyOf(texts));
            }
        });
        return all.buildOrThrow();
    }

    private void note(List<Fault> faults) {
        new BankNotes(draft, ids()).note(faults);
    }

    private BankHeader header() {
        BankRecord said = draft.said();
        // reported at the id: a fault at the root would hide all later ones
        return draft.made("/bank", () -> {
                    BankHeader.Builder header = BankHeader.builder(
                                    draft.sound("/bank", said.bank()).orElse(STAND_IN),
                                    draft.sound("/version", said.version()).orElse(STAND_IN_HEADER.version()),
                                    draft.sound("/title", said.title()).orElse(STAND_IN))
                            .language(draft.sound("/language", said.language()).orElse(BankJson.LANGUAGE))
                            .extended(AncestorsJson.of(said.extended()));
                    draft.sound("/source", said.source()).ifPresent(header::source);
                    draft.sound("/licence", said.licence()).ifPresent(header::licence);
                    draft.sound("/blueprint", said.blueprint()).ifPresent(header::blueprint);
                    draft.sound("/introductions", said.introductions())
                            .ifPresent(all ->
                                    all.forEach((who, text) -> header.introduction(Questions.perspective(who), text)));
                    return header.build();
                })
                .orElse(STAND_IN_HEADER);
    }

    private void scales() {
        Scales making = new Scales(draft);
        Map<String, ScaleRecord> said = said(draft.said().scales());
        for (String id : names(SCALES)) {
            making.scale(Pointer.child(SCALES, id), id, said.get(id))
                    .or(() -> Check.isId(id) ? Optional.of(ResponseScale.Likert.of(id, 2)) : Optional.empty())
                    .ifPresent(scales::add);
        }
    }

    private void constructs() {
        Constructs making = new Constructs(draft);
        Map<String, ConstructRecord> said = said(draft.said().constructs());
        for (String id : names(CONSTRUCTS)) {
            making.construct(Pointer.child(CONSTRUCTS, id), id, said.get(id))
                    .or(() -> Check.isId(id) ? Optional.of(standIn(id)) : Optional.empty())
                    .ifPresent(constructs::add);
        }
    }

    private Parts parts() {
        Parts making = new Parts(draft);
        Map<String, SectionRecord> saidSections = said(draft.said().sections());
        for (String id : names(SECTIONS)) {
            making.section(Pointer.child(SECTIONS, id), id, saidSections.get(id))
                    .or(() -> Check.isId(id) ? Optional.of(Section.of(id, STAND_IN)) : Optional.empty())
                    .ifPresent(sections::add);
        }
        Map<String, FormRecord> saidForms = said(draft.said().forms());
        for (String id : names(FORMS)) {
            making.form(Pointer.child(FORMS, id), id, saidForms.get(id)).ifPresent(forms::add);
        }
        return making;
    }

    private void questions(Parts parts) {
        String unused = STAND_IN;
        while (names(SCALES).contains(unused)) {
            unused += "-";
        }
        Questions making = new Questions(draft, parts, unused);
        List<QuestionRecord> said = draft.said().questions();
        for (int i = 0; said != null && i < said.size(); i++) {
            questions.add(making.question(i, said.get(i)));
        }
    }

    /** Adds placeholders if all scales, constructs or sections are unreadable, so that questions that refer to them get no faults. */
    private void standInForWholes() {
        if (draft.findings().has(SCALES)) {
            questions.stream()
                    .map(Question::scale)
                    .distinct()
                    .forEach(id -> scales.add(ResponseScale.Likert.of(id, 2)));
        }
        if (draft.findings().has(CONSTRUCTS)) {
            questions.stream()
                    .flatMap(question -> question.keys().stream())
                    .map(key -> key.construct().value())
                    .distinct()
                    .forEach(id -> constructs.add(standIn(id)));
        }
        if (draft.findings().has(SECTIONS)) {
            questions.stream()
                    .flatMap(question -> question.section().stream())
                    .distinct()
                    .forEach(id -> sections.add(Section.of(id, STAND_IN)));
        }
    }

    /**
     * Returns the names in a mapping, or none if the mapping is missing or not a mapping; the nearest parent would be a different part.
     */
    private ImmutableList<String> names(String whole) {
        boolean there = draft.names(Pointer.ROOT).contains(Pointer.last(whole));
        return there && !draft.findings().has(whole) ? draft.names(whole) : ImmutableList.of();
    }

    private ImmutableListMultimap<String, String> ids() {
        ImmutableListMultimap.Builder<String, String> ids = ImmutableListMultimap.builder();
        scales.forEach(scale -> ids.put(SCALES, scale.id()));
        constructs.forEach(construct -> ids.put(CONSTRUCTS, construct.id()));
        sections.forEach(section -> ids.put(SECTIONS, section.id()));
        forms.forEach(form -> ids.put(FORMS, form.id()));
        return ids.build();
    }

    private static Construct standIn(String id) {
        return Facet.of(id, STAND_IN, STAND_IN);
    }

    private static <T> Map<String, T> said(@Nullable Map<String, T> parts) {
        return parts == null ? Map.of() : parts;
    }
}
