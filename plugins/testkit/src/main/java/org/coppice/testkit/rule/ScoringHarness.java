package org.coppice.testkit.rule;

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
import org.coppice.testkit.generate.ParameterValues;
import org.coppice.testkit.generate.RandomTeams;
import org.coppice.testkit.sample.Contexts;

/** Runs a scoring strategy on generated answers. */
public final class ScoringHarness {
    private final ScoringStrategy strategy;
    private final Arbitrary<QuestionBank> banks;

    public ScoringHarness(ScoringStrategy strategy, Arbitrary<QuestionBank> banks) {
        this.strategy = strategy;
        this.banks = banks;
    }

    ScoringStrategy strategy() {
        return strategy;
    }

    /** The strategy, as messages name it. */
    String subject() {
        return "scoring strategy \"" + strategy.info().id() + "\"";
    }

    /** Generates banks with answers and values of parameters. */
    Arbitrary<AnswerSample> samples() {
        return Combinators.combine(banks, RandomTeams.teams(), ParameterValues.ofAll(strategy.info()))
                .as((bank, teams, settings) -> new AnswerSample(bank, RandomTeams.answers(bank, teams), settings));
    }

    /** Binds the strategy as the host does. */
    Scorer bound(AnswerSample sample) {
        Parameters parameters = Parameters.of(strategy.info().parameters(), sample.settings());
        return Objects.requireNonNull(
                strategy.bind(Contexts.scoring(strategy, sample.bank(), sample.settings())
                        .facts(SampleFactsCollector.of(strategy.needs(parameters), sample.teams()))
                        .build()),
                "bind returned null");
    }

    /** Binds the strategy with other values of its parameters, as another assessment does; other rules check whether it rejects them. */
    void bindWithOtherParameters(AnswerSample sample) {
        Map<String, String> other = new HashMap<>();
        for (Parameter parameter : strategy.info().parameters()) {
            ParameterValues.of(parameter).stream()
                    .filter(value -> !value.equals(sample.settings().get(parameter.name())))
                    .forEach(value -> other.put(parameter.name(), value));
        }
        try {
            bound(new AnswerSample(sample.bank(), sample.teams(), other));
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            return;
        }
    }

    /** True if the strategy needs facts of the sample; it may then impute missing answers. */
    boolean needsSample(AnswerSample sample) {
        return !strategy.needs(Parameters.of(strategy.info().parameters(), sample.settings()))
                .isEmpty();
    }

    /** Binds the strategy; if that fails, the rule does not apply to the sample. */
    Scorer scorer(AnswerSample sample) {
        return RuleNotApplicableException.ifFails(() -> bound(sample));
    }

    static ScoreBlock scores(Scorer scorer, AnswerBlock answers) {
        return RuleNotApplicableException.ifFails(
                () -> Objects.requireNonNull(scorer.score(answers), "score returned null"));
    }

    /** Returns the scores of each team. */
    List<ScoreBlock> scores(AnswerSample sample) {
        Scorer scorer = scorer(sample);
        return sample.teams().stream()
                .map(TeamAnswers::answers)
                .map(answers -> scores(scorer, answers))
                .toList();
    }

    ContractViolation violation(String what, String remedy) {
        return new ContractViolation(subject(), what, remedy);
    }
}
