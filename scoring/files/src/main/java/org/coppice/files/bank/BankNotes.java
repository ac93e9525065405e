package org.coppice.files.bank;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.regex.Pattern;
import org.coppice.files.records.BankRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Pointer;
import org.coppice.model.fault.Fault;

/** Notes what is wrong between the parts of a bank at its place in the file, but not what only follows from another fault. */
final class BankNotes {
    /** A construct as a whole, by its place in the bank. */
    private static final Pattern A_CONSTRUCT = Pattern.compile(BankMaker.CONSTRUCTS + "/\\d+");

    /** Parts of a question that do not tell what it measures. */
    private static final Pattern BESIDE = Pattern.compile(
            BankMaker.QUESTIONS + "/\\d+/(id|text|scale|about|horizon|asked|wordings|source|section)(~2)?(/.*)?");

    /** Parts of a question that tell neither its id nor its section. */
    private static final Pattern BESIDE_PARTS = Pattern.compile(
            BankMaker.QUESTIONS + "/\\d+/(text|scale|measures|about|horizon|asked|wordings|source)(~2)?(/.*)?");

    /** A fault that a question whose id or section cannot be read may have brought about. */
    private static final Pattern OF_PARTS = Pattern.compile(BankMaker.SECTIONS + "/\\d+|" + BankMaker.FORMS
            + "/\\d+(/questions/\\d+)?|" + BankMaker.QUESTIONS + "/\\d+");

    private final FileDraft<BankRecord> draft;
    private final ImmutableListMultimap<String, String> ids;

    /** Notes in the draft; {@code ids} are those of the parts in the order of the bank, by the pointer of the whole. */
    BankNotes(FileDraft<BankRecord> draft, ImmutableListMultimap<String, String> ids) {
        this.draft = draft;
        this.ids = ids;
    }

    void note(List<Fault> faults) {
        boolean unsure = anyInQuestionsBut(BESIDE);
        boolean unsureOfParts = draft.findings().has(BankMaker.SECTIONS) || anyInQuestionsBut(BESIDE_PARTS);
        for (Fault fault : faults) {
            boolean empty = A_CONSTRUCT.matcher(fault.where().toString()).matches();
            boolean part = OF_PARTS.matcher(fault.where().toString()).matches();
            if (!(empty && unsure) && !(part && unsureOfParts)) {
                draft.fault(inFile(fault.where().toString()), fault.what(), fault.remedy());
            }
        }
    }

    private boolean anyInQuestionsBut(Pattern beside) {
        return draft.findings()
                .anyAt(pointer -> pointer.startsWith(BankMaker.QUESTIONS)
                        && !beside.matcher(pointer).matches());
    }

    /** The pointer into the file: all but questions are lists to the bank and mappings to the file. */
    private String inFile(String path) {
        List<String> steps = Pointer.steps(path);
        String whole = steps.isEmpty() ? Pointer.ROOT : Pointer.child(Pointer.ROOT, steps.get(0));
        if (steps.size() < 2 || !ids.containsKey(whole)) {
            return path;
        }
        int index = Integer.parseInt(steps.get(1));
        String part = Pointer.child(whole, ids.get(whole).get(index));
        return whole.equals(BankMaker.FORMS)
                ? part + path.substring(Pointer.child(whole, index).length())
                : part;
    }
}
