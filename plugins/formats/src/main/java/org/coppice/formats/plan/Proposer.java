package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Nearest;

/** Proposes a plan for a table: what each column is taken for, and what its values mean. */
final class Proposer {
    private static final double SIMILAR = 0.6;
    private static final int SHORTEST_SLIP = 4;

    private final AnswerTable table;
    private final AnswerFormat format;
    private final BankTexts bank;
    private final ValueReading reading;
    private final QuestionBank part;
    private final KnownAnswers known;
    private final AnswerPlan.Builder plan;
    private final Map<String, ProposedColumn> uses = new LinkedHashMap<>(); // by column
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, ColumnFacts> answers = new LinkedHashMap<>(); // the column of each question
    private final Map<String, ColumnFacts> tentative = new LinkedHashMap<>(); // the columns that may answer questions

    Proposer(AnswerTable table, AnswerFormat format, QuestionBank bank, KnownAnswers known) {
        this.table = table;
        this.format = format;
        this.part = bank;
        this.bank = new BankTexts(bank);
        this.reading = new ValueReading(this.bank);
        this.known = known;
        this.plan = AnswerPlan.builder(bank)
                .format(format.id())
                .layout(table.layout())
                .duplicates(known.duplicates());
        notes.addAll(table.notes());
    }

    AnswerProposal propose() {
        ImmutableList<ColumnFacts> facts = ColumnFacts.of(table);
        given(facts);
        questions(facts);
        new RoleProposal(facts, uses, known, plan, doubts).propose();
        if (answers.isEmpty() && tentative.isEmpty()) {
            LongProposal.of(free(facts), bank, uses, plan, doubts).ifPresent(answers::putAll);
        }
        rows(facts);
        leftOver(facts);
        Map<String, ColumnFacts> valued = new LinkedHashMap<>(tentative);
        valued.putAll(answers);
        new ValueProposal(bank, known, plan, doubts, notes).propose(valued);
        List<String> unanswered = unanswered();
        if (answers.isEmpty() && tentative.isEmpty() && plan.build().choices().isEmpty()) {
            doubts.add(new Doubt(
                    "no column is a question of bank \"" + part.id() + "\"; the columns are "
                            + String.join(
                                    ", ",
                                    facts.stream()
                                            .map(one -> "\"" + one.name() + "\"")
                                            .toList()),
                    "name columns with question ids such as "
                            + part.questionIds().get(0) + ", or name the column of each question in the plan"));
        }
        doubts.forEach(doubt -> plan.undecided(doubt.toString()));
        List<ProposedColumn> columns = facts.stream()
                .flatMap(one -> Optional.ofNullable(uses.get(one.name())).stream())
                .toList();
        return new AnswerProposal(plan.build(), format, columns, notes, doubts, unanswered);
    }

    /** Uses the columns that the caller named. */
    private void given(ImmutableList<ColumnFacts> facts) {
        known.columns().forEach((meaning, header) -> {
            Optional<ColumnFacts> column = facts.stream()
                    .filter(one -> Folded.of(one.name()).equals(Folded.of(header)))
                    .findFirst();
            Optional<Role> role = role(meaning);
            if (column.isEmpty()) {
                doubts.add(new Doubt(
                        "there is no column \"" + header + "\" to use as \"" + meaning + "\"",
                        "name one of "
                                + String.join(
                                        ", ",
                                        facts.stream().map(ColumnFacts::name).toList())));
            } else if (role.isPresent()) {
                plan.role(role.get(), column.get().name());
                use(column.get(), meaning, "it was named", true);
            } else if (bank.bank().column(meaning).isPresent()) {
                answer(meaning, column.get(), "it was named");
            } else {
                doubts.add(new Doubt(
                        "\"" + meaning + "\" is neither a question nor team, respondent, perspective or wave",
                        "name a question of the bank"));
            }
        });
    }

    private static Optional<Role> role(String id) {
        for (Role role : Role.values()) {
            if (role.id().equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private void use(ColumnFacts column, String use, String reason, boolean certain) {
        uses.put(column.name(), new ProposedColumn(column.name(), use, reason, certain));
    }

    private void answer(String question, ColumnFacts column, String reason) {
        plan.question(question, column.name());
        answers.put(question, column);
        use(column, "question " + question, reason, true);
    }

    private List<ColumnFacts> free(ImmutableList<ColumnFacts> facts) {
        return facts.stream().filter(one -> !uses.containsKey(one.name())).toList();
    }

    private void questions(ImmutableList<ColumnFacts> facts) {
        Map<ColumnFacts, ColumnMatch> matches = new LinkedHashMap<>();
        for (ColumnFacts column : free(facts)) {
            boolean role = java.util.Arrays.stream(Role.values())
                    .anyMatch(one -> one.id().equals(Folded.of(column.name())));
            if (!role) {
                ColumnMatch.of(column.column(), bank).ifPresent(match -> matches.put(column, match));
            }
        }
        options(matches);
        Map<String, List<ColumnFacts>> claims = new LinkedHashMap<>();
        matches.forEach((column, match) -> {
            if (match.questions().size() > 1) {
                ambiguous(column, match);
            } else {
                claims.computeIfAbsent(match.questions().iterator().next(), id -> new ArrayList<>())
                        .add(column);
            }
        });
        claims.forEach((question, columns) -> {
            Map<ColumnFacts, ColumnMatch> claimants = new LinkedHashMap<>(matches);
            claimants.keySet().retainAll(columns);
            int best = claimants.values().stream()
                    .mapToInt(ColumnMatch::rank)
                    .min()
                    .orElseThrow();
            List<Map.Entry<ColumnFacts, ColumnMatch>> strongest = claimants.entrySet().stream()
                    .filter(claimant -> claimant.getValue().rank() == best)
                    .toList();
            if (answers.containsKey(question)) {
                return; // the caller named another column; these are left over
            }
            if (strongest.size() == 1 && (best == 1 || columns.size() == 1)) {
                answer(
                        question,
                        strongest.get(0).getKey(),
                        strongest.get(0).getValue().reason());
                return;
            }
            doubts.add(new Doubt(
                    "the columns " + quoted(columns) + " may all answer question " + question,
                    "name one of them: --columns " + question + "=HEADER"));
            claimants.forEach((column, match) -> {
                tentative.putIfAbsent(question, column);
                use(column, "question " + question + "?", match.reason() + ", as that of others", false);
            });
        });
    }

    private void ambiguous(ColumnFacts column, ColumnMatch match) {
        Set<String> open = new LinkedHashSet<>(match.questions());
        open.removeAll(answers.keySet());
        doubts.add(new Doubt(
                "the column \"" + column.name() + "\" may answer " + String.join(" or ", match.questions()),
                "name its question: --columns " + match.questions().iterator().next() + "=HEADER"));
        open.forEach(question -> tentative.putIfAbsent(question, column));
        use(column, "question " + String.join(" or ", match.questions()) + "?", match.reason(), false);
    }

    /** Uses the columns of options, if they are of a question without a column of its own. */
    private void options(Map<ColumnFacts, ColumnMatch> matches) {
        Map<String, Map<String, ColumnFacts>> choices = new LinkedHashMap<>();
        Set<ColumnFacts> used = new LinkedHashSet<>();
        matches.forEach((column, match) -> match.option().ifPresent(option -> {
            String question = match.questions().iterator().next();
            if (choices.computeIfAbsent(question, id -> new LinkedHashMap<>()).putIfAbsent(option, column) == null) {
                used.add(column);
                use(column, "option " + option + " of question " + question, match.reason(), true);
            }
        }));
        choices.forEach((question, options) -> options.forEach((option, column) -> {
            plan.choice(question, option, column.name());
        }));
        matches.keySet().removeAll(used);
        // Kobo has a column with all chosen options besides those of each option
        matches.entrySet().removeIf(entry -> {
            boolean summary = entry.getValue().questions().stream().anyMatch(choices::containsKey);
            if (summary) {
                plan.ignore(entry.getKey().name());
                use(entry.getKey(), "ignored", "the options of the question have columns of their own", true);
            }
            return summary;
        });
    }

    private static String quoted(List<ColumnFacts> columns) {
        return String.join(
                ", ", columns.stream().map(one -> "\"" + one.name() + "\"").toList());
    }

    private void rows(ImmutableList<ColumnFacts> facts) {
        new RowProposal(facts, uses, known, plan, notes).propose();
    }

    private List<String> unanswered() {
        Set<String> choices = plan.build().choices().keySet();
        boolean rowPerAnswer = plan.build().longForm().isPresent();
        return part.questionIds().stream()
                .filter(id -> !answers.containsKey(id) && !choices.contains(id) && !rowPerAnswer)
                .toList();
    }

    /** Asks about columns that may answer a question that has no column; the others are ignored. */
    private void leftOver(ImmutableList<ColumnFacts> facts) {
        Set<String> missing = new LinkedHashSet<>(unanswered());
        missing.removeAll(tentative.keySet());
        List<ColumnFacts> fitting = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (ColumnFacts column : free(facts)) {
            if (RoleNames.isMetadata(column.name()) || column.isEmpty()) {
                ignore(column, column.isEmpty() ? "it is empty" : "survey tools write it besides answers");
                continue;
            }
            Optional<String> similar = similar(column, missing);
            if (similar.isPresent()) {
                asked.add(similar.get());
                continue;
            }
            if (missing.stream().anyMatch(question -> fits(column, question))) {
                fitting.add(column);
            } else {
                ignore(
                        column,
                        missing.isEmpty() ? "every question has a column" : "its values are no answers to a question");
            }
        }
        List<String> open = missing.stream().filter(id -> !asked.contains(id)).toList();
        for (ColumnFacts column : fitting) {
            List<String> possible = open.stream().filter(id -> fits(column, id)).toList();
            if (possible.isEmpty()) {
                ignore(column, "its values are no answers to a question without a column");
                continue;
            }
            doubts.add(new Doubt(
                    "the column \"" + column.name() + "\" is not known, and "
                            + (possible.size() == 1
                                    ? "question " + possible.get(0) + " has"
                                    : "the questions "
                                            + String.join(", ", possible.subList(0, Math.min(5, possible.size())))
                                            + (possible.size() > 5 ? ", …" : "") + " have")
                            + " no column",
                    "name its question, such as --columns \"" + possible.get(0) + "=" + column.name()
                            + "\", or list the column under \"ignored\" in the plan"));
            possible.forEach(id -> tentative.putIfAbsent(id, column));
            use(column, "left over", "its values may be answers to " + possible.get(0), false);
        }
    }

    private void ignore(ColumnFacts column, String reason) {
        plan.ignore(column.name());
        use(column, "ignored", reason, true);
    }

    private boolean fits(ColumnFacts column, String question) {
        ResponseScale scale = bank.scale(question);
        long fit = column.values().keySet().stream()
                .filter(value -> reading.isAnswer(scale, value))
                .count();
        return !column.isFree() && fit > 0 && 2 * fit >= column.values().size();
    }

    /** Returns the question to which the name or text of a column is similar; asks whether it is meant. */
    private Optional<String> similar(ColumnFacts column, Set<String> missing) {
        Optional<String> slip = Nearest.to(Folded.of(column.name()), missing)
                .filter(id -> id.length() >= SHORTEST_SLIP && digits(id).equals(digits(column.name())));
        if (slip.isPresent()) {
            ask(column, slip.get(), "its name is similar to the id");
            return slip;
        }
        ImmutableList<BankTexts.Near> near = ColumnMatch.texts(column.column()).stream()
                .map(text -> bank.nearest(text, ImmutableSet.copyOf(bank.bank().questionIds()), SIMILAR))
                .filter(found -> !found.isEmpty())
                .max((a, b) -> Double.compare(a.get(0).similarity(), b.get(0).similarity()))
                .orElse(ImmutableList.of());
        if (near.isEmpty() || !missing.contains(near.get(0).question())) {
            return Optional.empty();
        }
        String runnerUp = near.size() < 2
                ? "no other text is similar"
                : "the next is " + near.get(1).question() + ", "
                        + percent(near.get(1).similarity());
        ask(
                column,
                near.get(0).question(),
                "its text is similar to that of the question, "
                        + percent(near.get(0).similarity()) + "; " + runnerUp);
        return Optional.of(near.get(0).question());
    }

    private void ask(ColumnFacts column, String question, String reason) {
        doubts.add(new Doubt(
                "the column \"" + column.name() + "\" may answer " + question + ": " + reason,
                "confirm it with --columns \"" + question + "=" + column.name()
                        + "\", or list the column under \"ignored\" in the plan"));
        tentative.putIfAbsent(question, column);
        use(column, "question " + question + "?", reason, false);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
