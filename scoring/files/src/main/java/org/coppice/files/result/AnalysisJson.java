package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.AcrossTeams;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.reliability.KeyAudit;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.SplitHalf;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of an analysis as JSON. The schema (draft 2020-12) is the resource {@code org/coppice/files/analysis.schema.json}. The fields
 * {@code recipe}, {@code sample}, {@code disclosure} and {@code provenance} are those of {@link ProfileJson}; each element of {@code sample.constructs} also
 * has an {@code analysis}. Further fields are {@code correlations}, {@code personalisation}, {@code quality} and {@code persons}. A figure
 * that is not defined is null, and the field {@code undefined} of the same object gives the reason.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnalysisJson {
    private final JsonGenerator json;
    private final View view;

    private AnalysisJson(JsonGenerator json, View view) {
        this.json = json;
        this.view = view;
    }

    /**
     * Writes an analysis.
     *
     * @param defaults the names of the settings in the recipe that the caller did not choose
     */
    public static void write(SampleAnalysis analysis, ImmutableList<String> defaults, Writer out) {
        write(analysis, defaults, ImmutableList.of(), out);
    }

    /**
     * Writes the same, with warnings about the answers.
     *
     * @param warnings what a reader should know about the answers, in words
     */
    public static void write(
            SampleAnalysis analysis, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        ImmutableMap<SampleScore, ScaleAnalysis> scales =
                analysis.scales().stream().collect(ImmutableMap.toImmutableMap(ScaleAnalysis::score, scale -> scale));
        try (JsonGenerator json = Json.generator(out)) {
            AnalysisJson writer =
                    new AnalysisJson(json, analysis.figures().recipe().view());
            SampleJson parts = new SampleJson(json);
            json.writeStartObject();
            json.writeName("recipe");
            RecipeFile.write(analysis.figures().recipe(), json);
            parts.texts("defaults", defaults);
            parts.texts("warnings", warnings);
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
            new GroupModelsJson(json).invariance(analysis.invariance(), parts);
            new CumulativeScalesJson(json, parts).write(analysis.cumulativeScales());
            QualityJson quality = new QualityJson(json);
            quality.rules(analysis.rules());
            quality.counts(analysis.quality());
            quality.persons(analysis.persons(), parts);
            parts.disclosure(analysis.figures().disclosure());
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
        json.writeName("noReliability");
        scale.noReliability().ifPresentOrElse(json::writeString, json::writeNull);
        new FactorJson(json).likelihood(scale.factor());
        json.writeName("teams");
        teams(scale.teams());
        json.writeObjectPropertyStart("agreement");
        if (view == View.PUBLISHED) {
            for (AgreementLevel level : AgreementLevel.values()) {
                json.writeNumberProperty(level.id(), scale.levels().getOrDefault(level, 0));
            }
        } else {
            for (AgreementBand band : AgreementBand.values()) {
                json.writeNumberProperty(band.id(), scale.bands().getOrDefault(band, 0));
            }
        }
        json.writeEndObject();
        acrossTeams(scale.acrossTeams());
        new GroupModelsJson(json).multilevel(scale.multilevel());
        json.writeBooleanProperty("agreesEverywhere", scale.agreesEverywhere());
        new QualityJson(json).figures(scale.quality());
        new MissingJson(json).audit(scale.missing());
        json.writeEndObject();
    }

    private void acrossTeams(Optional<AcrossTeams> optional) {
        if (optional.isEmpty()) {
            json.writeNullProperty("acrossTeams");
            return;
        }
        json.writeObjectPropertyStart("acrossTeams");
        JsonFigures figures = new JsonFigures(json);
        figures.write(Figures.builder()
                .put("alphaOfMeans", optional.get().alphaOfMeans())
                .build());
        json.writeObjectPropertyStart("agreement");
        optional.get().agreement().forEach((index, summary) -> {
            JsonFigures distribution = new JsonFigures(json);
            json.writeObjectPropertyStart(index);
            json.writeNumberProperty("teams", summary.n());
            distribution.write(summary.figures());
            distribution.reasons();
            json.writeEndObject();
        });
        json.writeEndObject();
        figures.reasons();
        json.writeEndObject();
    }

    private void answers(AnswerAnalysis answers) {
        Reliability reliability = answers.reliability();
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeName("rows");
        reliability.rows().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("people");
        reliability.people().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("answers");
        reliability.answers().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeBooleanProperty("weighted", reliability.entering().weighted());
        json.writeBooleanProperty("shares", reliability.entering().shares());
        figures.write(reliability.figures());
        figures.write(reliability.consistency().figures());
        figures.write("feldt", answers.feldt());
        figures.write("bonett", answers.bonett());
        figures.write("duhachekIacobucci", answers.duhachekIacobucci());
        answers.bootstrap().ifPresent(limits -> figures.write("bootstrap", limits));
        splitHalf(answers.splitHalf());
        FactorJson factors = new FactorJson(json);
        factors.one("minres", answers.minres());
        factors.schmidLeiman(answers.schmidLeiman());
        relations(answers.relations());
        json.writeArrayPropertyStart("warnings");
        reliability.warnings().forEach(json::writeString);
        answers.keys().warnings().forEach(json::writeString);
        json.writeEndArray();
        keys(answers.keys());
        json.writeArrayPropertyStart("questions");
        reliability.questions().forEach(this::question);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void keys(KeyAudit keys) {
        json.writeObjectPropertyStart("keys");
        json.writeArrayPropertyStart("against");
        for (KeyAudit.Against one : keys.against()) {
            JsonFigures figures = new JsonFigures(json);
            json.writeStartObject();
            json.writeStringProperty("question", one.question());
            figures.write(
                    Figures.builder().put("correlation", one.correlation()).build());
            figures.write("interval", one.interval());
            figures.reasons();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("half");
        keys.half().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void splitHalf(SplitHalf halves) {
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("splitHalf");
        json.writeNumberProperty("splits", halves.splits());
        figures.write(halves.figures());
        json.writeArrayPropertyStart("bestHalf");
        halves.bestHalf().forEach(json::writeString);
        json.writeEndArray();
        figures.reasons();
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
        json.writeName("n");
        question.n().ifPresentOrElse(json::writeNumber, json::writeNull);
        figures.write(question.figures());
        json.writeArrayPropertyStart("distribution");
        question.distribution().forEach(json::writeNumber);
        json.writeEndArray();
        figures.reasons();
        JsonFigures.object("ifDeleted", question.ifDeleted().figures(), json);
        json.writeEndObject();
    }

    private void teams(TeamAnalysis teams) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeName("persons");
        teams.persons().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeNumberProperty("teams", teams.teams());
        figures.write(teams.figures());
        JsonFigures.object("reml", teams.reml().figures(), json);
        JsonFigures.object("ml", teams.ml().figures(), json);
        figures.reasons();
        json.writeEndObject();
    }
}
