package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.files.result.PublishedFigures.Change;
import org.coppice.files.result.PublishedFigures.Difference;
import org.coppice.files.result.PublishedFigures.Figure;
import org.coppice.files.result.PublishedFigures.Pooled;
import org.coppice.files.result.PublishedFigures.QuestionFigure;
import org.coppice.files.result.PublishedFigures.Spread;
import org.coppice.files.tree.Utf8;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Precision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the figures of published results of all commands. */
final class PublishedReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The range of a metric, in which its figures are shares. */
    private record Range(double lowest, double highest) {
        OptionalDouble value(JsonNode number) {
            return number.isNumber()
                    ? OptionalDouble.of((number.doubleValue() - lowest) / (highest - lowest))
                    : OptionalDouble.empty();
        }

        OptionalDouble distance(JsonNode number) {
            return number.isNumber()
                    ? OptionalDouble.of(number.doubleValue() / (highest - lowest))
                    : OptionalDouble.empty();
        }
    }

    private final String name;
    private final Map<String, Range> ranges = new HashMap<>(); // profiles alone describe their metrics
    private final ImmutableList.Builder<Figure> figures = ImmutableList.builder();
    private final ImmutableList.Builder<Pooled> pooled = ImmutableList.builder();
    private final ImmutableList.Builder<QuestionFigure> questions = ImmutableList.builder();
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();
    private final ImmutableList.Builder<Difference> differences = ImmutableList.builder();

    private PublishedReader(String name) {
        this.name = name;
        ranges.put("pomp", new Range(0, 1));
    }

    static PublishedFigures read(String name, Recipe recipe, byte[] content) {
        JsonNode root = MAPPER.readTree(Utf8.decode(name, content));
        if (!root.path("sample").path("constructs").isArray()
                && !root.path("changes").isArray()
                && !root.path("others").isArray()) {
            throw new InvalidValueException(
                    "it has no sample, no changes and no compared recipes", PublishedFigures.REMEDY);
        }
        PublishedReader reader = new PublishedReader(name);
        root.path("teams").forEach(reader::team);
        root.path("sample").path("constructs").forEach(reader::sample);
        root.path("changes").forEach(reader::changes);
        root.path("others").forEach(reader::differences);
        return new PublishedFigures(
                name,
                recipe,
                reader.figures.build(),
                reader.pooled.build(),
                reader.questions.build(),
                reader.changes.build(),
                reader.differences.build());
    }

    private void team(JsonNode team) {
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
        String id = team.path("team").asString("");
        Map<String, OptionalInt> respondents = new HashMap<>();
        team.path("responses")
                .forEach(rate ->
                        respondents.put(rate.path("perspective").asString(""), count(rate.path("respondents"))));
        for (JsonNode score : team.path("scores")) {
            String who = score.path("perspective").asString("");
            if (!who.equals("all")) {
                OptionalInt all = respondents.getOrDefault(who, OptionalInt.empty());
                figures.add(figure(Optional.of(id), wave(team), score, score.path("n"), all));
            } else if (score.path("from").size() > 1) {
                ImmutableSet<Perspective> from = Streams.stream(score.path("from"))
                        .map(one -> Perspective.of(one.asString("")))
                        .collect(ImmutableSet.toImmutableSet());
                value(score, "value")
                        .ifPresent(value -> pooled.add(new Pooled(id, wave(team), measure(score), from, value)));
            }
        }
    }

    private void sample(JsonNode score) {
        figures.add(figure(Optional.empty(), wave(score), score, score.path("respondents"), OptionalInt.empty()));
        for (String treatment : ImmutableList.of("listwise", "pairwise")) {
            for (JsonNode question : score.path("analysis").path(treatment).path("questions")) {
                if (question.path("n").isNumber() && question.path("mean").isNumber()) {
                    questions.add(new QuestionFigure(
                            wave(score),
                            who(score),
                            measure(score),
                            question.path("question").asString(""),
                            question.path("n").intValue(),
                            question.path("mean").doubleValue(),
                            number(question.path("sd"))));
                }
            }
        }
    }

    private void changes(JsonNode team) {
        for (JsonNode measure : team.path("measures")) {
            JsonNode whole = measure.path("whole");
            JsonNode stayed = measure.path("stayed");
            @Nullable Range range = ranges.get(measure.path("metric").asString(""));
            if (range != null) {
                changes.add(new Change(
                        team.path("team").asString(""),
                        LocalDate.parse(team.path("before").asString("")),
                        LocalDate.parse(team.path("after").asString("")),
                        who(measure),
                        measure(measure),
                        range.distance(whole.path("change")),
                        count(whole.path("before")),
                        count(whole.path("after")),
                        range.distance(stayed.path("change")),
                        count(stayed.path("before")),
                        range.value(measure.path("joined").path("mean")),
                        count(measure.path("joined").path("n")),
                        range.value(measure.path("left").path("mean")),
                        count(measure.path("left").path("n"))));
            }
        }
    }

    private void differences(JsonNode other) {
        Recipe recipe = RecipeFile.parse(name, other.toString().getBytes(StandardCharsets.UTF_8));
        for (JsonNode score : other.path("scores")) {
            if (score.path("largestDifference").isNumber()
                    && !score.path("perspective").asString("").equals("all")) {
                differences.add(new Difference(
                        recipe,
                        wave(score),
                        who(score),
                        measure(score),
                        score.path("largestDifference").doubleValue()));
            }
        }
    }

    private Figure figure(
            Optional<String> team, Optional<LocalDate> wave, JsonNode score, JsonNode n, OptionalInt respondents) {
        return new Figure(
                team, wave, who(score), measure(score), count(n), respondents, value(score, "value"), spread(score));
    }

    private OptionalDouble value(JsonNode score, String field) {
        @Nullable Range range = ranges.get(score.path("metric").asString(""));
        return range == null ? OptionalDouble.empty() : range.value(score.path(field));
    }

    private Spread spread(JsonNode score) {
        @Nullable Range range = ranges.get(score.path("metric").asString(""));
        if (range == null) {
            return Spread.NONE;
        }
        OptionalDouble lower = range.value(score.path("lower"));
        OptionalDouble upper = range.value(score.path("upper"));
        boolean whole = lower.isPresent() && upper.isPresent() && lower.getAsDouble() > 0 && upper.getAsDouble() < 1;
        return new Spread(
                range.distance(score.path("sd")),
                range.distance(score.path("standardError")),
                whole ? OptionalDouble.of((upper.getAsDouble() - lower.getAsDouble()) / 2) : OptionalDouble.empty(),
                score.path("precision").isString()
                        ? Optional.of(Precision.of(score.path("precision").asString()))
                        : Optional.empty(),
                score.path("agreementLevel").isString()
                        ? Optional.of(
                                AgreementLevel.of(score.path("agreementLevel").asString()))
                        : Optional.empty());
    }

    private static Perspective who(JsonNode score) {
        return Perspective.of(score.path("perspective").asString(""));
    }

    private static Measure measure(JsonNode score) {
        return new Measure(
                new ConstructId(score.path("construct").asString("")),
                Referent.of(score.path("referent").asString("")),
                Horizon.of(score.path("horizon").asString("")));
    }

    private static OptionalInt count(JsonNode n) {
        return n.isNumber() ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
    }

    private static OptionalDouble number(JsonNode number) {
        return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    private static Optional<LocalDate> wave(JsonNode json) {
        return json.path("wave").isString()
                ? Optional.of(LocalDate.parse(json.path("wave").stringValue()))
                : Optional.empty();
    }
}
