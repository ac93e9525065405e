package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.Survey.Person;
import org.coppice.cli.attack.Survey.Question;

/** Draws surveys and commands. Equal seeds give equal ones. */
final class RandomSurvey {
    private static final List<String> PERSPECTIVES =
            List.of("team-member", "carer", "person-who-uses-services", "co-provider", "manager", "consensus");

    private final Random random;
    private final boolean waves;
    private final List<Person> people = new ArrayList<>();
    private List<Question> questions = List.of();
    private double gaps;
    private double left;

    private RandomSurvey(Random random, boolean waves) {
        this.random = random;
        this.waves = waves;
    }

    /** A survey, and the command that publishes it. */
    record Drawn(Survey survey, Call call) {}

    static Drawn of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt(); // the first numbers of neighbouring seeds are alike
        int kind = random.nextInt(10);
        String command = kind < 5 ? "score" : kind < 7 ? "analyse" : kind < 9 ? "change" : "compare";
        RandomSurvey drawn = new RandomSurvey(random, command.equals("change"));
        Survey survey = drawn.draw();
        return new Drawn(survey, new Call(command, drawn.options(command)));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private List<String> options(String command) {
        List<String> options = new ArrayList<>();
        if (command.equals("compare")) {
            options.addAll(chance(0.5) ? List.of("--scoring", "pomp,mean") : List.of("--missing", "half,any"));
            return options;
        }
        if (chance(0.2)) {
            options.addAll(List.of("--aggregation", chance(0.5) ? "shrunken" : "median"));
        }
        if (chance(0.3)) {
            options.addAll(List.of(
                    "--missing",
                    List.of("impute-mean", "impute-median", "any", "complete").get(random.nextInt(4))));
        }
        boolean numbers = questions.stream().anyMatch(Question::number);
        if (numbers || chance(0.15)) {
            options.addAll(List.of("--scoring", numbers ? "mean" : "sum"));
        }
        if (chance(0.15)) {
            options.addAll(List.of("--minimum-group", "3"));
        }
        if (command.equals("analyse") && chance(0.3)) {
            options.add("--correlations");
        }
        return options;
    }

    private Survey draw() {
        questions = questions();
        gaps = chance(0.4) ? 0 : 0.2 * random.nextDouble();
        left = chance(0.4) ? 0 : 0.2 * random.nextDouble();
        int perspectives = chance(0.6) ? 1 : 1 + random.nextInt(PERSPECTIVES.size());
        int teams = 1 + random.nextInt(6);
        for (int t = 0; t < teams; t++) {
            for (int p = 0; p < perspectives; p++) {
                String perspective = PERSPECTIVES.get(p);
                boolean one = perspective.equals("manager") || perspective.equals("consensus");
                group("t" + t, perspective, one ? 1 : size());
            }
        }
        return new Survey(questions, people);
    }

    private int size() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> 1 + random.nextInt(4);
            case 2, 3, 4 -> 4 + random.nextInt(9);
            default -> 1 + random.nextInt(40);
        };
    }

    private List<Question> questions() {
        int count = 1 + random.nextInt(8);
        int points = 2 + random.nextInt(random.nextInt(3) == 0 ? 10 : 4);
        boolean mixed = chance(0.15);
        boolean number = !mixed && chance(0.06);
        int shape = random.nextInt(5);
        List<Question> all = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            List<String> measures = switch (shape) {
                case 0 -> List.of("a");
                case 1 -> List.of("whole", q < (count + 1) / 2 ? "y" : "z");
                case 2 -> List.of(q % 2 == 0 ? "a" : "b");
                case 3 -> q == 0 ? List.of("a", "b") : List.of(q % 2 == 0 ? "a" : "b");
                default -> List.of("whole", "part" + q % 3);
            };
            int highest = mixed ? 2 + random.nextInt(9) : points;
            all.add(new Question(
                    "q" + q,
                    number ? 0 : 1,
                    number ? (chance(0.5) ? 1000 : Double.POSITIVE_INFINITY) : highest,
                    number,
                    measures));
        }
        return all;
    }

    private void group(String team, String perspective, int size) {
        int style = random.nextInt(8);
        double centre = style == 0 ? 0.97 : style == 1 ? 0.03 : 0.2 + 0.6 * random.nextDouble();
        double spread = style == 2 ? 0 : style == 3 ? 0.05 : style < 2 ? 0.08 : 0.1 + 0.3 * random.nextDouble();
        int count = waves ? 2 + (chance(0.3) ? 1 : 0) : 1;
        int next = 0;
        List<String> ids = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            if (w > 0) {
                for (int leaving = random.nextInt(3); leaving > 0 && ids.size() > 1; leaving--) {
                    ids.remove(random.nextInt(ids.size()));
                }
            }
            int joining = w == 0 ? size : random.nextInt(3);
            for (int j = 0; j < joining; j++) {
                ids.add(team + perspective + next++);
            }
            for (String id : ids) {
                people.add(new Person(
                        team,
                        id,
                        perspective,
                        waves ? "202" + (4 + w) + "-01-01" : "",
                        answers(centre, spread, style)));
            }
        }
    }

    private double[] answers(double centre, double spread, int style) {
        double[] answers = new double[questions.size()];
        double own = centre + spread * random.nextGaussian();
        for (int q = 0; q < answers.length; q++) {
            Question question = questions.get(q);
            double share = own + (style == 2 ? 0 : 0.6 * spread * random.nextGaussian());
            answers[q] = question.number()
                    ? (chance(0.1) ? random.nextInt(1000) : random.nextInt(40))
                    : Math.max(
                            question.lowest(),
                            Math.min(question.highest(), Math.round(question.lowest() + share * question.range())));
        }
        if (chance(left)) {
            List<String> measures = questions.stream()
                    .flatMap(q -> q.measures().stream())
                    .distinct()
                    .toList();
            String skipped = measures.get(random.nextInt(measures.size()));
            for (int q = 0; q < answers.length; q++) {
                answers[q] = questions.get(q).measures().contains(skipped) ? Double.NaN : answers[q];
            }
        }
        for (int q = 0; q < answers.length; q++) {
            answers[q] = chance(gaps) ? Double.NaN : answers[q];
        }
        if (Arrays.stream(answers).allMatch(Double::isNaN)) {
            answers[0] = questions.get(0).lowest();
        }
        return answers;
    }
}
