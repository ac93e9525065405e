package org.coppice.model.bank;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.coppice.model.check.Check;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;

/** Finds faults in the sections and forms of a bank. */
final class PartFaults {
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    private final QuestionBank.Builder bank;
    private final ImmutableSet<String> sections;

    private PartFaults(QuestionBank.Builder bank) {
        this.bank = bank;
        this.sections = bank.sections.stream().map(Section::id).collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableList<Fault> of(QuestionBank.Builder bank) {
        PartFaults check = new PartFaults(bank);
        check.sectionsOfQuestions();
        check.sections();
        check.forms();
        return check.faults.build();
    }

    private void sectionsOfQuestions() {
        Supplier<Nearest> nearSection = Suppliers.memoize(() -> Nearest.among(sections));
        Set<String> before = new HashSet<>();
        Optional<String> last = Optional.empty();
        for (int i = 0; i < bank.questions.size(); i++) {
            Question question = bank.questions.get(i);
            Optional<String> section = question.section();
            String subject = "question \"" + question.id() + "\"";
            if (section.isPresent() && !sections.contains(section.get())) {
                fault(
                        "/questions/" + i + "/section",
                        subject + ": " + Unknown.what("section", section.get()),
                        Unknown.remedy(section.get(), nearSection.get()));
            } else if (section.isPresent() && !section.equals(last) && !before.add(section.get())) {
                fault(
                        "/questions/" + i,
                        subject + " is separated from the others of section \"" + section.get() + "\"",
                        "move it next to them: the questions of a section are adjacent");
            }
            last = section;
        }
    }

    private void sections() {
        for (int i = 0; i < bank.sections.size(); i++) {
            String id = bank.sections.get(i).id();
            String path = "/sections/" + i;
            ImmutableSet<String> questions = bank.questions.stream()
                    .filter(question -> question.section().equals(Optional.of(id)))
                    .map(Question::id)
                    .collect(ImmutableSet.toImmutableSet());
            if (questions.isEmpty()) {
                fault(path, "section \"" + id + "\" has no question", "put a question in it or remove it");
            }
            options(bank.sections.get(i), path);
            part("section", id, path, questions);
        }
    }

    private void forms() {
        ImmutableSet<String> known = bank.questions.stream().map(Question::id).collect(ImmutableSet.toImmutableSet());
        for (int i = 0; i < bank.forms.size(); i++) {
            Form form = bank.forms.get(i);
            String path = "/forms/" + i;
            String subject = "form \"" + form.id() + "\"";
            if (sections.contains(form.id())) {
                fault(path, subject + " has the id of a section", "rename one of them");
            }
            if (form.questions().isEmpty()) {
                fault(path + "/questions", subject + " has no question", "name at least one");
            }
            questions(form.questions(), path + "/questions/", subject, known);
            asked(form, path + "/asked", subject);
            part("form", form.id(), path, ImmutableSet.copyOf(form.questions()));
        }
    }

    private void questions(List<String> named, String path, String subject, ImmutableSet<String> known) {
        Supplier<Nearest> near = Suppliers.memoize(() -> Nearest.among(known));
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < named.size(); k++) {
            String id = named.get(k);
            if (!known.contains(id)) {
                fault(path + k, subject + ": " + Unknown.what("question", id), Unknown.remedy(id, near.get()));
            } else if (!seen.add(id)) {
                fault(path + k, subject + " names question \"" + id + "\" twice", "keep one of the two");
            }
        }
    }

    /** Checks that the questions of a section from which a respondent chooses are options: ticked, or not. */
    private void options(Section section, String path) {
        if (section.choose().isEmpty()) {
            return;
        }
        Set<String> ticks = new HashSet<>();
        bank.scales.forEach(scale -> {
            if (scale instanceof ResponseScale.Likert likert && likert.lowest() == 0 && likert.highest() == 1) {
                ticks.add(scale.id());
            }
        });
        bank.questions.stream()
                .filter(question ->
                        question.section().equals(Optional.of(section.id())) && !ticks.contains(question.scale()))
                .findFirst()
                .ifPresent(question -> fault(
                        path,
                        "section \"" + section.id() + "\" is a list to choose from, but question \"" + question.id()
                                + "\" is not answered with 0 or 1",
                        "give it a rating of 2 points from 0, or remove \"choose\""));
    }

    private void asked(Form form, String path, String subject) {
        form.asked().forEach((id, asked) -> {
            Optional<Question> question =
                    bank.questions.stream().filter(one -> one.id().equals(id)).findFirst();
            if (!form.questions().contains(id)) {
                fault(
                        path,
                        subject + " says who is asked question \"" + id + "\", which it does not contain",
                        "add the question, or remove it there");
            } else if (question.isPresent() && question.get().asked().stream().noneMatch(asked::contains)) {
                fault(
                        path,
                        subject + " asks question \"" + id + "\" of nobody whom the bank asks",
                        "name a perspective that the bank asks");
            }
        });
    }

    /** Checks that a section or form would be a valid bank by itself. */
    private void part(String what, String id, String path, ImmutableSet<String> questions) {
        String subject = what + " \"" + id + "\"";
        String apart = Parts.id(bank.header.id(), id);
        if (apart.length() > Check.LONGEST_ID) {
            fault(
                    path,
                    subject + " would be \"" + apart + "\" when asked alone, which is longer than an id may be",
                    "shorten it: the two ids together have at most " + (Check.LONGEST_ID - 1) + " characters");
        }
        for (ResponseScale scale : bank.scales) {
            long taken = bank.questions.stream()
                    .filter(q -> q.scale().equals(scale.id()))
                    .map(q -> questions.contains(q.id()))
                    .distinct()
                    .count();
            if (scale instanceof ResponseScale.Points && taken == 2) {
                fault(
                        path,
                        subject + " separates the questions that share the points of response scale \"" + scale.id()
                                + "\"",
                        "include all of them or none");
            }
        }
    }

    private void fault(String path, String what, String remedy) {
        faults.add(new Fault(path, what, remedy));
    }
}
