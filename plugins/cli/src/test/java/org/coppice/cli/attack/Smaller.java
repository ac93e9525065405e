package org.coppice.cli.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.coppice.cli.attack.Attacks.Kind;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.RandomSurvey.Drawn;
import org.coppice.cli.attack.Survey.Person;
import org.coppice.cli.attack.Survey.Question;

/** Makes a broken publication smaller, as long as it is broken in the same way. */
final class Smaller {
    private final Kind kind;
    private final Path folder;
    private final Call call;
    private Survey survey;
    private int patience = 150;

    Smaller(Drawn drawn, Kind kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
        this.call = drawn.call();
        this.survey = drawn.survey();
    }

    /** Returns a small survey, with its bank and its answers as text. */
    Survey survey() {
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Survey next : candidates()) {
                if (patience-- > 0 && broken(next)) {
                    survey = next;
                    smaller = true;
                    break;
                }
            }
        }
        return survey;
    }

    private boolean broken(Survey next) {
        return Attacks.on(next, call, folder, false).breaks().stream().anyMatch(found -> found.kind() == kind);
    }

    /** The survey without one team, without one group, without one question, or without one person. */
    private List<Survey> candidates() {
        List<Survey> all = new ArrayList<>();
        survey.people().stream()
                .map(Person::team)
                .distinct()
                .forEach(team -> add(all, person -> !person.team().equals(team)));
        survey.groups()
                .keySet()
                .forEach(group -> add(all, person -> !person.group().equals(group)));
        for (int q = 0; q < survey.questions().size() && survey.questions().size() > 1; q++) {
            without(q).ifPresent(all::add);
        }
        survey.people().stream()
                .map(Person::id)
                .distinct()
                .forEach(id -> add(all, person -> !person.id().equals(id)));
        return all;
    }

    private void add(List<Survey> all, Predicate<Person> kept) {
        List<Person> people = survey.people().stream().filter(kept).toList();
        if (!people.isEmpty() && people.size() < survey.people().size()) {
            all.add(new Survey(survey.questions(), people));
        }
    }

    private Optional<Survey> without(int question) {
        List<Question> questions = new ArrayList<>(survey.questions());
        questions.remove(question);
        List<Person> people = survey.people().stream()
                .map(person -> {
                    double[] answers = new double[questions.size()];
                    for (int q = 0; q < answers.length; q++) {
                        answers[q] = person.answers()[q < question ? q : q + 1];
                    }
                    return new Person(person.team(), person.id(), person.perspective(), person.wave(), answers);
                })
                .toList();
        boolean empty = people.stream()
                .anyMatch(person -> Arrays.stream(person.answers()).allMatch(Double::isNaN));
        return empty ? Optional.empty() : Optional.of(new Survey(questions, people));
    }
}
