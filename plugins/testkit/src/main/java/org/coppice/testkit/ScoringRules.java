package org.coppice.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Parameter;
import org.coppice.spi.Scorer;

/** What a scoring strategy is held to: one method for each rule of {@link ScoringStrategyContract}. */
final class ScoringRules {
    private static final int FEW = 5;
    private static final int TIMES = 25;
    private static final int ROWS = 100;

    private final Scoring scoring;
    private final int tries;

    ScoringRules(Scoring scoring, int tries) {
        this.scoring = scoring;
        this.tries = tries;
    }

    void binds() {
        int[] bound = {0};
        String[] refusal = {""};
        Tries.of(tries, scoring.samples(), sample -> {
            Sample usual = new Sample(sample.bank(), sample.teams(), java.util.Map.of());
            try {
                scoring.bound(usual);
                bound[0]++;
            } catch (RuntimeException | Error e) { // a stranger's code
                refusal[0] = Breach.reason(e);
            }
        });
        if (bound[0] == 0) {
            throw breach(
                    "can be bound to no made bank with its parameters as they are by default: " + refusal[0],
                    "choose defaults that it can work with, or override banks() (of a PluginContract banksToScore()) where it is for banks of another kind");
        }
    }

    void scored() {
        Tries.of(tries, scoring.samples(), sample -> {
            try {
                Scorer scorer = scoring.bound(sample);
                for (TeamAnswers team : sample.teams()) {
                    ScoreBlock scores = scorer.score(team.answers());
                    if (scores.size() != team.size()) {
                        throw breach(
                                "gave " + scores.size() + " rows for " + team.size() + " respondents",
                                "give a row of scores for each row of answers, in the same order");
                    }
                }
            } catch (Breach e) {
                throw e;
            } catch (InvalidValueException | IllegalArgumentException e) {
                throw failedUnlessRefused(sample, e);
            } catch (RuntimeException | Error e) { // a stranger's code
                throw failed(e);
            }
        });
    }

    private RuntimeException failedUnlessRefused(Sample sample, RuntimeException failure) {
        try {
            scoring.bound(sample);
        } catch (InvalidValueException | IllegalArgumentException refusal) {
            throw new NotAsked("it refuses all that was made: " + refusal.getMessage());
        }
        throw failed(failure);
    }

    private Breach failed(Throwable e) {
        return breach(
                "failed: " + Breach.reason(e),
                "score every valid answer within the bounds of the metric, or withhold the score with a reason; refuse only in bind,"
                        + " with an InvalidValueException");
    }

    void sameTwice() {
        Tries.of(tries, scoring.samples(), sample -> {
            List<ScoreBlock> once = scoring.scores(sample);
            Scorer again = scoring.scorer(sample);
            scoring.bindOtherwise(sample);
            for (int t = 0; t < once.size(); t++) {
                for (int time = 0; time < 2; time++) {
                    ScoreBlock then =
                            Scoring.scores(again, sample.teams().get(t).answers());
                    if (!then.equals(once.get(t))) {
                        throw breach(
                                "scored the same answers otherwise the second time" + where(once.get(t), then),
                                "let a score depend on answers, bank, parameters and context.seed() alone: not on time, chance,"
                                        + " fields that change, what it was bound to since, or the order of a hash");
                    }
                }
            }
        });
    }

    void oneByOne() {
        Tries.of(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            for (TeamAnswers team : sample.teams()) {
                AnswerBlock answers = team.answers();
                ScoreBlock all = Scoring.scores(scorer, answers);
                int[] backwards = IntStream.range(0, answers.size())
                        .map(row -> answers.size() - 1 - row)
                        .toArray();
                same(all.rows(backwards), Scoring.scores(scorer, answers.rows(backwards)), "in another order");
                for (int row = 0; row < answers.size(); row++) {
                    int[] one = {row};
                    same(all.rows(one), Scoring.scores(scorer, answers.rows(one)), "alone");
                }
            }
        });
    }

    private void same(ScoreBlock among, ScoreBlock then, String how) {
        if (!then.equals(among)) {
            throw breach(
                    "scores a respondent otherwise " + how + " than among others" + where(among, then),
                    "score row by row; what has to be known of the whole sample is declared in needs(…)");
        }
    }

    void standardErrors() {
        Tries.of(tries, scoring.samples(), sample -> {
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
            throw breach(
                    "gave " + with + " of " + measured + " scores of "
                            + Differences.name(scores.columns().get(column)) + " a standard error",
                    "give each score of a column its standard error, with set(row, column, value, standardError), or none");
        }
    }

    void orderOfQuestions() {
        Tries.of(tries, scoring.samples(), sample -> {
            QuestionBank turned = Turned.order(sample.bank());
            same(
                    sample,
                    turned,
                    team -> Turned.answers(team, turned),
                    "scores otherwise where the questions stand in another order",
                    "find an answer by the question's column, and give no question a part because of its place");
        });
    }

    void reversedAnswers() {
        Tries.of(tries, scoring.samples(), sample -> {
            QuestionBank turned = Turned.keys(sample.bank());
            same(
                    sample,
                    turned,
                    team -> Turned.mirrored(team, turned),
                    "scores otherwise where each key is turned round and each rating mirrored",
                    "count a rating x of a reversed question as lowest + highest − x of a plain one");
        });
    }

    private void same(
            Sample sample, QuestionBank bank, UnaryOperator<TeamAnswers> answers, String what, String remedy) {
        List<ScoreBlock> before = scoring.scores(sample);
        List<ScoreBlock> after = scoring.scores(
                new Sample(bank, sample.teams().stream().map(answers).toList(), sample.settings()));
        for (int t = 0; t < before.size(); t++) {
            Optional<String> difference = Differences.of(before.get(t), after.get(t));
            if (difference.isPresent()) {
                throw breach(what + ": " + difference.get(), remedy);
            }
        }
    }

    void turnedKeys() {
        Tries.of(tries, scoring.samples(), sample -> {
            Instrument instrument = Instrument.of(sample.bank(), Weighting.EQUAL);
            QuestionBank turned = Turned.keys(sample.bank());
            List<ScoreBlock> before = scoring.scores(sample);
            List<ScoreBlock> after = scoring.scores(new Sample(
                    turned,
                    sample.teams().stream()
                            .map(team -> Turned.answers(team, turned))
                            .toList(),
                    sample.settings()));
            boolean asked = false;
            for (int t = 0; t < before.size(); t++) {
                List<ScoreColumn> columns = before.get(t).columns();
                for (int c = 0; c < columns.size(); c++) {
                    if (mirrors(columns.get(c), instrument)) {
                        asked = true;
                        mirrored(before.get(t), after.get(t), c);
                    }
                }
            }
            if (!asked) {
                throw new NotAsked("no score of ratings is counted in a linear metric with two ends");
            }
        });
    }

    private static boolean mirrors(ScoreColumn column, Instrument instrument) {
        return column.metric().hasUnit()
                && instrument
                        .measure(column.measure())
                        .filter(measure -> measure.questions().stream()
                                .allMatch(question -> question.scale() instanceof ResponseScale.Likert))
                        .isPresent();
    }

    private void mirrored(ScoreBlock before, ScoreBlock after, int column) {
        Metric metric = before.columns().get(column).metric();
        for (int row = 0; row < before.size(); row++) {
            Score one = before.score(row, column);
            Score other = after.score(row, column);
            boolean both = one.figure().isPresent() && other.figure().isPresent();
            double sum = one.figure().orElse(0) + other.figure().orElse(0);
            if (both
                    ? !Differences.near(sum, metric.lowest() + metric.highest())
                    : one.figure().isPresent() || other.figure().isPresent()) {
                throw breach(
                        "gave " + Differences.name(before.columns().get(column)) + " of respondent " + (row + 1)
                                + " as "
                                + Differences.words(one) + " and, with each key turned round, as "
                                + Differences.words(other) + ", which do not add up to "
                                + (metric.lowest() + metric.highest()),
                        "let a reversed key mirror the score within its metric; where the score has another shape, such as"
                                + " a share above a cut, excuse the rule with that reason");
            }
        }
    }

    void missing() {
        Tries.of(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            if (scoring.needsSample(sample)) {
                throw new NotAsked("it fills in what the sample answers");
            }
            for (KeyedMeasure measure :
                    Instrument.of(sample.bank(), Weighting.EQUAL).measures()) {
                for (Absence reason : Absence.values()) {
                    AnswerBlock answers = sample.teams().get(0).answers();
                    withheld(Scoring.scores(scorer, without(answers, measure, reason)), measure, reason);
                }
            }
        });
    }

    private void withheld(ScoreBlock scores, KeyedMeasure measure, Absence reason) {
        for (int c = 0; c < scores.columns().size(); c++) {
            boolean ofMeasure = scores.columns().get(c).measure().equals(measure.measure());
            for (int row = 0; ofMeasure && row < scores.size(); row++) {
                if (scores.measured(row, c)) {
                    throw breach(
                            "gave " + Differences.words(scores.score(row, c)) + " for "
                                    + Differences.name(scores.columns().get(c)) + " of respondent " + (row + 1)
                                    + ", who answered none of its questions (" + reason + ")",
                            "withhold it: Score.withheld(WithheldReason.TOO_FEW_ANSWERS, …); no number stands for a missing answer");
                }
            }
        }
    }

    /** The same answers but for those that count for a measure, and those that share out points with them. */
    private static AnswerBlock without(AnswerBlock answers, KeyedMeasure measure, Absence reason) {
        QuestionBank bank = answers.bank();
        List<String> shared = measure.questions().stream()
                .map(question -> question.scale())
                .filter(ResponseScale.Points.class::isInstance)
                .map(ResponseScale::id)
                .toList();
        AnswerBlockBuilder without = AnswerBlock.builder(bank);
        for (int row = 0; row < answers.size(); row++) {
            without.row(answers.perspective(row));
            for (int column = 0; column < bank.questions().size(); column++) {
                int c = column;
                boolean left = measure.questions().stream().anyMatch(question -> question.column() == c)
                        || shared.contains(bank.questions().get(c).scale());
                Response response = answers.response(row, column);
                if (left) {
                    without.absent(column, reason);
                } else if (response instanceof Response.Answered answered) {
                    without.answer(column, answered.value());
                } else {
                    without.absent(column, ((Response.Absent) response).reason());
                }
            }
        }
        return without.build();
    }

    void emptyTeam() {
        Tries.of(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            ScoreBlock some = Scoring.scores(scorer, sample.teams().get(0).answers());
            ScoreBlock none;
            try {
                none = scorer.score(AnswerBlock.builder(sample.bank()).build());
            } catch (RuntimeException | Error e) { // a stranger's code
                throw breach("failed at a team without respondents: " + Breach.reason(e), "give a block without rows");
            }
            if (none.size() > 0 || !none.columns().equals(some.columns())) {
                throw breach(
                        "gave " + none
                                + " for a team without respondents, with other columns than for a team with some",
                        "give a block without rows and with the same columns: they depend on the instrument alone");
            }
        });
    }

    void manyThreads() {
        Tries.of(FEW, scoring.samples(), sample -> {
            Scorer shared = scoring.scorer(sample);
            List<Alike.Work> works = sample.teams().stream()
                    .flatMap(team -> Stream.of(many(team.answers(), 1), many(team.answers(), -1)))
                    .map(answers -> {
                        ScoreBlock expected = Scoring.scores(shared, answers);
                        return new Alike.Work(
                                List.of(expected, expected),
                                () -> List.of(
                                        shared.score(answers),
                                        scoring.bound(sample).score(answers)));
                    })
                    .toList();
            if (!Alike.fromManyThreads(TIMES, works)) {
                throw breach(
                        "scores otherwise, or fails, where many threads score at once",
                        "keep nothing in fields that changes after bind; what is needed for a block is made in score(…)");
            }
        });
    }

    /** The same people again and again, in their order or backwards: what takes longer is met in the midst. */
    private static AnswerBlock many(AnswerBlock answers, int step) {
        return answers.rows(IntStream.range(0, ROWS)
                .map(row -> Math.floorMod(step * row, answers.size()))
                .toArray());
    }

    void turkish() {
        Tries.of(tries, scoring.samples(), sample -> {
            List<ScoreBlock> here = Alike.inNoLanguage(() -> scoring.scores(sample));
            List<ScoreBlock> there;
            try {
                there = Alike.inTurkish(() -> scoring.scores(sample));
            } catch (NotAsked e) {
                throw turkish(": " + e.getMessage());
            }
            for (int t = 0; t < here.size(); t++) {
                if (!here.get(t).equals(there.get(t))) {
                    throw turkish(where(here.get(t), there.get(t)));
                }
            }
        });
    }

    private Breach turkish(String how) {
        return breach(
                "scores otherwise, or fails, where the language is Turkish" + how,
                "give Locale.ROOT to toLowerCase, toUpperCase and String.format: there i is İ, and a decimal point a comma");
    }

    void parameters() {
        for (Parameter parameter : scoring.strategy().info().parameters()) {
            boolean[] used = {false};
            Tries.of(tries, scoring.samples(), sample -> {
                used[0] = used[0]
                        || Values.matters(
                                parameter,
                                sample,
                                sample.settings(),
                                (one, settings) -> outcome(new Sample(one.bank(), one.teams(), settings)));
            });
            if (!used[0]) {
                throw breach(
                        "declares parameter \"" + parameter.name() + "\", and no value of it (tried: "
                                + String.join(", ", Values.of(parameter)) + ") changes a score",
                        "use it, or do not declare it; where it is for banks of another kind, override banks() (of a PluginContract"
                                + " banksToScore()), or excuse the rule with that reason");
            }
        }
    }

    private Object outcome(Sample sample) {
        try {
            return scoring.scores(sample);
        } catch (NotAsked e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String where(ScoreBlock first, ScoreBlock second) {
        return Differences.of(first, second).map(words -> ": " + words).orElse(", in the last digits");
    }

    private Breach breach(String what, String remedy) {
        return new Breach(scoring.who(), what, remedy);
    }
}
