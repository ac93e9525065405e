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
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.scoring.file.records.BankRecord;
import org.coppice.scoring.file.records.ConstructRecord;
import org.coppice.scoring.file.records.QuestionRecord;
import org.coppice.scoring.file.records.Rules;
import org.coppice.scoring.file.records.ScaleRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bank of its record, or says everything that is wrong between its parts. A part that has a fault of its own is replaced by
 * a stand-in for the check, so that what refers to it is not called unknown; a bank with a fault is never made.
 */
final class BankMaker {
    private static final String SCALES = "/scales";
    private static final String CONSTRUCTS = "/constructs";
    private static final String QUESTIONS = "/questions";
    private static final String STAND_IN = "stand-in";

    private static final BankHeader STAND_IN_HEADER =
            new BankHeader(STAND_IN, "0.0.0", STAND_IN, BankJson.LANGUAGE, Optional.empty(), Optional.empty());

    /** A construct as a whole, by its place in the bank. */
    private static final Pattern A_CONSTRUCT = Pattern.compile(CONSTRUCTS + "/\\d+");

    /** Parts of a question that do not tell what it measures. */
    private static final Pattern BESIDE =
            Pattern.compile(QUESTIONS + "/\\d+/(id|text|scale|about|horizon|asked|wordings|source)(~2)?(/.*)?");

    private final Draft<BankRecord> draft;
    private final List<ResponseScale> scales = new ArrayList<>();
    private final List<Construct> constructs = new ArrayList<>();
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
        maker.questions();
        maker.standInForWholes();
        draft.findings().nextStage();
        QuestionBank.Builder bank = QuestionBank.builder(header);
        maker.scales.forEach(bank::scale);
        maker.constructs.forEach(bank::construct);
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
        Map<String, ConstructRecord> said = said(draft.said().constructs());
        for (String id : names(CONSTRUCTS)) {
            construct(Pointer.child(CONSTRUCTS, id), id, said.get(id))
                    .or(() -> isId(id) ? Optional.of(standIn(id)) : Optional.empty())
                    .ifPresent(constructs::add);
        }
    }

    private Optional<Construct> construct(String at, String id, @Nullable ConstructRecord said) {
        return draft.sound(at, said)
                .flatMap(sound -> draft.made(at, () -> Facet.of(id, sound.label(), sound.definition())));
    }

    private void questions() {
        String unused = STAND_IN;
        while (names(SCALES).contains(unused)) {
            unused += "-";
        }
        Questions making = new Questions(draft, unused);
        List<QuestionRecord> said = draft.said().questions();
        for (int i = 0; said != null && i < said.size(); i++) {
            questions.add(making.question(i, said.get(i)));
        }
    }

    /** Where all scales or all constructs cannot be read, no question is blamed for naming one. */
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
    }

    private void note(List<Fault> faults) {
        boolean unsure = draft.findings()
                .anyAt(pointer -> pointer.startsWith(QUESTIONS)
                        && !BESIDE.matcher(pointer).matches());
        for (Fault fault : faults) {
            boolean empty = A_CONSTRUCT.matcher(fault.path()).matches();
            if (!(empty && unsure)) {
                draft.fault(inFile(fault.path()), fault.what(), fault.mend());
            }
        }
    }

    /** The pointer into the file: scales and constructs are lists to the bank and mappings to the file. */
    private String inFile(String path) {
        List<String> steps = Pointer.steps(path);
        if (steps.size() < 2 || path.startsWith(QUESTIONS)) {
            return path;
        }
        int index = Integer.parseInt(steps.get(1));
        return path.startsWith(SCALES)
                ? Pointer.child(SCALES, scales.get(index).id())
                : Pointer.child(CONSTRUCTS, constructs.get(index).id());
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
