package org.coppice.statistics.norm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * The norms that scores of an instrument can be held against: those of its bank, where the measure has the questions and weights that the
 * bank itself gives it. A norm of a whole bank holds for a part of it that has all questions of the measure. Where there is no norm there
 * is no norm score. Immutable.
 *
 * <p>A norm that names a perspective is held against that perspective's scores alone, and any other against all but a consensus sheet's,
 * which is no person's. A score is held against a norm as it is shown, rounded where the view rounds it.
 *
 * @param tables the norms
 */
public record Norms(ImmutableList<NormTable> tables) {
    /** No norms. */
    public static final Norms NONE = new Norms(ImmutableList.of());

    /** Those of {@code tables} that hold for the instrument. */
    public static Norms of(Instrument instrument, Collection<NormTable> tables) {
        return new Norms(
                tables.stream().filter(norm -> holds(norm, instrument)).collect(ImmutableList.toImmutableList()));
    }

    /** Where a team's figure stands, norm by norm; a pooled one is held against norms without a perspective. */
    public ImmutableList<NormScore> of(TeamScore score) {
        return of(score.perspective(), new ScoreColumn(score.measure(), score.metric()), score.value());
    }

    /** Where a sample's figure stands. */
    public ImmutableList<NormScore> of(SampleScore score) {
        return of(Optional.of(score.perspective()), new ScoreColumn(score.measure(), score.metric()), score.value());
    }

    /** Where a person's score in that column stands. */
    public ImmutableList<NormScore> of(RespondentScores person, int column) {
        return of(
                Optional.of(person.perspective()),
                person.columns().get(column),
                person.scores().get(column));
    }

    private ImmutableList<NormScore> of(Optional<Perspective> who, ScoreColumn column, Score score) {
        return NormScore.all(
                tables.stream()
                        .filter(norm -> norm.perspective().isPresent()
                                ? norm.perspective().equals(who)
                                : !who.equals(Optional.of(Perspective.CONSENSUS)))
                        .toList(),
                column,
                score);
    }

    private static boolean holds(NormTable norm, Instrument instrument) {
        QuestionBank bank = instrument.bank();
        QuestionBank meant = norm.bank().equals(bank.id()) ? bank : bank.whole().orElse(bank);
        return norm.bank().equals(meant.id())
                && weights(meant, norm.measure()).equals(weights(instrument, norm.measure()));
    }

    private static ImmutableMap<String, Double> weights(QuestionBank bank, Measure measure) {
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        for (Question question : bank.questions()) {
            if (question.referent() == measure.referent() && question.horizon() == measure.horizon()) {
                question.keys().stream()
                        .filter(key -> key.construct().equals(measure.construct()) && key.weight() > 0)
                        .mapToDouble(Key::weight)
                        .forEach(weight -> weights.put(question.id(), weight));
            }
        }
        return weights.buildOrThrow();
    }

    private static ImmutableMap<String, Double> weights(Instrument instrument, Measure measure) {
        return instrument.measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .collect(ImmutableMap.toImmutableMap(of -> of.question().id(), KeyedQuestion::weight));
    }
}
