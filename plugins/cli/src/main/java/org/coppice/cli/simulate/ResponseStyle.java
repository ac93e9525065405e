package org.coppice.cli.simulate;

import org.coppice.model.check.Check;

/**
 * How people use the scales of ratings, whatever they are asked.
 *
 * @param acquiescence the mean of the tendency to agree, in the unit of the latent answer, -10 to 10: it raises the answer to reversed
 *     questions as well
 * @param acquiescenceSd the standard deviation of this tendency between people, 0 to 10
 * @param extreme the standard deviation between people of the logarithm of the factor by which their latent answers are spread, 0 to 10
 * @param careless the share of people who do not read the questions, 0 to 1: half of them answer at random, a quarter give nearly always the same
 *     answer, and a quarter give the same answer many times in a row
 */
public record ResponseStyle(double acquiescence, double acquiescenceSd, double extreme, double careless) {
    /** People without a style. */
    public static final ResponseStyle NONE = new ResponseStyle(0, 0, 0, 0);

    private static final double STAYS = 0.9; // the probability of the same answer once more

    /** Throws if a number is outside its range. */
    public ResponseStyle {
        Population.size("the mean of acquiescence", acquiescence);
        Population.sd("the standard deviation of acquiescence", acquiescenceSd);
        Population.sd("the standard deviation of extreme answering", extreme);
        Check.valid(
                careless >= 0 && careless <= 1,
                "the share of careless people is %s",
                "give a share from 0 to 1",
                careless);
    }

    /** Returns the style of the next person. */
    Person next(Draws draws) {
        if (equals(NONE)) {
            return new Person(0, 1, null, 0);
        }
        double agrees = acquiescence + acquiescenceSd * draws.normal();
        double spread = StrictMath.exp(extreme * draws.normal());
        double kind = draws.uniform();
        return kind < careless ? new Person(0, 1, draws, kind / careless) : new Person(agrees, spread, null, 0);
    }

    /** The style of a person. A person who is careless has draws and a kind, and the last answer. */
    static final class Person {
        private static final double RANDOM = 0.5;
        private static final double FLAT = 0.75;

        private final double agrees;
        private final double spread;
        private final @org.jspecify.annotations.Nullable Draws draws;
        private final double kind;
        private int last = -1;

        private Person(double agrees, double spread, @org.jspecify.annotations.Nullable Draws draws, double kind) {
            this.agrees = agrees;
            this.spread = spread;
            this.draws = draws;
            this.kind = kind;
        }

        /** Returns the answer to a question on a rating scale as a number of steps above the lowest; {@code steps} is the answer of a person without a style. */
        int steps(ModelQuestion question, double latent, int points) {
            if (draws == null) {
                double sign = question.mirrored() ? -1 : 1;
                return Thresholds.steps((spread * latent + sign * agrees) / question.spread(), points);
            }
            int chosen = (int) (draws.uniform() * points);
            if (kind < RANDOM) {
                return chosen;
            }
            double stays = draws.uniform();
            boolean flat = kind < FLAT;
            if (last < 0 || last >= points || (!flat && stays > STAYS)) {
                last = chosen;
            }
            int given =
                    flat && stays > STAYS ? Math.min(points - 1, Math.max(0, last + (chosen % 2 == 0 ? 1 : -1))) : last;
            return question.mirrored() ? points - 1 - given : given;
        }
    }
}
