package org.coppice.statistics.change;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The criterion for a reliable change of a person: RCI = Δ/(SD·√(2(1 − r))) (Jacobson and Truax 1991, p. 14), SD and r of wave 1.
 *
 * @param sd the standard deviation of the persons' scores in wave 1, in the units of the score; empty if there is none
 * @param reliability r of wave 1, from 0 to below 1; empty if it is not known
 * @param threshold the |RCI| from which a change is reliable, above 0; default 1.96
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ReliableChange(OptionalDouble sd, OptionalDouble reliability, double threshold) {
    /** The |RCI| that 1 in 20 persons reach by chance alone if errors are normal. */
    public static final double DEFAULT_THRESHOLD = 1.96;

    /** Throws if the threshold is not above 0. */
    public ReliableChange {
        Check.valid(
                threshold > 0 && Double.isFinite(threshold),
                "the minimum RCI of a reliable change is %s",
                "give a number above 0, such as 1.96",
                threshold);
    }

    /** Returns the criterion with the threshold 1.96. */
    public static ReliableChange of(double sd, double reliability) {
        return new ReliableChange(OptionalDouble.of(sd), OptionalDouble.of(reliability), DEFAULT_THRESHOLD);
    }

    /** The direction of a change, if it is reliable; the set is closed. */
    public enum Verdict implements Named {
        /** The RCI is at or above the threshold. */
        ROSE("rose", "reliably higher"),
        /** The RCI is at or below minus the threshold. */
        FELL("fell", "reliably lower"),
        /** The RCI is between the two: the change may be due to measurement error alone. */
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
     * The change of a person.
     *
     * @param change the second score − the first, or the reason why there is none
     * @param rci the change in standard errors of a difference, or the reason why there is none
     * @param verdict the conclusion from the RCI
     */
    public record Result(Score change, Score rci, Verdict verdict) {}

    /** Returns the change from one score of a person to the next. */
    public Result of(Score before, Score after) {
        if (before instanceof Score.Withheld reason) {
            return new Result(reason, reason, Verdict.UNKNOWN);
        }
        if (after instanceof Score.Withheld reason) {
            return new Result(reason, reason, Verdict.UNKNOWN);
        }
        Score change = ChangeFigures.score(
                after.figure().orElseThrow() - before.figure().orElseThrow(),
                "the difference of the scores is too large");
        Score rci = change instanceof Score.Measured measured ? rci(measured.value()) : change;
        return new Result(
                change, rci, rci instanceof Score.Measured measured ? verdict(measured.value()) : Verdict.UNKNOWN);
    }

    private Score rci(double change) {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return Score.withheld(WithheldReason.UNDEFINED, missing.get());
        }
        double spread = sd.orElseThrow();
        double r = reliability.orElseThrow();
        return ChangeFigures.score(change / (spread * Math.sqrt(2 * (1 - r))), "the change is too large for a number");
    }

    /** Returns the reason why there is no RCI; empty if there is one. */
    private Optional<String> missing() {
        if (sd.isEmpty()) {
            return Optional.of("wave 1 has no standard deviation of scores of the questions that are compared");
        }
        if (!(sd.getAsDouble() > 0)) {
            return Optional.of("everyone has the same score in wave 1");
        }
        if (reliability.isEmpty()) {
            return Optional.of("the reliability of the scores of wave 1 is not known");
        }
        return reliability.getAsDouble() >= 0 && reliability.getAsDouble() < 1
                ? Optional.empty()
                : Optional.of("the reliability of the scores of wave 1 is not from 0 to below 1");
    }

    private Verdict verdict(double rci) {
        if (Math.abs(rci) < threshold) {
            return Verdict.UNSURE;
        }
        return rci > 0 ? Verdict.ROSE : Verdict.FELL;
    }
}
