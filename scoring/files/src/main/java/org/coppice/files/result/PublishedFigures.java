package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.Utf8;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of perspectives that a published profile contains, as shares of the ranges of their metrics. It is what an audit of several
 * publications reads of a file that {@link ProfileJson} wrote; the file is not validated otherwise.
 *
 * @param name the name of the file
 * @param recipe the recipe with which the figures were computed
 * @param figures the figures of teams, and of the sample
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record PublishedFigures(String name, Recipe recipe, ImmutableList<Figure> figures) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REMEDY =
            "give a result that \"coppice score --format json\" wrote in the published view";

    /**
     * A figure of one perspective.
     *
     * @param team the team; empty for the sample
     * @param wave the wave, if there is one
     * @param perspective the perspective
     * @param measure the measure
     * @param n the number of people, if it is given
     * @param value the figure as a share of the range; empty if it is withheld or has no range
     * @param sd the standard deviation as a share of the range, if it is given
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Figure(
            Optional<String> team,
            Optional<LocalDate> wave,
            Perspective perspective,
            Measure measure,
            OptionalInt n,
            OptionalDouble value,
            OptionalDouble sd) {}

    /** The range of a metric, in which its figures are shares. */
    private record Range(double lowest, double highest) {}

    /**
     * Reads the figures of a file.
     *
     * @throws InputException if it is not a profile in the published view
     */
    public static PublishedFigures read(Path file) {
        Check.notNull(file, "file");
        return parse(file.toString(), Bytes.of(file));
    }

    /**
     * Reads the figures from the content of a file with the given name.
     *
     * @throws InputException if it is not a profile in the published view
     */
    public static PublishedFigures parse(String name, byte[] content) {
        Check.notNull(name, "name");
        Check.notNull(content, "content");
        Recipe recipe = RecipeFile.parse(name, content);
        if (recipe.view() != View.PUBLISHED) {
            throw InputException.of(name, "it is a result in the research view, which is not published", REMEDY);
        }
        try {
            return new PublishedFigures(name, recipe, figures(MAPPER.readTree(Utf8.decode(name, content))));
        } catch (JacksonException | DateTimeException | InvalidValueException e) {
            throw InputException.of(name, "it is not a published result: " + e.getMessage(), REMEDY);
        }
    }

    private static ImmutableList<Figure> figures(JsonNode root) {
        if (!root.path("teams").isArray()
                || !root.path("sample").path("constructs").isArray()) {
            throw new InvalidValueException("it has no teams or no sample", REMEDY);
        }
        Map<String, Range> ranges = new HashMap<>();
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (JsonNode team : root.path("teams")) {
            for (JsonNode metric : team.path("metrics")) {
                if (metric.path("lowest").isNumber()
                        && metric.path("highest").isNumber()
                        && metric.path("kind").asString("").equals("linear")) {
                    ranges.put(
                            metric.path("id").asString(""),
                            new Range(
                                    metric.path("lowest").doubleValue(),
                                    metric.path("highest").doubleValue()));
                }
            }
            for (JsonNode score : team.path("scores")) {
                if (!score.path("perspective").asString("").equals("all")) {
                    figures.add(figure(
                            Optional.of(team.path("team").asString("")), wave(team), score, score.path("n"), ranges));
                }
            }
        }
        for (JsonNode score : root.path("sample").path("constructs")) {
            figures.add(figure(Optional.empty(), wave(score), score, score.path("respondents"), ranges));
        }
        return figures.build();
    }

    private static Optional<LocalDate> wave(JsonNode json) {
        return json.path("wave").isString()
                ? Optional.of(LocalDate.parse(json.path("wave").stringValue()))
                : Optional.empty();
    }

    private static Figure figure(
            Optional<String> team, Optional<LocalDate> wave, JsonNode score, JsonNode n, Map<String, Range> ranges) {
        Range range = ranges.get(score.path("metric").asString(""));
        return new Figure(
                team,
                wave,
                Perspective.of(score.path("perspective").asString("")),
                new Measure(
                        new ConstructId(score.path("construct").asString("")),
                        Referent.of(score.path("referent").asString("")),
                        Horizon.of(score.path("horizon").asString(""))),
                n.isNumber() ? OptionalInt.of(n.intValue()) : OptionalInt.empty(),
                share(score.path("value"), range, true),
                share(score.path("sd"), range, false));
    }

    private static OptionalDouble share(JsonNode number, @Nullable Range range, boolean fromLowest) {
        return range == null || !number.isNumber()
                ? OptionalDouble.empty()
                : OptionalDouble.of((number.doubleValue() - (fromLowest ? range.lowest() : 0))
                        / (range.highest() - range.lowest()));
    }
}
