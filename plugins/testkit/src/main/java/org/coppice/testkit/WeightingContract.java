package org.coppice.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;

/** The rules that every weighting keeps, each a test. */
public interface WeightingContract extends Excusable {
    /** The weighting; read or made anew at every call, if it can be. */
    Weighting weighting();

    /** The bank that it weighs. */
    QuestionBank bank();

    /** Where the strategies are whose parameters it sets: Coppice's own, unless overridden. */
    default Catalogue catalogue() {
        return Catalogue.of();
    }

    /** The weighting is the same at every call. */
    @Test
    default void weighting_isTheSameAtEveryCall() {
        Rules.unlessExcused(this, "weighting_isTheSameAtEveryCall");
        Weighting first = weighting();
        if (!first.equals(weighting())) {
            throw breach(first, "is another at the second call", "let it always say the same: recipes keep its digest");
        }
    }

    /** It fits the bank and each of the bank's parts, and leaves no measure without weight. */
    @Test
    default void weighting_fitsTheBank() {
        Rules.unlessExcused(this, "weighting_fitsTheBank");
        QuestionBank bank = bank();
        Stream.concat(Stream.of(bank), bank.parts().stream().map(bank::part)).forEach(part -> {
            try {
                Instrument.of(part, weighting());
            } catch (IllegalArgumentException e) {
                throw breach(
                        weighting(),
                        "does not fit \"" + part.id() + "\": " + e.getMessage(),
                        "correct its questions and their weights");
            }
        });
    }

    /** Each parameter that it sets is declared by some strategy, which takes the value. */
    @Test
    default void parameters_areDeclaredByAStrategy() {
        Rules.unlessExcused(this, "parameters_areDeclaredByAStrategy");
        List<Strategy> strategies = Stream.of(Kind.SCORING, Kind.AGGREGATION, Kind.BLUEPRINT)
                .<Strategy>flatMap(kind -> catalogue().all(kind).stream())
                .toList();
        weighting().parameters().forEach((name, value) -> {
            if (strategies.stream().noneMatch(strategy -> takes(strategy.info(), name, value))) {
                throw breach(
                        weighting(),
                        "sets parameter \"" + name + "\" to \"" + value + "\", which no strategy takes",
                        "see coppice list for the parameters there are and their values");
            }
        });
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(WeightingContract.class));
    }

    private static boolean takes(StrategyInfo info, String name, String value) {
        String plain = name.substring(name.lastIndexOf('.') + 1);
        return info.parameters().stream()
                .filter(parameter -> parameter.name().equals(name)
                        || (parameter.name().equals(plain) && name.startsWith(info.id() + "."))
                        || (parameter.name().equals(plain) && isKind(name)))
                .anyMatch(parameter -> accepts(parameter, value));
    }

    private static boolean isKind(String name) {
        return Stream.of(Kind.SCORING, Kind.AGGREGATION, Kind.BLUEPRINT).anyMatch(kind -> name.startsWith(kind + "."));
    }

    private static boolean accepts(Parameter parameter, String value) {
        try {
            parameter.canonical(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Breach breach(Weighting weighting, String what, String mend) {
        return new Breach("weighting \"" + weighting.id() + "\"", what, mend);
    }
}
