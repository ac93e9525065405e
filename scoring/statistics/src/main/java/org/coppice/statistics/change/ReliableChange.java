package org.coppice.statistics.change;

import java.util.OptionalDouble;
import org.coppice.model.Named;
import org.coppice.model.check.Check;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * What it takes to call a person's change reliable: RCI = Δ/(SD·√(2(1 − r))) (Jacobson and Truax 1991, p. 14), SD and r of wave 1.
 *
 * @param sd the standard deviation of the persons' scores in wave 1, in the units of the score; empty where there is none
 * @param reliability r of wave 1, from 0 to below 1; empty where it is not known
 * @param threshold the |RCI| from which a change is reliable, above 0; 1.96 where nothing is said
 */
public record ReliableChange(OptionalDouble sd, OptionalDouble reliability, double threshold) {
    /** The |RCI| that 1 in 20 reach by chance alone if errors are normal. */
    public static final double DEFAULT_THRESHOLD = 1.96;

    /** Refuses a threshold that is not above 0. */
    public ReliableChange {
        Check.valid(
                threshold > 0 && Double.isFinite(threshold),
                "a change is reliable from an RCI of %s",
                "give a number above 0, such as 1.96",
                threshold);
    }

    /** With the threshold of 1.96. */
    public static ReliableChange of(double sd, double reliability) {
        return new ReliableChange(OptionalDouble.of(sd), OptionalDouble.of(reliability), DEFAULT_THRESHOLD);
    }

    /** Which way a change goes, if it is reliable. */
    public enum Verdict implements Named {
        /** RCI at the threshold or above. */
        ROSE("rose", "reliably higher"),
        /** RCI at minus the threshold or below. */
        FELL("fell", "reliably lower"),
        /** Between the two: it may be error of measurement alone. */
        UNSURE("unsure", "no reliable change"),
        /** There is no RCI. */
        UNKNOWN("unknown", "not known");

        private final String id;
        private final String label;

        Verdict(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A person's change.
     *
     * @param change the second score − the first, or why there is none
     * @param rci the change in standard errors of a difference, or why there is none
     * @param verdict what the RCI says
     */
    public record Result(Score change, Score rci, Verdict verdict) {}

    /** The change from one score of a person to the next. */
    public Result of(Score before, Score after) {
        if (before instanceof Score.Withheld reason) {
            return new Result(reason, reason, Verdict.UNKNOWN);
        }
        if (after instanceof Score.Withheld reason) {
            return new Result(reason, reason, Verdict.UNKNOWN);
        }
        Score change = Figures.score(
                after.figure().orElseThrow() - before.figure().orElseThrow(), "the scores are too far apart");
        Score rci = change instanceof Score.Measured measured ? rci(measured.value()) : change;
        return new Result(
                change, rci, rci instanceof Score.Measured measured ? verdict(measured.value()) : Verdict.UNKNOWN);
    }

    private Score rci(double change) {
        double spread = sd.orElse(0);
        double r = reliability.orElse(-1);
        if (!(spread > 0) || !(r >= 0 && r < 1)) {
            return Score.withheld(
                    WithheldReason.UNDEFINED,
                    "it needs a standard deviation above 0 and a reliability from 0 to below 1 of wave 1");
        }
        return Figures.score(change / (spread * Math.sqrt(2 * (1 - r))), "the change is too large for a number");
    }

    private Verdict verdict(double rci) {
        if (Math.abs(rci) < threshold) {
            return Verdict.UNSURE;
        }
        return rci > 0 ? Verdict.ROSE : Verdict.FELL;
    }
}
