package org.coppice.testkit.rule;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.StrategyInfo;
import org.coppice.testkit.generate.ParameterValues;
import org.coppice.testkit.generate.SingleStrategyPlugin;
import org.coppice.testkit.sample.Teams;

/** Lets the host score generated teams and read them with a blueprint strategy. */
public final class BlueprintHarness {
    static final int MINIMUM = Recipe.DEFAULT_MINIMUM_GROUP;
    static final int MOST = 9;

    private final BlueprintStrategy strategy;
    private final QuestionBank bank;
    private final Catalogue catalogue;

    public BlueprintHarness(BlueprintStrategy strategy, QuestionBank bank) {
        this.strategy = strategy;
        this.bank = bank;
        this.catalogue = Catalogue.of(new SingleStrategyPlugin(strategy));
    }

    StrategyInfo info() {
        return strategy.info();
    }

    QuestionBank bank() {
        return bank;
    }

    /** Generates teams of {@code fewest} to {@code most} members, and values of all parameters. */
    Arbitrary<AnswerSample> teams(int fewest, int most) {
        return Combinators.combine(Teams.ofMembers(bank, fewest, most), ParameterValues.ofAll(strategy.info()))
                .as((team, settings) -> new AnswerSample(bank, List.of(team), settings));
    }

    Arbitrary<AnswerSample> teams() {
        return teams(MINIMUM, MOST);
    }

    Blueprint blueprint(AnswerSample sample) {
        return RuleNotApplicableException.ifFails(
                () -> assessment(sample.settings()).blueprint(team(sample)));
    }

    static TeamAnswers team(AnswerSample sample) {
        return sample.teams().get(0);
    }

    Assessment assessment(Map<String, String> settings) {
        return assessment(settings, Roster.NONE);
    }

    Assessment assessment(Map<String, String> settings, Roster roster) {
        return builder(settings, roster).build();
    }

    /** Returns a builder in the research view, in which the host hides nothing from the strategy that the strategy has to leave out itself. */
    AssessmentBuilder builder(Map<String, String> settings, Roster roster) {
        AssessmentBuilder builder = Assessment.builder(catalogue)
                .bank(bank)
                .view(View.RESEARCH)
                .reliability(false)
                .roster(roster)
                .blueprint(strategy.info().id());
        settings.forEach((name, value) -> builder.parameter(Kind.BLUEPRINT.id() + "." + name, value));
        return builder;
    }

    void same(Blueprint once, Blueprint then, String what, String remedy) {
        if (!once.equals(then)) {
            throw violation(what + ": " + difference(once, then), remedy);
        }
    }

    private static String difference(Blueprint one, Blueprint other) {
        for (Reading reading : one.readings()) {
            Reading then = other.reading(reading.id()).orElse(null);
            if (!reading.equals(then)) {
                String first = reading.judgement().label().text();
                String second = then == null
                        ? "no such reading"
                        : then.judgement().label().text();
                return "reading \"" + reading.id() + "\" "
                        + (first.equals(second) ? "differs in more than its label" : first + ", and then " + second);
            }
        }
        return "the recommendations or the follow-ups differ";
    }

    ContractViolation violation(String what, String remedy) {
        return new ContractViolation("blueprint strategy \"" + strategy.info().id() + "\"", what, remedy);
    }
}
