package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Writer;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.reliability.Consistency;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.SplitHalf;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of an analysis as JSON. The schema (draft 2020-12) is the resource {@code org/coppice/files/analysis.schema.json}. The fields
 * {@code recipe}, {@code sample} and {@code provenance} are those of {@link ProfileJson}; each element of {@code sample.constructs} also
 * has an {@code analysis}. Further fields are {@code correlations}, {@code personalisation}, {@code quality} and {@code persons}. A figure
 * that is not defined is null, and the field {@code undefined} of the same object gives the reason.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnalysisJson {
    private final JsonGenerator json;

    private AnalysisJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes an analysis.
     *
     * @param defaults the names of the settings in the recipe that the caller did not choose
     */
    public static void write(SampleAnalysis analysis, ImmutableList<String> defaults, Writer out) {
        ImmutableMap<SampleScore, ScaleAnalysis> scales =
                analysis.scales().stream().collect(ImmutableMap.toImmutableMap(ScaleAnalysis::score, scale -> scale));
        try (JsonGenerator json = Json.generator(out)) {
            AnalysisJson writer = new AnalysisJson(json);
            SampleJson parts = new SampleJson(json);
            json.writeStartObject();
            json.writeName("recipe");
            RecipeFile.write(analysis.figures().recipe(), json);
            json.writeArrayPropertyStart("defaults");
            defaults.forEach(json::writeString);
            json.writeEndArray();
            parts.sample(analysis.figures(), score -> {
                json.writeName("analysis");
                ScaleAnalysis scale = scales.get(score);
                if (scale == null) {
                    json.writeNull();
                } else {
                    writer.scale(scale);
                }
            });
            new CorrelationsJson(json, parts).write(analysis.correlations());
            new CumulativeScalesJson(json, parts).write(analysis.cumulativeScales());
            QualityJson quality = new QualityJson(json);
            quality.rules(analysis.rules());
            quality.counts(analysis.quality());
            quality.persons(analysis.persons(), parts);
            parts.provenance(analysis.figures());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void scale(ScaleAnalysis scale) {
        json.writeStartObject();
        for (AnswerAnalysis answers : scale.answers()) {
            json.writeName(answers.reliability().treatment().id());
            answers(answers);
        }
        new FactorJson(json).likelihood(scale.factor());
        json.writeName("teams");
        teams(scale.teams());
        json.writeObjectPropertyStart("agreement");
        for (AgreementBand band : AgreementBand.values()) {
            json.writeNumberProperty(band.id(), scale.bands().getOrDefault(band, 0));
        }
        json.writeEndObject();
        json.writeBooleanProperty("agreesEverywhere", scale.agreesEverywhere());
        new QualityJson(json).figures(scale.quality());
        new MissingJson(json).audit(scale.missing());
        json.writeEndObject();
    }

    private void answers(AnswerAnalysis answers) {
        Reliability reliability = answers.reliability();
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeNumberProperty("rows", reliability.rows());
        figures.write("mean", reliability.mean());
        figures.write("sd", reliability.sd());
        figures.write("sem", reliability.errorOfMeasurement());
        consistency(reliability.consistency(), figures);
        figures.write("feldt", answers.feldt());
        figures.write("bonett", answers.bonett());
        figures.write("duhachekIacobucci", answers.duhachekIacobucci());
        answers.bootstrap().ifPresent(limits -> figures.write("bootstrap", limits));
        splitHalf(answers.splitHalf(), figures);
        FactorJson factors = new FactorJson(json);
        factors.one("minres", answers.minres(), figures);
        factors.schmidLeiman(answers.schmidLeiman());
        relations(answers.relations());
        json.writeArrayPropertyStart("warnings");
        reliability.consistency().warnings().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("questions");
        reliability.questions().forEach(this::question);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void consistency(Consistency consistency, JsonFigures figures) {
        figures.withError("alpha", consistency.alpha());
        figures.write("standardisedAlpha", consistency.standardisedAlpha());
        figures.write("lambda2", consistency.lambda2());
        figures.write("standardisedLambda2", consistency.standardisedLambda2());
        figures.write("lambda6", consistency.lambda6());
        figures.write("averageCorrelation", consistency.averageCorrelation());
        figures.write("medianCorrelation", consistency.medianCorrelation());
        figures.write("correlationVariance", consistency.correlationVariance());
        figures.write("signalToNoise", consistency.signalToNoise());
        figures.write("unidimensionality", consistency.unidimensionality());
    }

    private void splitHalf(SplitHalf halves, JsonFigures figures) {
        json.writeObjectPropertyStart("splitHalf");
        json.writeNumberProperty("splits", halves.splits());
        figures.write("best", halves.best());
        figures.write("mean", halves.mean());
        figures.write("worst", halves.worst());
        json.writeArrayPropertyStart("bestHalf");
        halves.bestHalf().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void relations(QuestionRelations relations) {
        json.writeObjectPropertyStart("relations");
        matrix("covariances", relations.covariances());
        matrix("correlations", relations.correlations());
        row("squaredMultipleCorrelations", relations.multiple());
        json.writeEndObject();
    }

    private void matrix(String name, List<ImmutableList<Score>> rows) {
        json.writeArrayPropertyStart(name);
        for (List<Score> row : rows) {
            json.writeStartArray();
            row.forEach(score -> score.figure().ifPresentOrElse(json::writeNumber, json::writeNull));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void row(String name, List<Score> row) {
        json.writeArrayPropertyStart(name);
        row.forEach(score -> score.figure().ifPresentOrElse(json::writeNumber, json::writeNull));
        json.writeEndArray();
    }

    private void question(QuestionFigures question) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("question", question.question());
        json.writeNumberProperty("n", question.n());
        figures.write("mean", question.mean());
        figures.write("sd", question.sd());
        json.writeArrayPropertyStart("distribution");
        question.distribution().forEach(json::writeNumber);
        json.writeEndArray();
        figures.write("missing", question.missing());
        figures.write("floor", question.floor());
        figures.write("ceiling", question.ceiling());
        figures.write("totalCorrelation", question.totalCorrelation());
        figures.write("standardisedCorrelation", question.standardisedCorrelation());
        figures.write("correctedCorrelation", question.correctedCorrelation());
        figures.write("restCorrelation", question.restCorrelation());
        figures.reasons();
        json.writeObjectPropertyStart("ifDeleted");
        JsonFigures without = new JsonFigures(json);
        consistency(question.ifDeleted(), without);
        without.reasons();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void teams(TeamAnalysis teams) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeNumberProperty("persons", teams.persons());
        json.writeNumberProperty("teams", teams.teams());
        figures.write("meanSize", teams.meanSize());
        figures.write("n0", teams.n0());
        figures.write("harmonicMeanSize", teams.harmonicMeanSize());
        figures.write("squaresBetween", teams.squaresBetween());
        figures.write("squaresWithin", teams.squaresWithin());
        figures.write("meanSquareBetween", teams.meanSquareBetween());
        figures.write("meanSquareWithin", teams.meanSquareWithin());
        figures.write("f", teams.f());
        figures.write("p", teams.p());
        figures.write("etaSquared", teams.etaSquared());
        figures.write("icc1", teams.icc1());
        interval("icc1", teams.icc1Interval());
        teams.icc1Bootstrap().ifPresent(interval -> interval("icc1Bootstrap", interval));
        figures.write("icc1N0", teams.icc1N0());
        interval("icc1N0", teams.icc1N0Interval());
        figures.write("icc2", teams.icc2());
        interval("icc2", teams.icc2Interval());
        components("reml", teams.reml(), figures);
        components("ml", teams.ml(), figures);
        figures.reasons();
        json.writeEndObject();
    }

    private void components(String name, VarianceComponents components, JsonFigures figures) {
        json.writeObjectPropertyStart(name);
        figures.write("between", components.between());
        figures.write("within", components.within());
        figures.write("icc1", components.icc1());
        figures.write("grandMean", components.grandMean());
        figures.write("icc2ByMeanSize", components.icc2ByMeanSize());
        figures.write("icc2ByTeams", components.icc2ByTeams());
        json.writeEndObject();
    }

    private void interval(String name, Interval interval) {
        if (interval instanceof Interval.Between between) {
            json.writeNumberProperty(name + "Lower", between.lower());
            json.writeNumberProperty(name + "Upper", between.upper());
        } else {
            json.writeNullProperty(name + "Lower");
            json.writeNullProperty(name + "Upper");
        }
    }
}
