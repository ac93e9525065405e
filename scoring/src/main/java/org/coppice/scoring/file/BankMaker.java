package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.model.Construct;
import org.coppice.model.Facet;
import org.coppice.model.Fault;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.scoring.file.records.BankRecord;
import org.coppice.scoring.file.records.ConstructRecord;
import org.coppice.scoring.file.records.FormRecord;
import org.coppice.scoring.file.records.QuestionRecord;
import org.coppice.scoring.file.records.Rules;
import org.coppice.scoring.file.records.ScaleRecord;
import org.coppice.scoring.file.records.SectionRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bank of its record, or says everything that is wrong between its parts. A part that has a fault of its own is replaced by
 * a stand-in for the check, so that what refers to it is not called unknown; a bank with a fault is never made.
 */
final class BankMaker {
    private static final String SCALES = "/scales";
    private static final String CONSTRUCTS = "/constructs";
    private static final String SECTIONS = "/sections";
    private static final String FORMS = "/forms";
    private static final String QUESTIONS = "/questions";
    private static final String STAND_IN = "stand-in";

    private static final BankHeader STAND_IN_HEADER =
            new BankHeader(STAND_IN, "0.0.0", STAND_IN, BankJson.LANGUAGE, Optional.empty(), Optional.empty());

    /** A construct as a whole, by its place in the bank. */
    private static final Pattern A_CONSTRUCT = Pattern.compile(CONSTRUCTS + "/\\d+");

    /** Parts of a question that do not tell what it measures. */
    private static final Pattern BESIDE =
            Pattern.compile(QUESTIONS + "/\\d+/(id|text|scale|about|horizon|asked|wordings|source|section)(~2)?(/.*)?");

    /** Parts of a question that tell neither its id nor its section. */
    private static final Pattern BESIDE_PARTS =
            Pattern.compile(QUESTIONS + "/\\d+/(text|scale|measures|about|horizon|asked|wordings|source)(~2)?(/.*)?");

    /** A fault that a question whose id or section cannot be read may have brought about. */
    private static final Pattern OF_PARTS =
            Pattern.compile(SECTIONS + "/\\d+|" + FORMS + "/\\d+(/questions/\\d+)?|" + QUESTIONS + "/\\d+");

    private final Draft<BankRecord> draft;
    private final List<ResponseScale> scales = new ArrayList<>();
    private final List<Construct> constructs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private BankMaker(Draft<BankRecord> draft) {
        this.draft = draft;
    }

    /** The bank; throws what is wrong with it. */
    static QuestionBank make(Draft<BankRecord> draft) {
        BankMaker maker = new BankMaker(draft);
        BankHeader header = maker.header();
        maker.scales();
        maker.constructs();
        maker.questions(maker.parts());
        maker.standInForWholes();
        draft.findings().nextStage();
        QuestionBank.Builder bank = QuestionBank.builder(header);
        maker.scales.forEach(bank::scale);
        maker.constructs.forEach(bank::construct);
        maker.sections.forEach(bank::section);
        maker.forms.forEach(bank::form);
        maker.questions.forEach(bank::question);
        maker.note(bank.faults());
        draft.findings().throwIfAny();
        return bank.build();
    }

    private BankHeader header() {
        BankRecord said = draft.said();
        // at the id: at the root, a fault would hide all that come after
        return draft.made(
                        "/bank",
                        () -> new BankHeader(
                                draft.sound("/bank", said.bank()).orElse(STAND_IN),
                                draft.sound("/version", said.version()).orElse(STAND_IN_HEADER.version()),
                                draft.sound("/title", said.title()).orElse(STAND_IN),
                                draft.sound("/language", said.language()).orElse(BankJson.LANGUAGE),
                                draft.sound("/source", said.source()),
                                draft.sound("/licence", said.licence())))
                .orElse(STAND_IN_HEADER);
    }

    private void scales() {
        Scales making = new Scales(draft);
        Map<String, ScaleRecord> said = said(draft.said().scales());
        for (String id : names(SCALES)) {
            making.scale(Pointer.child(SCALES, id), id, said.get(id))
                    .or(() -> isId(id) ? Optional.of(ResponseScale.Likert.of(id, 2)) : Optional.empty())
                    .ifPresent(scales::add);
        }
    }

    private void constructs() {
        Constructs making = new Constructs(draft);
        Map<String, ConstructRecord> said = said(draft.said().constructs());
        for (String id : names(CONSTRUCTS)) {
            making.construct(Pointer.child(CONSTRUCTS, id), id, said.get(id))
                    .or(() -> isId(id) ? Optional.of(standIn(id)) : Optional.empty())
                    .ifPresent(constructs::add);
        }
    }

    private Parts parts() {
        Parts making = new Parts(draft);
        Map<String, SectionRecord> saidSections = said(draft.said().sections());
        for (String id : draft.said().sections() == null ? ImmutableList.<String>of() : names(SECTIONS)) {
            making.section(Pointer.child(SECTIONS, id), id, saidSections.get(id))
                    .or(() -> isId(id) ? Optional.of(Section.of(id, STAND_IN)) : Optional.empty())
                    .ifPresent(sections::add);
        }
        Map<String, FormRecord> saidForms = said(draft.said().forms());
        for (String id : draft.said().forms() == null ? ImmutableList.<String>of() : names(FORMS)) {
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

    /** Where all scales, constructs or sections cannot be read, no question is blamed for naming one. */
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

    private void note(List<Fault> faults) {
        boolean unsure = anyInQuestionsBut(BESIDE);
        boolean unsureOfParts = draft.findings().has(SECTIONS) || anyInQuestionsBut(BESIDE_PARTS);
        for (Fault fault : faults) {
            boolean empty = A_CONSTRUCT.matcher(fault.path()).matches();
            boolean part = OF_PARTS.matcher(fault.path()).matches();
            if (!(empty && unsure) && !(part && unsureOfParts)) {
                draft.fault(inFile(fault.path()), fault.what(), fault.mend());
            }
        }
    }

    private boolean anyInQuestionsBut(Pattern telling) {
        return draft.findings()
                .anyAt(pointer -> pointer.startsWith(QUESTIONS)
                        && !telling.matcher(pointer).matches());
    }

    /** The pointer into the file: all but questions are lists to the bank and mappings to the file. */
    private String inFile(String path) {
        List<String> steps = Pointer.steps(path);
        if (steps.size() < 2 || path.startsWith(QUESTIONS)) {
            return path;
        }
        String whole = "/" + steps.get(0);
        int index = Integer.parseInt(steps.get(1));
        String name = switch (whole) {
            case SCALES -> scales.get(index).id();
            case CONSTRUCTS -> constructs.get(index).id();
            case SECTIONS -> sections.get(index).id();
            default -> forms.get(index).id();
        };
        String part = Pointer.child(whole, name);
        return whole.equals(FORMS) ? part + path.substring((whole + "/" + index).length()) : part;
    }

    /** None where the whole is missing or no mapping: the nearest part above would be another. */
    private ImmutableList<String> names(String whole) {
        return draft.findings().has(whole) ? ImmutableList.of() : draft.names(whole);
    }

    private static Construct standIn(String id) {
        return Facet.of(id, STAND_IN, STAND_IN);
    }

    private static boolean isId(String text) {
        return text.matches(Rules.ID);
    }

    private static <T> Map<String, T> said(@Nullable Map<String, T> parts) {
        return parts == null ? Map.of() : parts;
    }
}
