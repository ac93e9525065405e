package org.coppice.cli.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.Survey.Person;
import org.coppice.cli.attack.Survey.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search for other answers of the same people to the same questions that are published as the same bytes in all formats, and in which the mean score
 * of some of the people is at least a quarter of the range away. Where there are such answers, nobody can know the mean more closely.
 */
final class SecondDataSet {
    private static final double QUARTER = 0.25 - 1e-9;

    private final Survey survey;
    private final Path folder;
    private final Call call;
    private final List<Publication> everything;
    private final List<String> leaves;
    private final Random random = new Random(1);
    private int patience;

    SecondDataSet(Survey survey, Path folder, Call call) {
        this.survey = survey;
        this.folder = folder;
        this.call = call;
        this.everything = Publication.everything(survey, folder, call);
        this.leaves = leaves(everything.get(0));
    }

    /**
     * Looks for other answers.
     *
     * @param people the people whose mean score changes, as their places in the survey
     * @param most the number of data sets after which the search gives up
     */
    Optional<Survey> find(List<Integer> people, String measure, int most) {
        patience = most;
        double truth = mean(survey, people, measure);
        for (Survey other : exchanges(people, measure, truth)) {
            if (same(other)) {
                return Optional.of(other);
            }
        }
        List<Survey> starts = new ArrayList<>();
        for (List<Integer> moved : List.of(people, group(people))) {
            for (double goal : goals(truth)) {
                Survey start = moved(moved, measure, goal, people);
                if (Math.abs(mean(start, people, measure) - truth) >= QUARTER) {
                    starts.add(start);
                    starts.add(compensated(start, people));
                }
            }
        }
        for (Survey start : starts) {
            if (patience > 0 && same(start)) {
                return Optional.of(start);
            }
        }
        for (Survey start : starts) {
            Optional<Survey> found = patience > 0 ? climb(start, people) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Double> goals(double truth) {
        List<Double> goals = new ArrayList<>(
                List.of(truth + 0.25, truth - 0.25, 0.0, 1.0, truth + 0.3, truth - 0.3, truth + 0.4, truth - 0.4));
        goals.removeIf(goal -> goal < 0 || goal > 1 || Math.abs(goal - truth) < QUARTER);
        return goals;
    }

    private double mean(Survey of, List<Integer> people, String measure) {
        return people.stream()
                .flatMapToDouble(p -> Arrays.stream(survey.of(measure))
                        .filter(of.people().get(p)::answered)
                        .mapToDouble(q -> (of.people().get(p).answers()[q]
                                        - of.questions().get(q).lowest())
                                / range(q))
                        .average()
                        .stream())
                .average()
                .orElse(Double.NaN);
    }

    private double range(int q) {
        double range = survey.questions().get(q).range();
        return Double.isInfinite(range) ? 1000 : range;
    }

    /** A person changes all answers with another of the group who answered the same questions. */
    private List<Survey> exchanges(List<Integer> people, String measure, double truth) {
        List<Survey> others = new ArrayList<>();
        if (people.size() == 1) {
            Person one = survey.people().get(people.get(0));
            for (int p : survey.groups().get(one.group())) {
                Person two = survey.people().get(p);
                boolean alike =
                        IntStream.range(0, one.answers().length).allMatch(q -> one.answered(q) == two.answered(q));
                if (alike && Math.abs(mean(survey, List.of(p), measure) - truth) >= QUARTER) {
                    others.add(survey.with(people.get(0), withAnswers(one, two.answers()))
                            .with(p, withAnswers(two, one.answers())));
                }
            }
        }
        return others.subList(0, Math.min(3, others.size()));
    }

    private static Person withAnswers(Person person, double[] answers) {
        return new Person(person.team(), person.id(), person.perspective(), person.wave(), answers);
    }

    private List<Integer> group(List<Integer> people) {
        return survey.groups().get(survey.people().get(people.get(0)).group());
    }

    /** Moves the answers of people step by step until the mean of the target has reached a goal. */
    private Survey moved(List<Integer> moved, String measure, double goal, List<Integer> people) {
        Survey now = survey;
        double sign = Math.signum(goal - mean(survey, people, measure));
        boolean changed = true;
        while (changed && sign * (goal - mean(now, people, measure)) > 1e-9) {
            changed = false;
            for (int p : moved) {
                for (int q : survey.of(measure)) {
                    Optional<Survey> next =
                            sign * (goal - mean(now, people, measure)) > 1e-9 || moved.size() > people.size()
                                    ? step(now, p, q, sign)
                                    : Optional.empty();
                    changed |= next.isPresent();
                    now = next.orElse(now);
                }
            }
        }
        return now;
    }

    private Optional<Survey> step(Survey now, int p, int q, double sign) {
        Person person = now.people().get(p);
        Question question = now.questions().get(q);
        double answer = person.answers()[q] + sign * (question.number() ? 10 : 1);
        return person.answered(q) && answer >= question.lowest() && answer <= question.highest()
                ? Optional.of(now.with(p, person.with(q, answer)))
                : Optional.empty();
    }

    /** Moves the answers of others, first of the smallest groups, so that the sum of each question is as before. */
    private Survey compensated(Survey start, List<Integer> people) {
        Survey now = start;
        Person first = survey.people().get(people.get(0));
        List<Integer> others = new ArrayList<>();
        survey.groups().entrySet().stream()
                .filter(entry -> entry.getKey().perspective().equals(first.perspective())
                        && entry.getKey().wave().equals(first.wave()))
                .sorted((a, b) -> a.getValue().size() - b.getValue().size())
                .forEach(entry -> others.addAll(entry.getValue()));
        others.removeAll(people);
        for (int q = 0; q < survey.questions().size(); q++) {
            double owed = 0;
            for (int p = 0; p < survey.people().size(); p++) {
                owed += survey.people().get(p).answered(q)
                        ? survey.people().get(p).answers()[q]
                                - now.people().get(p).answers()[q]
                        : 0;
            }
            for (int p : others) {
                Optional<Survey> next = Math.abs(owed) < 0.5 ? Optional.empty() : step(now, p, q, Math.signum(owed));
                while (next.isPresent()) {
                    now = next.get();
                    owed -= Math.signum(owed) * (survey.questions().get(q).number() ? 10 : 1);
                    next = Math.abs(owed) < 0.5 ? Optional.empty() : step(now, p, q, Math.signum(owed));
                }
            }
        }
        return now;
    }

    /** Changes the answers of others one or two at a time, and keeps what leaves fewer figures different. */
    private Optional<Survey> climb(Survey start, List<Integer> people) {
        Survey now = start;
        int distance = distance(now);
        for (int tries = 0; tries < 12 && patience > 0 && distance < Integer.MAX_VALUE; tries++) {
            Survey next = now;
            for (int change = 0; change <= random.nextInt(2); change++) {
                int p = random.nextInt(survey.people().size());
                int q = random.nextInt(survey.questions().size());
                next = people.contains(p)
                        ? next
                        : step(next, p, q, random.nextBoolean() ? 1 : -1).orElse(next);
            }
            int changed = distance(next);
            if (changed == 0 && same(next)) {
                return Optional.of(next);
            }
            if (changed <= distance) {
                now = next;
                distance = changed;
            }
        }
        return Optional.empty();
    }

    private int distance(Survey other) {
        patience--;
        List<String> found = leaves(Publication.of(other, folder, call, "json"));
        return found.size() != leaves.size()
                ? Integer.MAX_VALUE - 1
                : (int) IntStream.range(0, leaves.size())
                        .filter(i -> !leaves.get(i).equals(found.get(i)))
                        .count();
    }

    private static List<String> leaves(Publication made) {
        List<String> leaves = new ArrayList<>();
        if (made.code() == 0) {
            collect(JsonMapper.shared().readTree(made.out()), leaves);
        }
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves) {
        if (node.isContainer()) {
            node.forEach(one -> collect(one, leaves));
        } else {
            leaves.add(node.toString());
        }
    }

    /** Returns true if all formats are the same bytes. */
    private boolean same(Survey other) {
        patience--;
        List<String> formats = call.formats();
        return !other.equals(survey)
                && IntStream.range(0, formats.size())
                        .allMatch(f -> Publication.of(other, folder, call, formats.get(f))
                                .equals(everything.get(f)));
    }

    /** The people of the groups without a figure, group by group, and single people of the others, at most so many. */
    List<List<Integer>> targets(int most) {
        List<List<Integer>> targets = new ArrayList<>();
        survey.groups()
                .values()
                .forEach(people ->
                        targets.add(people.size() < 5 ? people : List.of(people.get(random.nextInt(people.size())))));
        Collections.shuffle(targets, random);
        return targets.subList(0, Math.min(most, targets.size()));
    }
}
