package org.coppice.files.answers;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.coppice.files.answers.table.RowColumn;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;

/**
 * The meaning of the columns of an answer file.
 *
 * @param roles the indices of the columns team, respondent, perspective and wave, as far as they exist
 * @param questions the index in the bank of the question that each column answers, by the index of the column
 * @param elsewhere if the bank is a part of another bank: the number of columns that are questions of the whole bank but not of this part
 * @param passedOver the headers of the ignored columns
 * @param states the columns that say what a row is, by the index of the column
 */
record AnswerColumns(
        ImmutableMap<String, Integer> roles,
        ImmutableMap<Integer, Integer> questions,
        int elsewhere,
        ImmutableList<String> passedOver,
        ImmutableMap<Integer, RowColumn> states) {
    private static final ImmutableSet<String> ROLES = ImmutableSet.of("team", "respondent", "perspective", "wave");

    static AnswerColumns of(CsvText.Row header, CsvText csv, QuestionBank bank, ReadOptions options) {
        ImmutableMap<String, String> renamed = options.columns();
        Map<String, String> meanings = new HashMap<>(); // the given meanings of headers
        Supplier<Nearest> known = Suppliers.memoize(() -> Nearest.among(Iterables.concat(ROLES, bank.questionIds())));
        Supplier<Nearest> heads = Suppliers.memoize(() -> Nearest.among(header.fields()));
        Set<String> present = new HashSet<>(header.fields());
        renamed.forEach((meaning, head) -> {
            String before = meanings.put(head, meaning);
            if (before != null) {
                csv.fault(header.line(), 0, "column \"" + head + "\" has two meanings", "give it one meaning");
            }
            if (!isKnown(meaning, bank)) {
                csv.fault(
                        header.line(),
                        0,
                        "column \"" + head + "\" is mapped to \"" + meaning + "\", which is not a column of answers",
                        Unknown.remedy(meaning, known.get()));
            }
            if (!present.contains(head)) {
                csv.fault(
                        header.line(),
                        0,
                        "there is no column \"" + head + "\" to map to \"" + meaning + "\"",
                        Unknown.remedy(head, heads.get()));
            }
        });
        ImmutableMap.Builder<String, Integer> roles = ImmutableMap.builder();
        ImmutableMap.Builder<Integer, Integer> questions = ImmutableMap.builder();
        List<Integer> others = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int elsewhere = 0;
        for (int c = 0; c < header.fields().size(); c++) {
            String head = header.field(c);
            if (head.isEmpty()) {
                continue; // spreadsheets may add columns without a name
            }
            String renamedTo = meanings.get(head);
            String meaning = renamedTo != null ? renamedTo : renamed.containsKey(head) ? "" : head;
            Optional<Integer> question = bank.column(meaning);
            boolean means = isKnown(meaning, bank);
            if (seen.putIfAbsent(head, c) != null || (means && seen.containsKey("=" + meaning))) {
                csv.fault(
                        header.line(), c, head, "column \"" + head + "\" occurs twice", "remove or rename one of them");
            } else if (question.isPresent()) {
                questions.put(c, question.get());
            } else if (ROLES.contains(meaning)) {
                roles.put(meaning, c);
            } else if (means) {
                elsewhere++;
            } else {
                others.add(c);
            }
            if (means) {
                seen.put("=" + meaning, c);
            }
        }
        ImmutableMap<Integer, RowColumn> states = states(header, others, csv, options);
        AnswerColumns columns = new AnswerColumns(
                roles.buildOrThrow(),
                questions.buildOrThrow(),
                elsewhere,
                others.stream()
                        .filter(c -> !states.containsKey(c))
                        .map(header::field)
                        .collect(ImmutableList.toImmutableList()),
                states);
        columns.slips(header, others, csv, bank);
        return columns;
    }

    /** Returns the columns that say what a row is: those by which the caller chooses, and those that survey programs write. */
    private static ImmutableMap<Integer, RowColumn> states(
            CsvText.Row header, List<Integer> others, CsvText csv, ReadOptions options) {
        ImmutableMap.Builder<Integer, RowColumn> states = ImmutableMap.builder();
        Set<String> found = new HashSet<>();
        for (int c : others) {
            String head = header.field(c);
            if (options.chooses(head)) {
                found.add(head);
                states.put(
                        c,
                        RowColumn.choosing(
                                head, options.only().get(head), options.except().get(head)));
            } else {
                RowColumn.of(head, header.fields()).ifPresent(column -> states.put(c, column));
            }
        }
        Sets.difference(Sets.union(options.only().keySet(), options.except().keySet()), found)
                .forEach(head -> {
                    boolean exists = header.fields().contains(head);
                    csv.fault(
                            header.line(),
                            0,
                            exists
                                    ? "column \"" + head + "\" cannot choose rows, since it has another meaning"
                                    : "there is no column \"" + head + "\" to choose rows by",
                            exists ? "choose rows by another column" : Unknown.remedy(head, header.fields()));
                });
        return states.buildOrThrow();
    }

    private static boolean isKnown(String meaning, QuestionBank bank) {
        return ROLES.contains(meaning)
                || bank.whole().orElse(bank).column(meaning).isPresent();
    }

    /** Reports headers that are similar to the name of a missing column, since their answers would otherwise be lost silently. */
    private void slips(CsvText.Row header, List<Integer> others, CsvText csv, QuestionBank bank) {
        Nearest missing = Nearest.among(notAsked(bank));
        for (int c : others) {
            String head = header.field(c);
            Optional<String> meant = missing.slip(head)
                    .or(() -> ROLES.stream()
                            .filter(role -> !roles.containsKey(role) && isSlip(head, role))
                            .findFirst());
            if (states.containsKey(c) && missing.slip(head).isEmpty()) {
                continue;
            }
            meant.ifPresent(name -> csv.fault(
                    header.line(),
                    c,
                    head,
                    "column \"" + head + "\" is similar to \"" + name + "\", which is missing",
                    "rename it to \"" + name + "\", or to another name if this column is not meant"));
        }
        if (questions.isEmpty() && !csv.hasFaults()) {
            String only = header.fields().size() == 1 ? header.field(0) : "";
            String parted = only.contains(";") ? "semicolons" : only.contains("\t") ? "tabs" : "";
            csv.fault(
                    header.line(),
                    0,
                    "no column is a question of bank \"" + bank.id() + "\"",
                    !parted.isEmpty()
                            ? "the fields are separated by " + parted + ": save the file with commas"
                            : "name columns with question ids such as "
                                    + bank.questionIds().get(0) + ", or choose another bank");
        }
    }

    private static boolean isSlip(String head, String role) {
        String folded = head.toLowerCase(Locale.ROOT).strip();
        return folded.equals(role)
                || folded.equals(role + "s")
                || (!role.equals("wave") && Nearest.close(folded, role));
    }

    Optional<Integer> role(String role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** Returns the questions of the bank that have no column. */
    ImmutableList<String> notAsked(QuestionBank bank) {
        Set<Integer> asked = new HashSet<>(questions.values());
        return bank.questionIds().stream()
                .filter(id -> !asked.contains(bank.column(id).orElseThrow()))
                .collect(ImmutableList.toImmutableList());
    }
}
