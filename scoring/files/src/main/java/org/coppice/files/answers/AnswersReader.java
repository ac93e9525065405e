package org.coppice.files.answers;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.coppice.files.answers.table.AbsenceCodes;
import org.coppice.files.answers.table.AnswerFields;
import org.coppice.files.answers.table.Dates;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.LocatedTree;
import org.coppice.files.tree.Messages;
import org.coppice.files.tree.Pointer;
import org.coppice.files.tree.SourceMap;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the answers of one team from a JSON tree and collects all faults. */
final class AnswersReader {
    /**
     * The maximum number of respondents of a team. Each needs memory for every question of the bank, however few answers the file contains.
     */
    static final int MOST_RESPONDENTS = 10_000;

    private static final ImmutableList<String> OF_TEAM = ImmutableList.of("team", "wave", "respondents");
    private static final ImmutableList<String> OF_RESPONDENT = ImmutableList.of("id", "perspective", "answers");
    private static final ImmutableList<String> OF_ABSENCE = ImmutableList.of("absent");

    private final QuestionBank bank;
    private final Supplier<Nearest> near;
    private final JsonNode root;
    private final SourceMap spot;
    private final FaultCollector findings;
    private final AnswerFields fields;
    private final AnswerBlockBuilder answers;
    private final RespondentTally tally = new RespondentTally();
    private final Set<String> mentioned = new HashSet<>(); // the questions of which any respondent says something
    private final List<String> ids = new ArrayList<>();

    private AnswersReader(QuestionBank bank, LocatedTree.Tree tree, FaultCollector findings) {
        this.bank = bank;
        this.near = Suppliers.memoize(() -> Nearest.among(bank.questionIds()));
        this.root = tree.node();
        this.spot = tree.spot();
        this.findings = findings;
        this.fields = new AnswerFields(bank, AbsenceCodes.DEFAULT);
        this.answers = AnswerBlock.builder(bank);
    }

    /** Returns the answers; throws an exception with everything that is wrong. */
    static ReviewedTeam read(FileText file, QuestionBank bank) {
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exceptionByCause);
        findings.nextStage();
        return new AnswersReader(bank, tree, findings).team();
    }

    private ReviewedTeam team() {
        if (!isObject(Pointer.ROOT, root, "begin with { and the field \"team\"")) {
            throw findings.exceptionByCause();
        }
        fields(Pointer.ROOT, root, OF_TEAM);
        String team = id("/team", root.get("team"), "write the id of the team", 0);
        @Nullable LocalDate wave = wave(root.get("wave")).orElse(null);
        boolean numbered = respondents(root.get("respondents"));
        if (!findings.isEmpty()) {
            throw findings.exceptionByCause();
        }
        TeamAnswers read = TeamAnswers.of(new TeamKey(team, wave), ids, numbered, answers.build());
        return new ReviewedTeam(
                read,
                tally.review(
                        read,
                        bank.questionIds().stream()
                                .filter(id -> !mentioned.contains(id))
                                .collect(ImmutableList.toImmutableList())));
    }

    private Optional<LocalDate> wave(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        String remedy = Dates.REMEDY;
        Optional<LocalDate> day = text("/wave", node, remedy).flatMap(text -> Optional.ofNullable(Dates.parse(text)));
        if (day.isEmpty()) {
            fault("/wave", node, remedy);
        }
        return day;
    }

    /** Reads the respondents. Returns true if none of them has an id, so that they are numbered. */
    private boolean respondents(@Nullable JsonNode list) {
        String remedy = "write a list of 1 to " + MOST_RESPONDENTS + " respondents";
        if (list == null || !list.isArray()) {
            fault("/respondents", list, remedy);
            return false;
        }
        if (list.isEmpty() || list.size() > MOST_RESPONDENTS) {
            findings.add(
                    "/respondents",
                    spot.place("/respondents"),
                    "\"respondents\" has " + list.size() + " elements",
                    remedy);
            return false;
        }
        boolean numbered = list.valueStream().noneMatch(one -> one.isObject() && one.has("id"));
        Set<String> known = new HashSet<>();
        for (int i = 0; i < list.size() && !findings.isFull(); i++) {
            String pointer = Pointer.child("/respondents", i);
            JsonNode one = list.get(i);
            tally.begin();
            if (isObject(pointer, one, "write an object with \"answers\"")) {
                fields(pointer, one, OF_RESPONDENT);
                String id = numbered ? Integer.toString(i + 1) : id(pointer, one, known, i + 1);
                if (isBlank(one)) {
                    perspective(pointer, one);
                    tally.blank(i + 1);
                } else {
                    ids.add(id);
                    answers(pointer, one);
                }
            }
        }
        return numbered;
    }

    /** Returns true if a respondent skips every question, and nothing else is written as an answer. */
    private boolean isBlank(JsonNode one) {
        JsonNode given = one.get("answers");
        return given != null
                && given.isObject()
                && given.properties().stream().allMatch(answer -> {
                    JsonNode value = answer.getValue();
                    Optional<Integer> column = bank.column(answer.getKey());
                    if (column.isEmpty()) { // a question of the whole bank is ignored
                        return bank.whole()
                                .flatMap(whole -> whole.column(answer.getKey()))
                                .isPresent();
                    }
                    return value.isNull()
                            || (value.isString()
                                    && !value.asString().isBlank()
                                    && code(column.get(), value) == Absence.SKIPPED)
                            || (value.isObject()
                                    && value.size() == 1
                                    && value.path("absent").asString("").equals(Absence.SKIPPED.id()));
                });
    }

    private String id(String respondent, JsonNode one, Set<String> known, int number) {
        String pointer = Pointer.child(respondent, "id");
        String remedy = "write an id for each respondent, or for none";
        String id = id(pointer, one.get("id"), remedy, number);
        if (!id.isEmpty() && !known.add(id)) {
            add(
                    pointer,
                    "respondent \"" + Messages.brief(id) + "\" is given twice",
                    "give each respondent a different id");
        }
        return id;
    }

    private Optional<Perspective> perspective(String respondent, JsonNode one) {
        JsonNode node = one.get("perspective");
        String pointer = Pointer.child(respondent, "perspective");
        if (node == null) {
            return Optional.of(Perspective.TEAM_MEMBER);
        }
        ImmutableList<String> known = Named.ids(Perspective.class);
        return text(pointer, node, "write one of " + String.join(", ", known))
                .flatMap(id -> named(pointer, "perspective", id, Perspective.class));
    }

    private void answers(String respondent, JsonNode one) {
        Optional<Perspective> who = perspective(respondent, one);
        String pointer = Pointer.child(respondent, "answers");
        JsonNode given = one.get("answers");
        if (given == null || !given.isObject()) {
            fault(pointer, given, "write an object with an answer for each question");
            return;
        }
        answers.row(who.orElse(Perspective.TEAM_MEMBER));
        given.properties().forEach(answer -> {
            if (!findings.isFull()) {
                answer(Pointer.child(pointer, answer.getKey()), answer.getKey(), answer.getValue(), who);
            }
        });
        if (!findings.touches(pointer)) {
            answers.rowFault().ifPresent(fault -> add(pointer, fault.what(), fault.remedy()));
        }
    }

    private void answer(String pointer, String question, JsonNode value, Optional<Perspective> who) {
        Optional<Integer> column = bank.column(question);
        if (column.isEmpty()) {
            if (bank.whole().flatMap(whole -> whole.column(question)).isEmpty()) {
                String remedy = Unknown.remedy(question, near.get());
                findings.addSuperfluous(
                        pointer,
                        spot.nearest(pointer).name(),
                        Unknown.what("question", Messages.brief(question)),
                        remedy);
            }
            return;
        }
        mentioned.add(question);
        int place = column.get();
        if (value.isNull()) {
            answers.absent(place, Absence.SKIPPED);
        } else if (value.isObject()) {
            absence(pointer, value).ifPresent(reason -> answers.absent(place, reason));
        } else if (value.isString() && !value.asString().isBlank() && code(place, value) != null) {
            answers.absent(place, Objects.requireNonNull(code(place, value), "a reason"));
            if (fields.isAssumed(value.asString().strip())
                    && fields.isAsked(place, who.orElse(Perspective.TEAM_MEMBER))) {
                tally.code(value.asString().strip());
            }
        } else if (who.isPresent() || bank.questions().get(place).asked().contains(Perspective.TEAM_MEMBER)) {
            number(pointer, place, value).ifPresent(number -> set(pointer, place, number));
        }
    }

    /** Returns the reason that a text gives for an absent answer, as in a CSV file; null if it should be an answer. */
    private @Nullable Absence code(int column, JsonNode value) {
        return fields.absence(column, value.asString().strip());
    }

    private void set(String pointer, int column, double value) {
        try {
            answers.answer(column, value);
        } catch (InvalidValueException e) {
            add(pointer, e.fault().what(), e.fault().remedy());
        }
    }

    private Optional<Double> number(String pointer, int column, JsonNode value) {
        if (bank.scale(bank.questions().get(column)) instanceof ResponseScale.Choice choice) {
            ImmutableSet<String> options = choice.options().keySet();
            return text(pointer, value, "write the id of an option: " + String.join(", ", options))
                    .flatMap(id -> option(pointer, options, id));
        }
        if (!value.isNumber()) {
            fault(pointer, value, "write a number without quotes, null (skipped), or {\"absent\": \"dont-know\"}");
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(spot.nearest(pointer).written()));
    }

    private Optional<Double> option(String pointer, ImmutableSet<String> options, String id) {
        int place = options.asList().indexOf(id);
        if (place < 0) {
            add(pointer, Unknown.what("option", Messages.brief(id)), Unknown.remedy(id, options));
        }
        return place < 0 ? Optional.empty() : Optional.of(place + 1.0);
    }

    private Optional<Absence> absence(String pointer, JsonNode value) {
        fields(pointer, value, OF_ABSENCE);
        String child = Pointer.child(pointer, "absent");
        String remedy = "write one of " + String.join(", ", Named.ids(Absence.class));
        return text(child, value.get("absent"), remedy)
                .flatMap(id -> named(child, "reason for an absent answer", id, Absence.class));
    }

    private <E extends Enum<E> & Named> Optional<E> named(String pointer, String what, String id, Class<E> type) {
        try {
            return Optional.of(Named.of(type, what, id));
        } catch (InvalidValueException e) {
            add(pointer, e.fault().what(), e.fault().remedy());
            return Optional.empty();
        }
    }

    /**
     * Returns an id as it is to be read; reports a fault if nothing of it can be seen.
     *
     * @param number the number of the respondent, or 0 for the team
     */
    private String id(String pointer, @Nullable JsonNode node, String remedy, int number) {
        Optional<String> written = text(pointer, node, remedy);
        Optional<String> id = written.map(IdSpelling::normalised);
        if (!id.equals(written.map(IdSpelling::strip))) {
            tally.respelled(number);
        }
        if (id.filter(String::isEmpty).isPresent()) {
            add(pointer, Messages.subject(spot, pointer) + " has no visible character", remedy);
        }
        return id.orElse("");
    }

    /** Returns a string that is not blank; reports a fault for anything else. */
    private Optional<String> text(String pointer, @Nullable JsonNode node, String remedy) {
        if (node == null || !node.isString() || node.asString().isBlank()) {
            fault(pointer, node, remedy);
            return Optional.empty();
        }
        return Optional.of(node.asString());
    }

    private boolean isObject(String pointer, JsonNode node, String remedy) {
        if (!node.isObject()) {
            fault(pointer, node, remedy);
        }
        return node.isObject();
    }

    /** Reports unknown fields. */
    private void fields(String pointer, JsonNode node, ImmutableList<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field) && !findings.isFull()) {
                String child = Pointer.child(pointer, field);
                findings.addSuperfluous(
                        child,
                        spot.nearest(child).name(),
                        Unknown.what("field", Messages.brief(field)),
                        Unknown.remedy(field, known));
            }
        }
    }

    /** Reports that a value is missing or of the wrong kind. */
    private void fault(String pointer, @Nullable JsonNode node, String remedy) {
        String subject = Messages.subject(spot, pointer);
        if (node == null) {
            add(pointer, subject + " is missing", remedy);
        } else {
            add(pointer, subject + " is " + Messages.kind(node, spot.nearest(pointer)), remedy);
        }
    }

    private void add(String pointer, String what, String remedy) {
        findings.add(pointer, spot.place(pointer), what, remedy);
    }
}
