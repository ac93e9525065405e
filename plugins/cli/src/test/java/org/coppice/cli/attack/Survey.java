package org.coppice.cli.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions of a bank and the answers of people. An attacker knows the questions, and the answers only in the proof that an attack is right. */
record Survey(List<Question> questions, List<Person> people) {
    /** A question with whole numbers as answers; {@code number} is a scale without labels, of which {@code highest} may be infinite. */
    record Question(String id, int lowest, double highest, boolean number, List<String> measures) {
        double range() {
            return highest - lowest;
        }
    }

    /** One person in one wave; an answer that is not given is NaN. */
    record Person(String team, String id, String perspective, String wave, double[] answers) {
        /** The group of people whose figure is printed. */
        Group group() {
            return new Group(team, perspective, wave);
        }

        Person with(int question, double answer) {
            double[] copy = answers.clone();
            copy[question] = answer;
            return new Person(team, id, perspective, wave, copy);
        }

        boolean answered(int question) {
            return !Double.isNaN(answers[question]);
        }
    }

    /** The people of one team, perspective and wave. */
    record Group(String team, String perspective, String wave) {}

    /**
     * Reads a small survey.
     *
     * @param bank a line for each question: its id, lowest and highest answer ("inf" for none), and its measures
     * @param csv the answers, as in a file
     */
    static Survey of(String bank, String csv) {
        List<Question> questions = bank.lines()
                .map(line -> line.trim().split(" +"))
                .map(word -> new Question(
                        word[0],
                        Integer.parseInt(word[1]),
                        word[2].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(word[2]),
                        word[2].equals("inf") || Double.parseDouble(word[2]) > 11,
                        List.of(word).subList(3, word.length)))
                .toList();
        List<String> lines = csv.lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        List<Person> people = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(field -> new Person(
                        field[0],
                        field[1],
                        header.contains("perspective") ? field[header.indexOf("perspective")] : "team-member",
                        header.contains("wave") ? field[header.indexOf("wave")] : "",
                        questions.stream()
                                .map(question -> field[header.indexOf(question.id())])
                                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                                .toArray()))
                .toList();
        return new Survey(questions, people);
    }

    List<String> measures() {
        return questions.stream()
                .flatMap(question -> question.measures().stream())
                .distinct()
                .toList();
    }

    /** The questions of a measure, by their places. */
    int[] of(String measure) {
        return IntStream.range(0, questions.size())
                .filter(q -> questions.get(q).measures().contains(measure))
                .toArray();
    }

    /** The share of the maximum possible of a person who answered at least half of the questions; NaN if they did not. */
    double score(Person person, String measure) {
        int[] asked = of(measure);
        int[] given = Arrays.stream(asked).filter(person::answered).toArray();
        return given.length * 2 < asked.length || given.length == 0
                ? Double.NaN
                : Arrays.stream(given)
                        .mapToDouble(
                                q -> (person.answers()[q] - questions.get(q).lowest())
                                        / questions.get(q).range())
                        .average()
                        .orElseThrow();
    }

    Map<Group, List<Integer>> groups() {
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int p = 0; p < people.size(); p++) {
            groups.computeIfAbsent(people.get(p).group(), group -> new ArrayList<>())
                    .add(p);
        }
        return groups;
    }

    Survey with(int person, Person other) {
        List<Person> all = new ArrayList<>(people);
        all.set(person, other);
        return new Survey(questions, all);
    }

    Survey without(int person) {
        List<Person> all = new ArrayList<>(people);
        all.remove(person);
        return new Survey(questions, all);
    }

    /** The bank as a file has it. */
    String bank() {
        String asked = people.stream().map(Person::perspective).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", ", "[", "]"));
        StringBuilder text = new StringBuilder("bank: attacked\nversion: 1.0.0\ntitle: Attacked\nscales:\n");
        for (Question question : questions) {
            text.append("  s-").append(question.id()).append(": {type: ");
            text.append(question.number() ? "number, minimum: " : "likert, points: ");
            if (question.number()) {
                text.append(question.lowest());
                text.append(Double.isInfinite(question.highest()) ? "" : ", maximum: " + (long) question.highest());
            } else {
                text.append((int) question.range() + 1).append(", lowest: ").append(question.lowest());
            }
            text.append("}\n");
        }
        text.append("constructs:\n");
        measures()
                .forEach(measure -> text.append("  %s: {label: %s, definition: What %s is.}\n"
                        .formatted(measure, measure.toUpperCase(java.util.Locale.ROOT), measure)));
        text.append("questions:\n");
        questions.forEach(question ->
                text.append("  - {id: %s, text: Question %s?, scale: s-%s, measures: [%s], asked: %s}\n"
                        .formatted(
                                question.id(),
                                question.id(),
                                question.id(),
                                String.join(", ", question.measures()),
                                asked)));
        return text.toString();
    }

    /** The answers as a file has them. */
    String csv() {
        boolean waves = people.stream().anyMatch(person -> !person.wave().isEmpty());
        StringBuilder text = new StringBuilder("team,respondent,perspective").append(waves ? ",wave" : "");
        questions.forEach(question -> text.append(',').append(question.id()));
        for (Person person : people) {
            text.append('\n')
                    .append(person.team())
                    .append(',')
                    .append(person.id())
                    .append(',')
                    .append(person.perspective());
            text.append(waves ? "," + person.wave() : "");
            for (double answer : person.answers()) {
                text.append(',').append(Double.isNaN(answer) ? "" : Long.toString((long) answer));
            }
        }
        return text.append('\n').toString();
    }

    /** Writes the bank and the answers into a folder. */
    void write(Path folder) {
        try {
            Files.writeString(folder.resolve("bank.yaml"), bank());
            Files.writeString(folder.resolve("answers.csv"), csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return bank() + csv();
    }
}
