package org.coppice.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringStrategy;

/** A scoring strategy at work on made answers. */
final class Scoring {
    private final ScoringStrategy strategy;
    private final Arbitrary<QuestionBank> banks;

    Scoring(ScoringStrategy strategy, Arbitrary<QuestionBank> banks) {
        this.strategy = strategy;
        this.banks = banks;
    }

    ScoringStrategy strategy() {
        return strategy;
    }

    /** How messages name it. */
    String who() {
        return "scoring strategy \"" + strategy.info().id() + "\"";
    }

    /** Banks with samples and values of parameters. */
    Arbitrary<Sample> samples() {
        return Combinators.combine(banks, Teams.crowds(), Values.ofAll(strategy.info()))
                .as((bank, crowds, settings) -> new Sample(bank, Teams.sample(bank, crowds), settings));
    }

    /** Bound as the host does it. */
    Scorer bound(Sample sample) {
        Parameters parameters = Parameters.of(strategy.info().parameters(), sample.settings());
        return Objects.requireNonNull(
                strategy.bind(Contexts.scoring(strategy, sample.bank(), sample.settings())
                        .facts(Facts.of(strategy.needs(parameters), sample.teams()))
                        .build()),
                "bind returned null");
    }

    /** Binds it with other values of its parameters, as another assessment does; that it refuses them is for other rules. */
    void bindOtherwise(Sample sample) {
        Map<String, String> other = new HashMap<>();
        for (Parameter parameter : strategy.info().parameters()) {
            Values.of(parameter).stream()
                    .filter(value -> !value.equals(sample.settings().get(parameter.name())))
                    .forEach(value -> other.put(parameter.name(), value));
        }
        try {
            bound(new Sample(sample.bank(), sample.teams(), other));
        } catch (RuntimeException | Error e) { // a stranger's code
            return;
        }
    }

    /** Whether it has to know the sample first: it may then fill in what is missing. */
    boolean needsSample(Sample sample) {
        return !strategy.needs(Parameters.of(strategy.info().parameters(), sample.settings()))
                .isEmpty();
    }

    /** Bound; one that it refuses or fails at is asked no other rule. */
    Scorer scorer(Sample sample) {
        return NotAsked.ifItFails(() -> bound(sample));
    }

    static ScoreBlock scores(Scorer scorer, AnswerBlock answers) {
        return NotAsked.ifItFails(() -> Objects.requireNonNull(scorer.score(answers), "score returned null"));
    }

    /** The scores of all teams, one after the other. */
    List<ScoreBlock> scores(Sample sample) {
        Scorer scorer = scorer(sample);
        return sample.teams().stream()
                .map(TeamAnswers::answers)
                .map(answers -> scores(scorer, answers))
                .toList();
    }
}
