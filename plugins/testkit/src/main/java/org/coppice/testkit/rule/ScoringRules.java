package org.coppice.testkit.rule;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.Parameter;
import org.coppice.spi.Scorer;
import org.coppice.testkit.generate.ParameterValues;

/** The rules of scoring strategies: one method for each rule of {@code ScoringStrategyContract}, with {@link ScoringAnswerRules}. */
public final class ScoringRules {
    private static final int FEW = 5;

    private static final int TIMES = 25;

    private static final int ROWS = 100;

    private final ScoringHarness scoring;

    private final int tries;

    public ScoringRules(ScoringHarness scoring, int tries) {
        this.scoring = scoring;
        this.tries = tries;
    }

    public void binds() {
        int[] bound = {0};
        String[] rejection = {""};
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            AnswerSample defaults = new AnswerSample(sample.bank(), sample.teams(), Map.of());
            try {
                scoring.bound(defaults);
                bound[0]++;
            } catch (RuntimeException | Error e) { // code of a plugin may throw anything
                rejection[0] = ContractViolation.reason(e);
            }
        });
        if (bound[0] == 0) {
            throw scoring.violation(
                    "rejects every generated bank with the default values of its parameters: " + rejection[0],
                    "choose defaults that suit any bank, or override banks() (in a PluginContract, banksToScore()) if it needs banks of another kind");
        }
    }

    public void withinMetric() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            try {
                Scorer scorer = scoring.bound(sample);
                for (TeamAnswers team : sample.teams()) {
                    ScoreBlock scores = scorer.score(team.answers());
                    if (scores.size() != team.size()) {
                        throw scoring.violation(
                                "returned " + scores.size() + " rows for " + team.size() + " respondents",
                                "return a row of scores for each row of answers, in the same order");
                    }
                }
            } catch (ContractViolation e) {
                throw e;
            } catch (InvalidValueException | IllegalArgumentException e) {
                throw failedUnlessRejected(sample, e);
            } catch (RuntimeException | Error e) { // code of a plugin may throw anything
                throw failed(e);
            }
        });
    }

    private RuntimeException failedUnlessRejected(AnswerSample sample, RuntimeException failure) {
        try {
            scoring.bound(sample);
        } catch (InvalidValueException | IllegalArgumentException rejection) {
            throw new RuleNotApplicableException(
                    "the strategy rejects every generated sample: " + rejection.getMessage());
        }
        throw failed(failure);
    }

    private ContractViolation failed(Throwable e) {
        return scoring.violation(
                "failed: " + ContractViolation.reason(e),
                "score every valid answer within the bounds of the metric, or withhold the score with a reason; reject a bank or"
                        + " parameters in bind only, with an InvalidValueException");
    }

    public void repeatable() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            List<ScoreBlock> once = scoring.scores(sample);
            Scorer again = scoring.scorer(sample);
            scoring.bindWithOtherParameters(sample);
            for (int t = 0; t < once.size(); t++) {
                for (int time = 0; time < 2; time++) {
                    ScoreBlock then =
                            ScoringHarness.scores(again, sample.teams().get(t).answers());
                    if (!then.equals(once.get(t))) {
                        throw scoring.violation(
                                "returned other scores for the same answers at the second call"
                                        + where(once.get(t), then),
                                "compute scores only from answers, bank, parameters and context.seed(): not from time, chance,"
                                        + " mutable fields, later calls of bind, or the order of a hash table");
                    }
                }
            }
        });
    }

    public void rowByRow() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            for (TeamAnswers team : sample.teams()) {
                AnswerBlock answers = team.answers();
                ScoreBlock all = ScoringHarness.scores(scorer, answers);
                int[] backwards = IntStream.range(0, answers.size())
                        .map(row -> answers.size() - 1 - row)
                        .toArray();
                same(all.rows(backwards), ScoringHarness.scores(scorer, answers.rows(backwards)), "in another order");
                for (int row = 0; row < answers.size(); row++) {
                    int[] one = {row};
                    same(all.rows(one), ScoringHarness.scores(scorer, answers.rows(one)), "alone");
                }
            }
        });
    }

    private void same(ScoreBlock among, ScoreBlock then, String how) {
        if (!then.equals(among)) {
            throw scoring.violation(
                    "scores a respondent differently " + how + " than together with others" + where(among, then),
                    "score each row independently; declare facts of the whole sample in needs(…)");
        }
    }

    public void standardErrors() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            for (ScoreBlock scores : scoring.scores(sample)) {
                for (int c = 0; c < scores.columns().size(); c++) {
                    standardErrors(scores, c);
                }
            }
        });
    }

    private void standardErrors(ScoreBlock scores, int column) {
        int measured = 0;
        int with = 0;
        for (int row = 0; row < scores.size(); row++) {
            if (scores.measured(row, column)) {
                measured++;
                OptionalDouble error = scores.standardError(row, column);
                with += error.isPresent() && Double.isFinite(error.getAsDouble()) ? 1 : 0;
            }
        }
        if (with != 0 && with != measured) {
            throw scoring.violation(
                    "returned " + with + " of " + measured + " scores of "
                            + ScoreDifferences.name(scores.columns().get(column)) + " with a standard error",
                    "set the standard error of each score of a column, with set(row, column, value, standardError), or of none");
        }
    }

    public void emptyTeam() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            ScoreBlock some =
                    ScoringHarness.scores(scorer, sample.teams().get(0).answers());
            ScoreBlock none;
            try {
                none = scorer.score(AnswerBlock.builder(sample.bank()).build());
            } catch (RuntimeException | Error e) { // code of a plugin may throw anything
                throw scoring.violation(
                        "failed for a team without respondents: " + ContractViolation.reason(e),
                        "return a block without rows");
            }
            if (none.size() > 0 || !none.columns().equals(some.columns())) {
                throw scoring.violation(
                        "returned " + none
                                + " for a team without respondents, with other columns than for a team with some",
                        "return a block without rows and with the same columns: they depend only on the instrument");
            }
        });
    }

    public void manyThreads() {
        PropertyRunner.check(FEW, scoring.samples(), sample -> {
            Scorer shared = scoring.scorer(sample);
            List<RepeatabilityProbe.Task> tasks = sample.teams().stream()
                    .flatMap(team -> Stream.of(many(team.answers(), 1), many(team.answers(), -1)))
                    .map(answers -> {
                        ScoreBlock expected = ScoringHarness.scores(shared, answers);
                        return new RepeatabilityProbe.Task(
                                List.of(expected, expected),
                                () -> List.of(
                                        shared.score(answers),
                                        scoring.bound(sample).score(answers)));
                    })
                    .toList();
            if (!RepeatabilityProbe.isRepeatableFromManyThreads(TIMES, tasks)) {
                throw scoring.violation(
                        "returns other scores, or fails, if many threads call it at once",
                        "do not change fields after bind; create what a block needs in score(…)");
            }
        });
    }

    /** Repeats the same people many times, in their order or backwards, so that calls of several threads overlap. */
    private static AnswerBlock many(AnswerBlock answers, int step) {
        return answers.rows(IntStream.range(0, ROWS)
                .map(row -> Math.floorMod(step * row, answers.size()))
                .toArray());
    }

    public void turkishLocale() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            List<ScoreBlock> here = RepeatabilityProbe.inRootLocale(() -> scoring.scores(sample));
            List<ScoreBlock> there;
            try {
                there = RepeatabilityProbe.inTurkishLocale(() -> scoring.scores(sample));
            } catch (RuleNotApplicableException e) {
                throw turkishLocale(": " + e.getMessage());
            }
            for (int t = 0; t < here.size(); t++) {
                if (!here.get(t).equals(there.get(t))) {
                    throw turkishLocale(where(here.get(t), there.get(t)));
                }
            }
        });
    }

    private ContractViolation turkishLocale(String how) {
        return scoring.violation(
                "returns other scores, or fails, with the Turkish default locale" + how,
                "pass Locale.ROOT to toLowerCase, toUpperCase and String.format: in Turkish, i becomes İ and the decimal point a comma");
    }

    public void parameters() {
        for (Parameter parameter : scoring.strategy().info().parameters()) {
            boolean[] used = {false};
            PropertyRunner.check(tries, scoring.samples(), sample -> {
                used[0] = used[0]
                        || ParameterValues.hasEffect(
                                parameter,
                                sample,
                                sample.settings(),
                                (one, settings) -> outcome(new AnswerSample(one.bank(), one.teams(), settings)));
            });
            if (!used[0]) {
                throw scoring.violation(
                        "declares parameter \"" + parameter.name() + "\", but no value of it (tried: "
                                + String.join(", ", ParameterValues.of(parameter)) + ") changes a score",
                        "use the parameter, or do not declare it; if it concerns banks of another kind, override banks() (in a PluginContract,"
                                + " banksToScore()), or excuse the rule with that reason");
            }
        }
    }

    private Object outcome(AnswerSample sample) {
        try {
            return scoring.scores(sample);
        } catch (RuleNotApplicableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String where(ScoreBlock first, ScoreBlock second) {
        return ScoreDifferences.of(first, second).map(words -> ": " + words).orElse(", in the last digits");
    }
}
