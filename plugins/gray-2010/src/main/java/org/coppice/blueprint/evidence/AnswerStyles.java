package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.statistics.careless.CarelessScreen;
import org.coppice.statistics.careless.ScreenRules;
import org.coppice.statistics.style.Acquiescence;

/** The estimators of acquiescence and the screens for careless answering, for each perspective. */
final class AnswerStyles {
    private final ImmutableMap<Perspective, Acquiescence> acquiescence;
    private final ImmutableMap<Perspective, CarelessScreen> screens;

    private AnswerStyles(
            ImmutableMap<Perspective, Acquiescence> acquiescence, ImmutableMap<Perspective, CarelessScreen> screens) {
        this.acquiescence = acquiescence;
        this.screens = screens;
    }

    static AnswerStyles of(Instrument instrument) {
        return new AnswerStyles(
                each(who -> Acquiescence.of(instrument, who)),
                each(who -> CarelessScreen.of(instrument, who, AnswerStyles::isScale, ScreenRules.DEFAULT)));
    }

    private static <T> ImmutableMap<Perspective, T> each(Function<Perspective, T> of) {
        return Arrays.stream(Perspective.values()).collect(ImmutableMap.toImmutableMap(who -> who, of));
    }

    /** True unless the questions of a measure are a collection of different matters. */
    private static boolean isScale(Measure measure) {
        return Arrays.stream(AdairDomain.values())
                        .noneMatch(one -> one.constructId().equals(measure.construct()))
                && Arrays.stream(DomainImportance.values())
                        .noneMatch(one -> one.constructId().equals(measure.construct()));
    }

    /** Returns the share by which acquiescence raises the score of a measure. */
    double imbalance(Measure measure, Perspective who) {
        return Objects.requireNonNull(acquiescence.get(who)).imbalance(measure);
    }

    /** Returns the acquiescence of each row, the mean of the others where it is not known; empty if it is known of nobody. */
    double[] tendencies(AnswerBlock answers, Perspective who) {
        Acquiescence estimator = Objects.requireNonNull(acquiescence.get(who));
        double[] all = new double[estimator.estimable() ? answers.size() : 0];
        Arrays.setAll(all, row -> estimator.of(answers, row));
        double[] known = Evidence.present(all);
        if (known.length == 0) {
            return known;
        }
        double mean = Evidence.mean(known);
        return Arrays.stream(all).map(one -> Double.isNaN(one) ? mean : one).toArray();
    }

    /** Returns the rows with signs of careless answering; empty if the questionnaire does not have the power to find them. */
    Optional<ImmutableSet<Integer>> careless(AnswerBlock answers, Perspective who) {
        CarelessScreen screen = Objects.requireNonNull(screens.get(who));
        if (!screen.applicable()) {
            return Optional.empty();
        }
        ImmutableSet.Builder<Integer> rows = ImmutableSet.builder();
        for (int row = 0; row < answers.size(); row++) {
            if (!screen.signs(answers, row).isEmpty()) {
                rows.add(row);
            }
        }
        return Optional.of(rows.build());
    }
}
