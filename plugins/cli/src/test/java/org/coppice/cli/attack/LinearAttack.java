package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.coppice.cli.attack.Blocks.Block;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.Survey.Group;
import org.coppice.cli.attack.Survey.Question;
import tools.jackson.databind.JsonNode;

/**
 * Reads printed means as linear equations in the answers of people, rounded to a hundredth of their range, and bounds hidden figures: first with any
 * answers between the lowest and the highest, then with whole numbers. An attacker who knows the rules also knows
 * which hidden groups a total of the sample takes in, so only what agrees with the truth is tried.
 */
final class LinearAttack {
    /** A figure that an attacker looks for: the mean score of a few people. */
    record Target(String what, String measure, List<Block> blocks, boolean group) {}

    /** The number of unknowns up to which integer programmes are tried. */
    private static final int FEW = 40;

    private final Survey survey;
    private final Printed printed;
    private final Call call;
    private final int minimum;
    private final List<Blocks> readings = new ArrayList<>();
    private final int wrong;
    private int untrue;

    LinearAttack(Survey survey, Printed printed, Call call) {
        this.survey = survey;
        this.printed = printed;
        this.call = call;
        this.minimum = Integer.parseInt(call.option("--minimum-group", "5"));
        Set<String> seen = new LinkedHashSet<>();
        int fewest = Integer.MAX_VALUE;
        for (int taken = 0; taken < 4; taken++) {
            untrue = 0;
            Blocks blocks = equations((taken & 1) != 0, (taken & 2) != 0);
            if (untrue < fewest) {
                fewest = untrue;
                readings.clear();
                seen.clear();
            }
            if (untrue == fewest && seen.add(blocks.linear().rows().toString())) {
                readings.add(blocks);
            }
        }
        wrong = fewest;
    }

    /** The number of printed figures that the attacker misunderstood, and left out. */
    int wrong() {
        return wrong;
    }

    private boolean means() {
        return Set.of("half", "any", "complete").contains(call.option("--missing", "half"))
                && call.option("--aggregation", "team-mean").equals("team-mean")
                && !call.option("--scoring", "pomp").equals("ipsative")
                && survey.questions().stream().noneMatch(Question::number);
    }

    private Blocks equations(boolean small, boolean others) {
        Blocks blocks = new Blocks(
                survey, call.option("--missing", "half"), call.command().equals("analyse"));
        if (!means()) {
            return blocks;
        }
        for (Figure figure : printed.teams()) {
            mean(blocks, figure, block -> block.group().equals(figure.group()));
        }
        for (Figure figure : printed.sample()) {
            Predicate<Block> taken = taken(blocks, figure, small, others);
            mean(blocks, figure, taken);
            for (JsonNode question : Printed.list(figure.node().at("/analysis/pairwise/questions"))) {
                answers(blocks, question, taken);
            }
        }
        Printed.list(printed.root().path("changes")).forEach(change -> changes(blocks, change));
        return blocks;
    }

    /** The people of a figure of the sample: if its n is printed, as many as that. */
    private Predicate<Block> taken(Blocks blocks, Figure figure, boolean small, boolean others) {
        List<Predicate<Block>> readings = new ArrayList<>();
        for (int reading = 0; reading < 4; reading++) {
            boolean ofSmall = small ^ (reading & 1) != 0;
            boolean ofOthers = others ^ (reading & 2) != 0;
            readings.add(block -> block.group().perspective().equals(figure.perspective())
                    && block.group().wave().equals(figure.wave())
                    && (shown(blocks, block, figure.measure())
                            || (size(blocks, block, figure.measure()) < minimum ? ofSmall : ofOthers)));
        }
        return readings.stream()
                .filter(reading -> isAllowed(blocks, reading, figure.measure()))
                .filter(reading -> figure.n().isEmpty()
                        || figure.n().getAsInt()
                                == blocks.all().stream()
                                        .filter(block -> reading.test(block) && blocks.scored(block, figure.measure()))
                                        .mapToInt(block -> block.people().size())
                                        .sum())
                .findFirst()
                .orElseGet(() -> block -> block.group().perspective().equals(figure.perspective())
                        && block.group().wave().equals(figure.wave())
                        && shown(blocks, block, figure.measure()));
    }

    /** Whether the hidden groups that a reading includes are two or more with the minimum group of people together, as the rules say. */
    private boolean isAllowed(Blocks blocks, Predicate<Block> reading, String measure) {
        List<Block> hidden = blocks.all().stream()
                .filter(block -> reading.test(block) && blocks.scored(block, measure) && !shown(blocks, block, measure))
                .toList();
        return hidden.isEmpty()
                || (hidden.stream().map(Block::group).distinct().count() > 1
                        && hidden.stream()
                                        .mapToInt(block -> block.people().size())
                                        .sum()
                                >= minimum);
    }

    private int size(Blocks blocks, Block one, String measure) {
        return blocks.all().stream()
                .filter(block -> block.group().equals(one.group()) && blocks.scored(block, measure))
                .mapToInt(block -> block.people().size())
                .sum();
    }

    private boolean shown(Blocks blocks, Block block, String measure) {
        if (call.command().equals("analyse")) {
            double[] scores = survey.groups().get(block.group()).stream()
                    .mapToDouble(p -> survey.score(survey.people().get(p), measure))
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            return size(blocks, block, measure) >= minimum
                    && java.util.Arrays.stream(scores).distinct().count() > 1;
        }
        return printed.teams().stream()
                .anyMatch(figure -> figure.group().equals(block.group())
                        && figure.measure().equals(measure)
                        && figure.value().isPresent());
    }

    private void mean(Blocks blocks, Figure figure, Predicate<Block> taken) {
        if (figure.value().isEmpty()) {
            return;
        }
        List<Block> people = blocks.all().stream()
                .filter(block -> taken.test(block) && blocks.scored(block, figure.measure()))
                .toList();
        double[] metric = metric(figure.measure());
        double share = (figure.value().getAsDouble() - metric[0]) / (metric[1] - metric[0]);
        Map<Integer, Double> sum = new TreeMap<>();
        int n = people.stream().mapToInt(block -> block.people().size()).sum();
        people.forEach(block -> blocks.addScores(sum, block, figure.measure(), 1.0 / n));
        if (n > 0 && (figure.n().isEmpty() || figure.n().getAsInt() == n)) {
            equation(blocks, sum, share, 0.005);
        }
    }

    private double[] metric(String measure) {
        return metric(survey, call, measure);
    }

    /** The lowest and the highest possible value of a measure. */
    static double[] metric(Survey survey, Call call, String measure) {
        Question first = survey.questions().get(survey.of(measure)[0]);
        int count = survey.of(measure).length;
        return switch (call.option("--scoring", "pomp")) {
            case "mean" -> new double[] {first.lowest(), first.highest()};
            case "sum" -> new double[] {first.lowest() * count, first.highest() * count};
            default -> new double[] {0, 1};
        };
    }

    private void answers(Blocks blocks, JsonNode question, Predicate<Block> taken) {
        OptionalDouble mean = Printed.number(question, "mean");
        if (mean.isEmpty()) {
            return;
        }
        int q = survey.questions().stream()
                .map(Question::id)
                .toList()
                .indexOf(question.path("question").asString());
        List<Block> people = blocks.all().stream()
                .filter(block -> taken.test(block)
                        && survey.people().get(block.people().get(0)).answered(q))
                .toList();
        int n = people.stream().mapToInt(block -> block.people().size()).sum();
        OptionalDouble said = Printed.number(question, "n");
        if (n > 0 && (said.isEmpty() || said.getAsDouble() == n)) {
            Map<Integer, Double> sum = new TreeMap<>();
            people.forEach(block -> blocks.addAnswers(sum, block, q, 1.0 / n));
            Question asked = survey.questions().get(q);
            equation(blocks, sum, (mean.getAsDouble() - asked.lowest()) / asked.range(), 0.005);
        }
    }

    private void changes(Blocks blocks, JsonNode change) {
        String team = change.path("team").asString();
        String before = change.path("before").asString();
        String after = change.path("after").asString();
        for (JsonNode measure : Printed.list(change.path("measures"))) {
            String construct = measure.path("construct").asString();
            String who = measure.path("perspective").asString();
            double[] metric = metric(construct);
            double range = metric[1] - metric[0];
            List<Block> first = scored(blocks, new Group(team, who, before), construct);
            List<Block> second = scored(blocks, new Group(team, who, after), construct);
            Set<String> left = persons(first);
            Set<String> right = persons(second);
            Predicate<Block> stayed =
                    block -> left.containsAll(persons(List.of(block))) && right.containsAll(persons(List.of(block)));
            difference(blocks, first, second, construct, Printed.number(measure, "/whole/change"), range);
            difference(
                    blocks,
                    first.stream().filter(stayed).toList(),
                    second.stream().filter(stayed).toList(),
                    construct,
                    Printed.number(measure, "/stayed/change"),
                    range);
            part(
                    blocks,
                    second.stream().filter(stayed.negate()).toList(),
                    construct,
                    Printed.number(measure, "/joined/mean"),
                    metric);
            part(
                    blocks,
                    first.stream().filter(stayed.negate()).toList(),
                    construct,
                    Printed.number(measure, "/left/mean"),
                    metric);
        }
    }

    private List<Block> scored(Blocks blocks, Group group, String measure) {
        return blocks.all().stream()
                .filter(block -> block.group().equals(group) && blocks.scored(block, measure))
                .toList();
    }

    private Set<String> persons(List<Block> blocks) {
        Set<String> ids = new LinkedHashSet<>();
        blocks.forEach(block ->
                block.people().forEach(p -> ids.add(survey.people().get(p).id())));
        return ids;
    }

    private void difference(
            Blocks blocks, List<Block> first, List<Block> second, String measure, OptionalDouble change, double range) {
        int before = first.stream().mapToInt(block -> block.people().size()).sum();
        int after = second.stream().mapToInt(block -> block.people().size()).sum();
        if (change.isPresent() && before > 0 && after > 0) {
            Map<Integer, Double> sum = new TreeMap<>();
            second.forEach(block -> blocks.addScores(sum, block, measure, 1.0 / after));
            first.forEach(block -> blocks.addScores(sum, block, measure, -1.0 / before));
            equation(blocks, sum, change.getAsDouble() / range, 0.01);
        }
    }

    private void part(Blocks blocks, List<Block> people, String measure, OptionalDouble mean, double[] metric) {
        int n = people.stream().mapToInt(block -> block.people().size()).sum();
        if (mean.isPresent() && n > 0) {
            Map<Integer, Double> sum = new TreeMap<>();
            people.forEach(block -> blocks.addScores(sum, block, measure, 1.0 / n));
            equation(blocks, sum, (mean.getAsDouble() - metric[0]) / (metric[1] - metric[0]), 0.005);
        }
    }

    /** Adds an equation, if it is true: an attacker who knows the rules does not misunderstand a figure. */
    private void equation(Blocks blocks, Map<Integer, Double> sum, double value, double half) {
        double truth = blocks.truth(sum);
        if (Math.abs(truth - value) <= half + 1e-6) {
            blocks.linear().between(sum, value - half - 1e-7, value + half + 1e-7);
        } else {
            untrue++;
        }
    }

    /** The figures of hidden groups, and of the few people of a shown group who answered the same questions. A consensus sheet is of all of a team. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Blocks blocks = readings.get(0);
        Map<Group, List<Block>> groups = new LinkedHashMap<>();
        blocks.all().stream()
                .filter(block -> !block.group().perspective().equals("consensus"))
                .forEach(block -> groups.computeIfAbsent(block.group(), any -> new ArrayList<>())
                        .add(block));
        for (String measure : survey.measures()) {
            groups.forEach((group, all) -> {
                List<Block> given = all.stream()
                        .filter(block -> blocks.answered(block, measure) > 0)
                        .toList();
                int n = given.stream().mapToInt(block -> block.people().size()).sum();
                if (n > 0 && n < minimum) {
                    targets.add(new Target("group " + group, measure, given, true));
                }
                for (Block block : given) {
                    if (block.people().size() < n || n >= minimum) {
                        targets.add(new Target(
                                "people " + group + " " + block.history(),
                                measure,
                                List.of(block),
                                block.people().size() < minimum));
                    }
                }
            });
        }
        return targets;
    }

    /** The number of unknowns that the printed figures connect with a target. */
    int connected(Target target) {
        Blocks blocks = readings.get(readings.size() - 1);
        Map<Integer, Double> sum = new TreeMap<>();
        target.blocks().forEach(block -> blocks.addScores(sum, block, target.measure(), 1));
        return blocks.linear().connected(sum);
    }

    /** The values of the mean score of the people; of each single one of them if they are not few. */
    Range range(Target target, boolean whole) {
        Range all = Range.NONE;
        for (Blocks blocks : readings) {
            int n = target.blocks().stream()
                    .mapToInt(block -> block.people().size())
                    .sum();
            Map<Integer, Double> sum = new TreeMap<>();
            target.blocks()
                    .forEach(block -> blocks.addScores(sum, block, target.measure(), target.group() ? 1.0 / n : 1));
            Range found = blocks.linear().range(sum, whole && blocks.linear().connected(sum) <= FEW);
            if (!found.empty()) {
                all = all.with(
                        target.group()
                                ? found
                                : new Range(Math.max(0, found.lower() - n + 1), Math.min(1, found.upper())));
            }
        }
        return all;
    }

    /** The values of the change of the score of one person between two waves; -1 to 1 if nothing is known. */
    Range change(String person, String measure, String before, String after) {
        Range all = Range.NONE;
        for (Blocks blocks : readings) {
            Map<Integer, Double> sum = new TreeMap<>();
            for (Block block : blocks.all()) {
                if (persons(List.of(block)).equals(Set.of(person))) {
                    double sign = block.group().wave().equals(after)
                            ? 1
                            : block.group().wave().equals(before) ? -1 : 0;
                    blocks.addScores(sum, block, measure, sign);
                }
            }
            all = all.with(blocks.linear().range(sum, true));
        }
        return all;
    }

    /** The true value that {@link #range} has to contain; of a person of many, the mean of all. */
    double truth(Target target) {
        Blocks blocks = readings.get(0);
        int n = target.blocks().stream()
                .mapToInt(block -> block.people().size())
                .sum();
        Map<Integer, Double> sum = new TreeMap<>();
        target.blocks().forEach(block -> blocks.addScores(sum, block, target.measure(), 1.0 / n));
        return blocks.truth(sum);
    }
}
