package org.coppice.model.bank;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coppice.model.Construct;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;

/** Finds inconsistencies between the parts of a bank: duplicate names, names that refer to nothing, unused parts. */
final class BankFaults {
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    private final QuestionBank.Builder bank;

    private BankFaults(QuestionBank.Builder bank) {
        this.bank = bank;
    }

    static ImmutableList<Fault> of(QuestionBank.Builder bank) {
        BankFaults check = new BankFaults(bank);
        check.size();
        check.twice(bank.constructs, Construct::id, "/constructs", "construct");
        check.twice(bank.scales, ResponseScale::id, "/scales", "response scale");
        check.twice(bank.questions, Question::id, "/questions", "question");
        check.references();
        check.mirrors();
        check.emptyConstructs();
        check.twice(bank.sections, Section::id, "/sections", "section");
        check.twice(bank.forms, Form::id, "/forms", "form");
        PartFaults.of(bank).forEach(check.faults::add);
        TranslationFaults.of(bank).forEach(check.faults::add);
        return check.faults.build();
    }

    private void size() {
        if (bank.questions.isEmpty()) {
            fault("/questions", "the bank has no question", "add at least one");
        } else if (bank.questions.size() > QuestionBank.MOST_QUESTIONS) {
            fault(
                    "/questions",
                    "the bank has " + bank.questions.size() + " questions",
                    "split it: a bank has at most " + QuestionBank.MOST_QUESTIONS);
        }
    }

    private <T> void twice(List<T> parts, Function<T, String> id, String path, String what) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = id.apply(parts.get(i));
            Integer before = first.putIfAbsent(name, i);
            if (before != null) {
                fault(
                        path + "/" + i + "/id",
                        what + " id \"" + name + "\" occurs twice, first as number " + (before + 1),
                        "rename one of them");
            }
        }
    }

    private void references() {
        ImmutableSet<String> constructs =
                bank.constructs.stream().map(Construct::id).collect(ImmutableSet.toImmutableSet());
        Supplier<Nearest> nearConstruct = Suppliers.memoize(() -> Nearest.among(constructs));
        Map<String, ResponseScale> scales = new HashMap<>();
        bank.scales.forEach(scale -> scales.put(scale.id(), scale));
        Supplier<Nearest> nearScale = Suppliers.memoize(
                () -> Nearest.among(scales.keySet().stream().sorted().toList()));
        for (int i = 0; i < bank.questions.size(); i++) {
            Question question = bank.questions.get(i);
            String path = "/questions/" + i;
            ResponseScale scale = scales.get(question.scale());
            if (scale == null) {
                fault(
                        path + "/scale",
                        "question \"" + question.id() + "\": " + Unknown.what("response scale", question.scale()),
                        Unknown.remedy(question.scale(), nearScale.get()));
            }
            keys(question, scale, path, constructs, nearConstruct);
        }
    }

    private void keys(
            Question question,
            @org.jspecify.annotations.Nullable ResponseScale scale,
            String path,
            ImmutableSet<String> constructs,
            Supplier<Nearest> nearConstruct) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < question.keys().size(); k++) {
            Key key = question.keys().get(k);
            String at = path + "/measures/" + k;
            String construct = key.construct().value();
            String subject = "question \"" + question.id() + "\"";
            if (!constructs.contains(construct)) {
                fault(
                        at,
                        subject + ": " + Unknown.what("construct", construct),
                        Unknown.remedy(construct, nearConstruct.get()));
            }
            if (!seen.add(construct)) {
                fault(at, subject + " measures construct \"" + construct + "\" twice", "keep one of the two");
            }
            if (scale instanceof ResponseScale.Choice) {
                fault(
                        at,
                        subject + " is answered by a choice, which has no order and cannot be scored",
                        "remove what it measures");
            }
            if (scale instanceof ResponseScale.Points && key.reversed()) {
                fault(at, subject + " shares out points, which cannot be reversed", "remove \"reversed\"");
            }
        }
    }

    private void mirrors() {
        Map<String, Question> questions = new HashMap<>();
        bank.questions.forEach(question -> questions.put(question.id(), question));
        Supplier<Nearest> near = Suppliers.memoize(() -> Nearest.among(questions.keySet()));
        for (int i = 0; i < bank.questions.size(); i++) {
            Question question = bank.questions.get(i);
            if (question.mirrors().isEmpty()) {
                continue;
            }
            String id = question.mirrors().get();
            String at = "/questions/" + i + "/mirrors";
            Question other = questions.get(id);
            if (other == null) {
                fault(
                        at,
                        "question \"" + question.id() + "\": " + Unknown.what("question", id),
                        Unknown.remedy(id, near.get()));
            } else if (!areOpposite(question, other)) {
                fault(
                        at,
                        "question \"" + question.id() + "\" is no mirror of question \"" + id + "\"",
                        "name a question on the same response scale, about the same referent and time, that measures the same construct the"
                                + " other way round");
            }
        }
    }

    private static boolean areOpposite(Question one, Question other) {
        return one.scale().equals(other.scale())
                && one.referent() == other.referent()
                && one.horizon() == other.horizon()
                && one.keys().stream()
                        .anyMatch(key -> other.keys().stream()
                                .anyMatch(counter -> counter.construct().equals(key.construct())
                                        && counter.reversed() != key.reversed()));
    }

    private void emptyConstructs() {
        Set<String> named = new HashSet<>();
        bank.questions.forEach(
                q -> q.keys().forEach(key -> named.add(key.construct().value())));
        Nearest constructs =
                Nearest.among(bank.constructs.stream().map(Construct::id).toList());
        Set<String> reached = new HashSet<>(named);
        named.forEach(id -> constructs.slip(id).ifPresent(reached::add)); // a misspelt one has a fault already
        for (int i = 0; i < bank.constructs.size(); i++) {
            Construct construct = bank.constructs.get(i);
            if (!reached.contains(construct.id())) {
                fault(
                        "/constructs/" + i,
                        "construct \"" + construct.id() + "\" is measured by no question",
                        "let a question measure it, or remove it");
            }
        }
    }

    private void fault(String path, String what, String remedy) {
        faults.add(new Fault(path, what, remedy));
    }
}
