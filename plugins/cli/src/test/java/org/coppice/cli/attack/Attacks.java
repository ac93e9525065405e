package org.coppice.cli.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coppice.cli.attack.LinearAttack.Target;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.SpreadAttack.Found;
import org.coppice.cli.attack.Survey.Group;
import org.coppice.cli.attack.Survey.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All attacks on one publication. */
final class Attacks {
    /** The kinds of breaks, in the order in which they are looked for. */
    enum Kind {
        /** Means as equations bound the figure of a hidden group or of a few people. */
        LINEAR,
        /** The same with whole numbers. */
        LATTICE,
        /** The mean of a shown group is so near an end that it bounds the mean of a few of its people. */
        FEW_NEAR_AN_END,
        /** Means bound the score of each person of a group. */
        PERSONS_BY_MEAN,
        /** One multiset of scores agrees with mean and spread. */
        ONE_MULTISET,
        /** Mean and spread bound the scores of all people of a group. */
        PERSONS_BY_SPREAD,
        /** Means bound the scores of the others for a member who knows their own score, and may be the only one of that score. */
        INSIDER,
        /** Intraclass correlations part two hidden groups. */
        VARIANCE,
        /** The consensus sheet of a team of fewer people than the minimum is shown. */
        CONSENSUS,
        /** One to four people are counted. */
        COUNT,
        /** One to four people are the difference of two counts, or a share of a count. */
        COUNT_BY_TWO,
        /** The second largest number bounds the largest. */
        DOMINANCE
    }

    /** What an attack found. */
    record Break(Kind kind, String what) {}

    private static final int TARGETS = 24;
    private static final int UNKNOWNS = 120;

    private final Survey survey;
    private final Call call;
    private final Printed printed;
    private final int minimum;
    private final List<Break> breaks = new ArrayList<>();
    private int wrong;

    private Attacks(Survey survey, Call call, Printed printed) {
        this.survey = survey;
        this.call = call;
        this.printed = printed;
        this.minimum = Integer.parseInt(call.option("--minimum-group", "5"));
    }

    /**
     * What all attacks found.
     *
     * @param wrong the number of printed figures that the attacks misunderstood
     * @param refused whether the command printed nothing
     */
    record Outcome(List<Break> breaks, int wrong, boolean refused) {}

    /** Publishes a survey and attacks it; nothing is found if the command refuses it. */
    static Outcome on(Survey survey, Call call, Path folder, boolean text) {
        Publication made = Publication.of(survey, folder, call, "json");
        if (made.code() != 0) {
            if (Boolean.getBoolean("attack.log")) {
                System.out.println("refused " + call + ": " + made.err().strip());
            }
            return new Outcome(List.of(), 0, true);
        }
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(made.out());
        if (call.command().equals("change")) { // figures of the waves are published beside their changes
            Publication waves = Publication.of(survey, folder, new Call("score", call.options()), "json");
            JsonNode score = waves.code() == 0 ? JsonMapper.shared().readTree(waves.out()) : root;
            root.set("teams", score.path("teams"));
            root.set("sample", score.path("sample"));
        }
        Attacks attacks = new Attacks(survey, call, new Printed(root));
        attacks.linear();
        attacks.spread();
        attacks.variance();
        attacks.dominance();
        attacks.consensus();
        FewPeople.in(attacks.printed.root(), attacks.minimum).stream()
                .limit(1)
                .forEach(found -> attacks.add(Kind.COUNT, found));
        FewPeople.byTwo(attacks.printed, attacks.minimum).stream()
                .limit(1)
                .forEach(found -> attacks.add(Kind.COUNT_BY_TWO, found));
        if (text) {
            FewPeople.in(Publication.of(survey, folder, call, "text").out(), attacks.minimum).stream()
                    .limit(1)
                    .forEach(found -> attacks.add(Kind.COUNT, found));
        }
        return new Outcome(attacks.breaks, attacks.wrong, false);
    }

    private void add(Kind kind, String what) {
        breaks.add(new Break(kind, what));
    }

    private void linear() {
        if (call.command().equals("compare") || survey.questions().stream().anyMatch(Question::number)) {
            return;
        }
        LinearAttack attack = new LinearAttack(survey, printed, call);
        wrong += attack.wrong();
        List<Target> targets = attack.targets().stream()
                .filter(target -> worthwhile(attack, target))
                .limit(TARGETS)
                .toList();
        for (Target target : targets) {
            if (attack.connected(target) > UNKNOWNS) {
                continue;
            }
            Range any = attack.range(target, false);
            boolean wide = !any.narrow();
            Range whole = wide && any.width() < 0.75 ? attack.range(target, true) : any;
            if (whole.narrow() && !whole.empty()) {
                add(
                        kind(attack, target, wide),
                        target.what() + " " + target.measure() + " " + whole + " true " + attack.truth(target));
            }
        }
    }

    private Kind kind(LinearAttack attack, Target target, boolean wide) {
        if (!target.group()) {
            return Kind.PERSONS_BY_MEAN;
        }
        double[] scores = survey.groups().get(target.blocks().get(0).group()).stream()
                .mapToDouble(p -> survey.score(survey.people().get(p), target.measure()))
                .filter(score -> !Double.isNaN(score))
                .toArray();
        double sum = Arrays.stream(scores).sum();
        boolean end = scores.length >= minimum && Math.min(sum, scores.length - sum) < 1.05;
        return end ? Kind.FEW_NEAR_AN_END : wide ? Kind.LATTICE : Kind.LINEAR;
    }

    /** Single people of many can be bounded only near an end. */
    private static boolean worthwhile(LinearAttack attack, Target target) {
        int n = target.blocks().stream()
                .mapToInt(block -> block.people().size())
                .sum();
        double mean = attack.truth(target);
        return target.group() || n * Math.min(mean, 1 - mean) < 0.6;
    }

    private void spread() {
        if (!call.option("--aggregation", "team-mean").equals("team-mean")) {
            return;
        }
        for (Figure figure : printed.teams()) {
            spread(figure, survey.groups().getOrDefault(figure.group(), List.of()));
        }
        for (Figure figure : printed.sample()) {
            List<Integer> all = IntStream.range(0, survey.people().size())
                    .filter(p -> survey.people().get(p).perspective().equals(figure.perspective())
                            && survey.people().get(p).wave().equals(figure.wave()))
                    .boxed()
                    .toList();
            if (all.stream().map(p -> survey.people().get(p).team()).distinct().count() == 1) {
                spread(figure, all);
            }
        }
    }

    private void spread(Figure figure, List<Integer> people) {
        int[] asked = survey.of(figure.measure());
        Question first = survey.questions().get(asked[0]);
        int n = people.size();
        boolean complete = people.stream()
                        .allMatch(p ->
                                Arrays.stream(asked).allMatch(survey.people().get(p)::answered))
                && Arrays.stream(asked).allMatch(q -> survey.questions().get(q).range() == first.range());
        int steps = (int) first.range() * asked.length;
        if (!figure.ofPersons()
                || figure.value().isEmpty()
                || !complete
                || first.number()
                || n < 2
                || !SpreadAttack.possible(n, steps)) {
            return;
        }
        boolean one = asked.length == 1
                && AnswerSearch.possible(n, steps + 1)
                && call.option("--scoring", "pomp").equals("pomp");
        double[] metric = LinearAttack.metric(survey, call, figure.measure());
        SpreadAttack attack = new SpreadAttack(n, steps);
        SpreadAttack.Bounds bounds = SpreadAttack.bounds(figure, n, metric[0], metric[1] - metric[0]);
        Found found = one ? AnswerSearch.found(figure, n, first.lowest(), (int) first.highest()) : attack.left(bounds);
        double[] scores = people.stream()
                .mapToDouble(p -> survey.score(survey.people().get(p), figure.measure()))
                .toArray();
        if (!Arrays.stream(scores).allMatch(found.people()::contains)) {
            wrong++;
            return;
        }
        for (double own : Arrays.stream(scores).distinct().toArray()) {
            // by the mean alone: that bounds of the spread disclose more to a member is documented as what cannot be
            // kept
            Found others = attack.left(bounds.withoutSpread(), (int) Math.round(own * steps));
            if (others.people().narrow()) {
                add(
                        Kind.INSIDER,
                        figure.group() + " " + figure.measure() + " " + Arrays.toString(scores) + " for " + own
                                + " others " + others.people());
            }
        }
        String what = figure.group() + " " + figure.measure() + " " + Arrays.toString(scores) + " " + found.people();
        if (found.people().narrow()) {
            add(Kind.PERSONS_BY_SPREAD, what);
        } else if (found.multisets() == 1 && !(steps == 1 && isTableOfEnough(scores))) {
            add(Kind.ONE_MULTISET, what);
        }
    }

    /** Whether there are two possible scores, of which nobody or at least the minimum has each: then their numbers may be known. */
    private boolean isTableOfEnough(double[] scores) {
        long ones = Arrays.stream(scores).filter(score -> score == 1).count();
        long zeros = Arrays.stream(scores).filter(score -> score == 0).count();
        return ones + zeros == scores.length && (ones == 0 || ones >= minimum) && (zeros == 0 || zeros >= minimum);
    }

    private void variance() {
        if (!call.options().isEmpty() && !call.options().equals(List.of("--correlations"))
                || call.command().equals("change")) {
            return;
        }
        for (Figure total : printed.sample()) {
            Map<Group, List<Integer>> groups = new LinkedHashMap<>(survey.groups());
            groups.keySet()
                    .removeIf(group -> !group.perspective().equals(total.perspective())
                            || !group.wave().equals(total.wave()));
            int[] asked = survey.of(total.measure());
            Question question = survey.questions().get(asked[0]);
            List<Group> hidden = groups.keySet().stream()
                    .filter(group -> groups.get(group).size() < 5)
                    .toList();
            boolean complete = groups.values().stream()
                    .flatMap(List::stream)
                    .allMatch(p -> Arrays.stream(asked).allMatch(survey.people().get(p)::answered));
            List<Figure> shown = printed.teams().stream()
                    .filter(f -> groups.containsKey(f.group())
                            && f.measure().equals(total.measure())
                            && f.value().isPresent())
                    .toList();
            int steps = (int) question.range() * asked.length;
            if (hidden.size() != 2
                    || !complete
                    || shown.size() + 2 != groups.size()
                    || shown.size() > 3
                    || total.number("icc1").isEmpty()
                    || question.number()
                    || steps > 24
                    || total.n().orElse(-1)
                            != groups.values().stream().mapToInt(List::size).sum()) {
                continue;
            }
            int[] sizes =
                    shown.stream().mapToInt(f -> groups.get(f.group()).size()).toArray();
            double[] means =
                    shown.stream().mapToDouble(f -> f.value().getAsDouble()).toArray();
            int a = groups.get(hidden.get(0)).size();
            int b = groups.get(hidden.get(1)).size();
            double truth = groups.get(hidden.get(0)).stream()
                    .mapToDouble(p -> survey.score(survey.people().get(p), total.measure()))
                    .average()
                    .orElseThrow();
            Range range = new VarianceAttack(total, sizes, means, a, b, steps).range();
            if (!range.contains(truth)) {
                wrong++;
            } else if (range.narrow()) {
                add(Kind.VARIANCE, hidden.get(0) + " " + total.measure() + " " + range + " true " + truth);
            }
        }
    }

    private void consensus() {
        for (Figure figure : printed.teams()) {
            Group members = new Group(figure.team(), "team-member", figure.wave());
            int size = survey.groups().getOrDefault(members, List.of()).size();
            if (figure.perspective().equals("consensus") && figure.value().isPresent() && size < minimum) {
                add(Kind.CONSENSUS, figure.group() + " of " + size);
            }
        }
    }

    private void dominance() {
        if (!call.option("--scoring", "pomp").equals("mean")
                || !call.option("--aggregation", "team-mean").equals("team-mean")) {
            return;
        }
        for (Figure figure : printed.teams()) {
            int[] asked = survey.of(figure.measure());
            List<Integer> people = survey.groups().getOrDefault(figure.group(), List.of());
            if (!figure.ofPersons()
                    || figure.value().isEmpty()
                    || asked.length != 1
                    || !survey.questions().get(asked[0]).number()) {
                continue;
            }
            double[] numbers = people.stream()
                    .mapToDouble(p -> survey.people().get(p).answers()[asked[0]])
                    .filter(number -> !Double.isNaN(number))
                    .sorted()
                    .toArray();
            if (numbers.length < 2) {
                continue;
            }
            double largest = numbers[numbers.length - 1];
            double estimate = numbers.length * figure.value().getAsDouble() - numbers[numbers.length - 2];
            if (Math.abs(estimate - largest) < 0.2 * largest) {
                add(Kind.DOMINANCE, figure.group() + " " + Arrays.toString(numbers) + " estimate " + estimate);
            }
        }
    }
}
