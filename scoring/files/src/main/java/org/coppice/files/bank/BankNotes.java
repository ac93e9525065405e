package org.coppice.files.bank;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.regex.Pattern;
import org.coppice.files.records.BankRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Pointer;
import org.coppice.model.fault.Fault;

/** Reports faults between the parts of a bank at their positions in the file, without those that only follow from other faults. */
final class BankNotes {
    /** The path of a construct as a whole, by its index in the bank. */
    private static final Pattern A_CONSTRUCT = Pattern.compile(BankMaker.CONSTRUCTS + "/\\d+");

    /** The pointers of the parts of a question that do not determine what it measures. */
    private static final Pattern EXCEPTED = Pattern.compile(
            BankMaker.QUESTIONS + "/\\d+/(id|text|scale|about|horizon|asked|wordings|source|section)(~2)?(/.*)?");

    /** The pointers of the parts of a question that determine neither its id nor its section. */
    private static final Pattern BESIDE_PARTS = Pattern.compile(
            BankMaker.QUESTIONS + "/\\d+/(text|scale|measures|about|horizon|asked|wordings|source)(~2)?(/.*)?");

    /** The paths of faults that may be caused by a question whose id or section cannot be read. */
    private static final Pattern OF_PARTS = Pattern.compile(BankMaker.SECTIONS + "/\\d+|" + BankMaker.FORMS
            + "/\\d+(/questions/\\d+)?|" + BankMaker.QUESTIONS + "/\\d+");

    /** The pointers of the parts of a bank that determine which texts its questions have. */
    private static final Pattern QUESTION_TEXTS =
            Pattern.compile(BankMaker.QUESTIONS + "(/\\d+(~2)?(/(id|text|asked|wordings)(~2)?(/.*)?)?)?");

    private final FileDraft<BankRecord> draft;
    private final ImmutableListMultimap<String, String> ids;

    /**
     * Creates an object that reports faults in a draft; {@code ids} are the ids of the parts in the order of the bank, by the pointer of
     * their mapping.
     */
    BankNotes(FileDraft<BankRecord> draft, ImmutableListMultimap<String, String> ids) {
        this.draft = draft;
        this.ids = ids;
    }

    void note(List<Fault> faults) {
        boolean unsure = anyInQuestionsBut(EXCEPTED);
        boolean unsureOfParts = draft.findings().has(BankMaker.SECTIONS) || anyInQuestionsBut(BESIDE_PARTS);
        for (Fault fault : faults) {
            boolean empty = A_CONSTRUCT.matcher(fault.where().toString()).matches();
            boolean part = OF_PARTS.matcher(fault.where().toString()).matches();
            if (!(empty && unsure)
                    && !(part && unsureOfParts)
                    && !isOfUnsureText(fault.where().toString())) {
                draft.fault(inFile(fault.where().toString()), fault.what(), fault.remedy());
            }
        }
    }

    /** Returns true if a path is that of a translation of a text that may be missing because of another fault. */
    private boolean isOfUnsureText(String path) {
        List<String> steps = Pointer.steps(path);
        if (steps.size() < 4 || !steps.get(0).equals("translations")) {
            return false;
        }
        String whole = Pointer.child(Pointer.ROOT, steps.get(2));
        return whole.equals(BankMaker.QUESTIONS)
                ? draft.findings()
                        .anyAt(pointer -> QUESTION_TEXTS.matcher(pointer).matches())
                : draft.findings().has(whole) || draft.findings().touches(Pointer.child(whole, steps.get(3)));
    }

    private boolean anyInQuestionsBut(Pattern excepted) {
        return draft.findings()
                .anyAt(pointer -> pointer.startsWith(BankMaker.QUESTIONS)
                        && !excepted.matcher(pointer).matches());
    }

    /** Converts a path in the bank to a pointer into the file. All parts but questions are lists in the bank and mappings in the file. */
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
