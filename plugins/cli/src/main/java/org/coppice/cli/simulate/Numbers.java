package org.coppice.cli.simulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.coppice.model.bank.ResponseScale;

/** Writes numbers with the same digits in every locale and Java release. */
final class Numbers {
    private static final int DECIMALS = 9;
    private static final MathContext EXACT = new MathContext(17);

    private Numbers() {}

    /**
     * Returns the number for a latent answer, rounded to a tenth. Between two bounds it is at the share Φ(latent) of the range; with one bound
     * it is 10·exp(latent) inside it; without bounds it is 50 + 10 · latent.
     */
    static String answer(double latent, ResponseScale.Numeric scale) {
        double value = value(latent, scale);
        BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN);
        double back = rounded.doubleValue();
        if (back < scale.minimum()) {
            return exact(scale.minimum());
        }
        return back > scale.maximum() ? exact(scale.maximum()) : rounded.toPlainString();
    }

    /** Returns a true value as text with at most nine decimals. */
    static String figure(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static double value(double latent, ResponseScale.Numeric scale) {
        if (scale.bounded()) {
            double place = Draws.phi(latent);
            return scale.minimum() * (1 - place) + scale.maximum() * place;
        }
        if (Double.isFinite(scale.minimum())) {
            return scale.minimum() + 10 * StrictMath.exp(latent);
        }
        return Double.isFinite(scale.maximum()) ? scale.maximum() - 10 * StrictMath.exp(-latent) : 50 + 10 * latent;
    }

    private static String exact(double bound) {
        return new BigDecimal(bound).round(EXACT).stripTrailingZeros().toPlainString();
    }
}
