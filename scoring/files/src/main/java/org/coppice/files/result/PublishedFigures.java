package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Precision;
import tools.jackson.core.JacksonException;

/**
 * The figures that a published profile, analysis, change or comparison contains. It is what an audit of several publications reads of a file
 * that {@link ProfileJson}, {@link AnalysisJson}, {@link ChangeJson} or {@link CompareJson} wrote; the file is not validated otherwise.
 * Figures are shares of the ranges of their metrics, except those of questions, which are in the units of the answers.
 *
 * @param name the name of the file
 * @param recipe the recipe with which the figures were computed; in a comparison, the one with which the others are compared
 * @param figures the figures of teams, and of the sample
 * @param pooled the figures that combine several perspectives of a team
 * @param questions the figures of single questions of the sample
 * @param changes the changes of teams
 * @param differences the largest differences between the figures of the recipe and of others
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record PublishedFigures(
        String name,
        Recipe recipe,
        ImmutableList<Figure> figures,
        ImmutableList<Pooled> pooled,
        ImmutableList<QuestionFigure> questions,
        ImmutableList<Change> changes,
        ImmutableList<Difference> differences) {
    static final String REMEDY =
            "give a result that \"coppice score\", analyse, change or compare wrote with --format json in the published view";

    /**
     * What is shown of the spread of scores.
     *
     * @param sd the standard deviation as a share of the range
     * @param error the standard error as a share of the range
     * @param halfWidth half of the distance between the ends of the interval, as a share of the range; empty if one of the ends is an end of
     *     the metric
     * @param precision the band of precision
     * @param agreement the level of agreement
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Spread(
            OptionalDouble sd,
            OptionalDouble error,
            OptionalDouble halfWidth,
            Optional<Precision> precision,
            Optional<AgreementLevel> agreement) {
        /** Nothing is shown of the spread. */
        public static final Spread NONE = new Spread(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A figure of one perspective.
     *
     * @param team the team; empty for the sample
     * @param wave the wave, if there is one
     * @param perspective the perspective
     * @param measure the measure
     * @param n the number of people, if it is given
     * @param respondents the number of respondents, with a score or without, if it is given
     * @param value the figure as a share of the range; empty if it is withheld or has no range
     * @param spread what is shown of the spread
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Figure(
            Optional<String> team,
            Optional<LocalDate> wave,
            Perspective perspective,
            Measure measure,
            OptionalInt n,
            OptionalInt respondents,
            OptionalDouble value,
            Spread spread) {}

    /**
     * A figure that combines several perspectives of a team.
     *
     * @param team the team
     * @param wave the wave, if there is one
     * @param measure the measure
     * @param from the perspectives
     * @param value the figure as a share of the range
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Pooled(
            String team, Optional<LocalDate> wave, Measure measure, ImmutableSet<Perspective> from, double value) {}

    /**
     * A figure of a question of the sample.
     *
     * @param wave the wave, if there is one
     * @param perspective the perspective
     * @param measure the measure in whose analysis it is
     * @param question the id of the question
     * @param n the number of people
     * @param mean the mean of the answers
     * @param sd the standard deviation of the answers, if it is shown
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record QuestionFigure(
            Optional<LocalDate> wave,
            Perspective perspective,
            Measure measure,
            String question,
            int n,
            double mean,
            OptionalDouble sd) {}

    /**
     * What is shown of the change of a perspective of a team. Empty figures are not shown.
     *
     * @param team the team
     * @param before the earlier wave
     * @param after the later wave
     * @param perspective the perspective
     * @param measure the measure
     * @param whole the later mean minus the earlier one
     * @param nBefore the number of people in the earlier wave
     * @param nAfter the number of people in the later wave
     * @param stayed the same of those who stayed
     * @param nStayed their number
     * @param joined the mean of those who joined
     * @param nJoined their number
     * @param left the mean of those who left
     * @param nLeft their number
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Change(
            String team,
            LocalDate before,
            LocalDate after,
            Perspective perspective,
            Measure measure,
            OptionalDouble whole,
            OptionalInt nBefore,
            OptionalInt nAfter,
            OptionalDouble stayed,
            OptionalInt nStayed,
            OptionalDouble joined,
            OptionalInt nJoined,
            OptionalDouble left,
            OptionalInt nLeft) {}

    /**
     * The largest difference of a figure between two recipes.
     *
     * @param other the other recipe
     * @param wave the wave, if there is one
     * @param perspective the perspective
     * @param measure the measure
     * @param largest the largest difference in any team, as a share of the range
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Difference(
            Recipe other, Optional<LocalDate> wave, Perspective perspective, Measure measure, double largest) {}

    /**
     * Reads the figures of a file.
     *
     * @throws InputException if it is not a result in the published view
     */
    public static PublishedFigures read(Path file) {
        Check.notNull(file, "file");
        return parse(file.toString(), Bytes.of(file));
    }

    /**
     * Reads the figures from the content of a file with the given name.
     *
     * @throws InputException if it is not a result in the published view
     */
    public static PublishedFigures parse(String name, byte[] content) {
        Check.notNull(name, "name");
        Check.notNull(content, "content");
        Recipe recipe = RecipeFile.parse(name, content);
        if (recipe.view() != View.PUBLISHED) {
            throw InputException.of(name, "it is a result in the research view, which is not published", REMEDY);
        }
        try {
            return PublishedReader.read(name, recipe, content);
        } catch (JacksonException | DateTimeException | InvalidValueException e) {
            throw InputException.of(name, "it is not a published result: " + e.getMessage(), REMEDY);
        }
    }
}
