package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coppice.cli.attack.Survey.Group;
import org.coppice.cli.attack.Survey.Person;
import org.coppice.cli.attack.Survey.Question;

/**
 * The unknowns of a survey: people of one group who answered the same questions in all waves form a block, and each block has an unknown sum of
 * answers for each cell, which are the questions that no printed figure parts. The attacker knows who answered which question.
 */
final class Blocks {
    /** The people of a block in one wave, as their places in the survey. */
    record Block(Group group, String history, List<Integer> people) {}

    private final Survey survey;
    private final String rule;
    private final List<Block> all = new ArrayList<>();
    private final Map<Integer, Integer> cells = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> unknowns = new LinkedHashMap<>();
    private final Linear linear = new Linear();

    /**
     * Parts the people of a survey into blocks.
     *
     * @param rule the rule for missing answers: complete, half or any
     * @param apart whether each question is a cell of its own
     */
    Blocks(Survey survey, String rule, boolean apart) {
        this.survey = survey;
        this.rule = rule;
        Map<Object, Integer> kinds = new LinkedHashMap<>();
        for (int q = 0; q < survey.questions().size(); q++) {
            Question question = survey.questions().get(q);
            Object kind = apart ? question : List.of(question.measures(), question.range());
            kinds.putIfAbsent(kind, kinds.size());
            cells.put(q, kinds.get(kind));
        }
        Map<String, Map<String, String>> histories = new LinkedHashMap<>();
        for (Person person : survey.people()) {
            histories
                    .computeIfAbsent(key(person), any -> new TreeMap<>())
                    .put(
                            person.wave(),
                            Arrays.stream(person.answers())
                                    .mapToObj(a -> Double.isNaN(a) ? "-" : "x")
                                    .collect(Collectors.joining()));
        }
        Map<List<Object>, List<Integer>> blocks = new LinkedHashMap<>();
        for (int p = 0; p < survey.people().size(); p++) {
            Person person = survey.people().get(p);
            blocks.computeIfAbsent(
                            List.of(person.group(), histories.get(key(person)).toString()), any -> new ArrayList<>())
                    .add(p);
        }
        blocks.forEach((key, people) -> all.add(new Block((Group) key.get(0), (String) key.get(1), people)));
    }

    private static String key(Person person) {
        return person.team() + "/" + person.perspective() + "/" + person.id();
    }

    List<Block> all() {
        return all;
    }

    Linear linear() {
        return linear;
    }

    /** Returns true if the people of a block have a score by the rule for missing answers. */
    boolean scored(Block block, String measure) {
        int asked = survey.of(measure).length;
        int given = answered(block, measure);
        return given > 0
                && switch (rule) {
                    case "complete" -> given == asked;
                    case "any" -> true;
                    default -> given * 2 >= asked;
                };
    }

    int answered(Block block, String measure) {
        Person first = survey.people().get(block.people().get(0));
        return (int) Arrays.stream(survey.of(measure)).filter(first::answered).count();
    }

    /** The sum of the scores of a block as a sum of unknowns, times a weight, added to others. */
    void addScores(Map<Integer, Double> sum, Block block, String measure, double weight) {
        int given = answered(block, measure);
        Person first = survey.people().get(block.people().get(0));
        for (int q : survey.of(measure)) {
            if (first.answered(q)) {
                sum.merge(unknown(block, q), 0.0, Double::sum);
            }
        }
        Map<Integer, Double> once = new LinkedHashMap<>();
        for (int q : survey.of(measure)) {
            if (first.answered(q)) {
                once.put(
                        unknown(block, q),
                        weight / given / survey.questions().get(q).range());
            }
        }
        once.forEach((unknown, share) -> sum.merge(unknown, share, Double::sum));
    }

    /** The sum of the answers of a block to one question, in shares of its range. */
    void addAnswers(Map<Integer, Double> sum, Block block, int question, double weight) {
        sum.merge(
                unknown(block, question),
                weight / survey.questions().get(question).range(),
                Double::sum);
    }

    /** The unknown is the sum, over the people of the block and the answered questions of the cell, of the steps above the lowest answer. */
    private int unknown(Block block, int question) {
        Person first = survey.people().get(block.people().get(0));
        return unknowns.computeIfAbsent(List.of(all.indexOf(block), cells.get(question)), any -> {
            long questions = cells.keySet().stream()
                    .filter(q -> cells.get(q).equals(cells.get(question)) && first.answered(q))
                    .count();
            return linear.unknown(questions
                    * block.people().size()
                    * survey.questions().get(question).range());
        });
    }

    /** The true value of a sum of unknowns. */
    double truth(Map<Integer, Double> sum) {
        double total = 0;
        for (Map.Entry<List<Integer>, Integer> entry : unknowns.entrySet()) {
            double weight = sum.getOrDefault(entry.getValue(), 0.0);
            for (int p : weight == 0
                    ? List.<Integer>of()
                    : all.get(entry.getKey().get(0)).people()) {
                for (int q = 0; q < survey.questions().size(); q++) {
                    if (cells.get(q).equals(entry.getKey().get(1))
                            && survey.people().get(p).answered(q)) {
                        total += weight
                                * (survey.people().get(p).answers()[q]
                                        - survey.questions().get(q).lowest());
                    }
                }
            }
        }
        return total;
    }
}
