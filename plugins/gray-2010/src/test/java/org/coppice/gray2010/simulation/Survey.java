package org.coppice.gray2010.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;

/**
 * Simulates the surveys of teams. Nothing here is used by the readings, and no formula of theirs is used here: an answer is a latent value that
 * thresholds turn into a category.
 */
final class Survey {
    /** How many people who use services, carers and people of other services answer. */
    private static final Map<Perspective, Integer> OUTSIDE = new EnumMap<>(
            Map.of(Perspective.PERSON_WHO_USES_SERVICES, 8, Perspective.CARER, 6, Perspective.CO_PROVIDER, 6));

    private static final double[] THRESHOLDS = {-1.4, -0.45, 0.45, 1.4};
    private static final double TEAM_SD = 0.4;
    private static final double SKIPPED = 0.03;
    private static final int WORKERS = 3;

    private final Condition.Setting setting;
    private final Random random;
    private final double[] difficulty;
    private final Map<Perspective, double[]> wording = new EnumMap<>(Perspective.class);

    /** Draws the difficulties of a new bank of questions. */
    Survey(Condition condition, Random random) {
        this.setting = condition.setting;
        this.random = random;
        this.difficulty = new double[Factor.BANK.questions().size()];
        for (Factor factor : Factor.ALL) {
            double scale = setting.scales * random.nextGaussian();
            for (int q = factor.first(); q < factor.first() + factor.questions(); q++) {
                difficulty[q] = scale + setting.questions * random.nextGaussian();
            }
        }
        for (Perspective who : Perspective.values()) {
            double[] own = new double[difficulty.length];
            Arrays.setAll(own, q -> setting.wordings * random.nextGaussian());
            wording.put(who, own);
        }
    }

    /** Draws the traits of a team. */
    double[] traits() {
        double common = random.nextGaussian();
        double[] traits = new double[Factor.ALL.size()];
        for (int k = 0; k < traits.length; k++) {
            Factor factor = Factor.ALL.get(k);
            double own = random.nextGaussian();
            traits[k] = latent(factor.centre())
                    + TEAM_SD * (factor.good() * Math.sqrt(setting.halo) * common + Math.sqrt(1 - setting.halo) * own);
        }
        return traits;
    }

    /** Returns the score that a team with a trait would have without response styles and with questions of average difficulty. */
    double score(double trait) {
        double sd = Math.sqrt(setting.tendency + setting.view + setting.error);
        double score = 0;
        for (double threshold : THRESHOLDS) {
            score += Normal.below((trait - threshold + setting.skew) / sd) / THRESHOLDS.length;
        }
        return score;
    }

    private double latent(double score) {
        double low = -8;
        double high = 8;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            if (score(middle) < score) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns by how much the questions of a factor raise the score of a team in the middle, as a good calibration would find it. */
    double easiness(Factor factor) {
        double sum = 0;
        for (int q = factor.first(); q < factor.first() + factor.questions(); q++) {
            sum += score(difficulty[q]) - score(0);
        }
        return sum / factor.questions();
    }

    /** A person's constant properties. */
    private final class Person {
        final Perspective who;
        final double tendency;
        final double[] views = new double[Factor.ALL.size()];
        final double agreeing;
        final double stretch;
        final int careless; // 0 is careful

        Person(Perspective who, double worker, int careless) {
            this.who = who;
            this.careless = careless;
            this.tendency = worker + Math.sqrt(setting.tendency) * random.nextGaussian();
            Arrays.setAll(views, k -> Math.sqrt(setting.view) * random.nextGaussian());
            this.agreeing = setting.agreeing + setting.agreeingSd * random.nextGaussian();
            this.stretch = Math.exp(setting.extreme * random.nextGaussian());
        }
    }

    /** People of a team who answer once or several times. */
    final class People {
        private final Person[] persons;

        People(int members) {
            int all = members + OUTSIDE.values().stream().mapToInt(n -> n).sum();
            persons = new Person[all];
            int careless = (int) Math.round(setting.careless * members);
            int p = 0;
            for (int m = 0; m < members; m++) {
                persons[p++] = new Person(Perspective.TEAM_MEMBER, 0, m < careless ? 1 + random.nextInt(4) : 0);
            }
            for (Map.Entry<Perspective, Integer> outside : OUTSIDE.entrySet()) {
                double[] workers = new double[WORKERS];
                if (outside.getKey() == Perspective.PERSON_WHO_USES_SERVICES) {
                    Arrays.setAll(workers, w -> Math.sqrt(setting.workers) * random.nextGaussian());
                }
                for (int i = 0; i < outside.getValue(); i++) {
                    persons[p++] = new Person(outside.getKey(), workers[i % WORKERS], 0);
                }
            }
        }

        /**
         * Returns the answers of these people.
         *
         * @param traits the traits as members see them
         * @param outside the traits as all others see them
         */
        TeamAnswers answers(double[] traits, double[] outside, LocalDate wave) {
            TeamAnswersBuilder team =
                    TeamAnswers.builder(Factor.BANK, "simulated").wave(wave);
            for (int p = 0; p < persons.length; p++) {
                Person person = persons[p];
                team.respondent(String.format(java.util.Locale.ROOT, "p%02d", p), person.who);
                Careless runs = new Careless(person.careless, random);
                for (int k = 0; k < traits.length; k++) {
                    Factor factor = Factor.ALL.get(k);
                    if (!factor.asked().contains(person.who)) {
                        continue;
                    }
                    double trait = person.who == Perspective.TEAM_MEMBER ? traits[k] : outside[k];
                    for (int q = factor.first(); q < factor.first() + factor.questions(); q++) {
                        int answer = person.careless > 0
                                ? runs.next()
                                : answer(person, trait + person.tendency + person.views[k], q, factor.reverses(q));
                        if (random.nextDouble() >= SKIPPED) {
                            team.answer(Factor.id(q), answer);
                        }
                    }
                }
            }
            return team.build();
        }

        private int answer(Person person, double seen, int q, boolean reversed) {
            double latent = seen
                    + difficulty[q]
                    + wording.get(person.who)[q]
                    + Math.sqrt(setting.error) * random.nextGaussian()
                    + (reversed ? -person.agreeing : person.agreeing);
            int category = 1;
            for (double threshold : THRESHOLDS) {
                category += person.stretch * latent > threshold - setting.skew ? 1 : 0;
            }
            return reversed ? THRESHOLDS.length + 2 - category : category;
        }
    }

    /** Answers of a person who does not read the questions. */
    private static final class Careless {
        private final int kind;
        private final Random random;
        private int current;

        Careless(int kind, Random random) {
            this.kind = kind;
            this.random = random;
            this.current = 2 + random.nextInt(3);
        }

        int next() {
            if (kind <= 2) {
                return 1 + random.nextInt(5); // at random
            }
            if (kind == 3) { // nearly always the same
                return random.nextDouble() < 0.85
                        ? current
                        : Math.max(1, Math.min(5, current + (random.nextBoolean() ? 1 : -1)));
            }
            if (random.nextDouble() < 1.0 / 15) { // long runs
                current = 1 + random.nextInt(5);
            }
            return current;
        }
    }
}
