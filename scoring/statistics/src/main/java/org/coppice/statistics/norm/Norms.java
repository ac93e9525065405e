package org.coppice.statistics.norm;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * The norms that scores of an instrument can be compared with: those of its bank, if the measure has the questions and weights of the bank.
 * A norm of a whole bank is valid for a part of the bank that has all questions of the measure. Without a norm there is no norm score.
 * Immutable.
 *
 * <p>A norm that names a perspective applies to the scores of that perspective only. Any other norm applies to all perspectives except the
 * consensus sheet, which is not answered by a single person. A score is compared as it is shown, rounded if the view rounds it.
 *
 * @param tables the norms
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Norms(ImmutableList<NormTable> tables) {
    /** No norms. */
    public static final Norms NONE = new Norms(ImmutableList.of());

    /** Returns those of {@code tables} that are valid for the instrument. */
    public static Norms of(Instrument instrument, Collection<NormTable> tables) {
        return new Norms(tables.stream()
                .filter(norm -> instrument.measuresAs(norm.bank(), norm.measure()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Compares a team's figure with each norm; a pooled figure is compared with norms without a perspective. */
    public ImmutableList<NormScore> of(TeamScore score) {
        return of(score.perspective(), new ScoreColumn(score.measure(), score.metric()), score.value());
    }

    /** Compares a sample's figure with each norm. */
    public ImmutableList<NormScore> of(SampleScore score) {
        return of(Optional.of(score.perspective()), new ScoreColumn(score.measure(), score.metric()), score.value());
    }

    /** Compares a person's score in that column with each norm. */
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
}
