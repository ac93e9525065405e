package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.files.tree.Pointer;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Unknown;

/** Checks whether a plan fits a bank. */
final class PlanCheck {
    private final QuestionBank bank;
    private final QuestionBank whole;

    PlanCheck(QuestionBank bank) {
        this.bank = bank;
        this.whole = bank.whole().orElse(bank);
    }

    /**
     * A fault of a plan.
     *
     * @param pointer the part of the plan
     * @param what what is wrong
     * @param remedy what to do
     */
    record PlanFault(String pointer, String what, String remedy) {}

    /** Returns everything in which a plan does not fit the bank. */
    ImmutableList<PlanFault> faults(AnswerPlan plan) {
        AnswerPlan.PlannedBank actual = AnswerPlan.PlannedBank.of(bank);
        if (!plan.bank().id().equals(actual.id())) {
            return ImmutableList.of(new PlanFault(
                    "/bank/id",
                    "the plan is for bank \"" + plan.bank().id() + "\" with the digest "
                            + plan.bank().digest() + ", and the bank is \"" + actual.id() + "\" with the digest "
                            + actual.digest(),
                    "choose the bank of the plan, or write another plan with coppice answers"));
        }
        List<PlanFault> faults = new ArrayList<>();
        if (!plan.bank().digest().equals(actual.digest())) {
            faults.add(new PlanFault(
                    "/bank/digest",
                    "the plan is for version " + plan.bank().version() + " of the bank with the digest "
                            + plan.bank().digest() + ", and version " + actual.version() + " has the digest "
                            + actual.digest(),
                    "review what changed in the bank, then write its version and digest, or write another plan with coppice"
                            + " answers"));
        }
        plan.questions().keySet().forEach(id -> question("/questions", id, faults));
        plan.choices().forEach((id, options) -> {
            if (question("/choices", id, faults)) {
                options("/choices/", id, options.keySet(), faults);
            }
            if (plan.questions().containsKey(id)) {
                faults.add(new PlanFault(
                        Pointer.child("/choices", id),
                        "the question \"" + id + "\" has a column of its own and columns of options",
                        "keep one of the two"));
            }
        });
        plan.values().forEach((id, texts) -> {
            String pointer = Pointer.child("/values", id);
            Optional<ResponseScale> scale = scale(id);
            if (scale.isEmpty()) {
                faults.add(new PlanFault(
                        pointer,
                        "\"" + id + "\" is neither a scale nor a question of the bank",
                        Unknown.remedy(
                                id,
                                whole.scales().stream().map(ResponseScale::id).toList())));
            } else {
                texts.forEach((text, answer) -> {
                    if (!fits(scale.get(), answer)) {
                        faults.add(new PlanFault(
                                Pointer.child(pointer, text),
                                "\"" + answer + "\" is not an answer on the scale \""
                                        + scale.get().id() + "\"",
                                "write " + Scales.answers(scale.get())));
                    }
                });
            }
        });
        return ImmutableList.copyOf(faults);
    }

    private boolean question(String mapping, String id, List<PlanFault> faults) {
        boolean known = whole.column(id).isPresent();
        if (!known) {
            faults.add(new PlanFault(
                    Pointer.child(mapping, id), Unknown.what("question", id), Unknown.remedy(id, whole.questionIds())));
        }
        return known;
    }

    private void options(String mapping, String id, ImmutableSet<String> options, List<PlanFault> faults) {
        Question question = whole.question(id).orElseThrow();
        if (!(whole.scale(question) instanceof ResponseScale.Choice choice)) {
            faults.add(new PlanFault(
                    mapping + id, "the question \"" + id + "\" has no options", "give it one column in \"questions\""));
            return;
        }
        options.stream()
                .filter(option -> !choice.options().containsKey(option))
                .forEach(option -> faults.add(new PlanFault(
                        Pointer.child(mapping + id, option),
                        Unknown.what("option", option),
                        Unknown.remedy(option, choice.options().keySet()))));
    }

    private Optional<ResponseScale> scale(String id) {
        return whole.scales().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> whole.question(id).map(whole::scale));
    }

    private static boolean fits(ResponseScale scale, String answer) {
        return Scales.isAnswer(scale, answer);
    }
}
