package org.coppice.files.answers;

import java.time.LocalDate;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the answers of a team in the form that {@link AnswersReader} reads. */
final class AnswersWriter {
    private final JsonGenerator json;
    private final AnswerBlock answers;

    AnswersWriter(JsonGenerator json, AnswerBlock answers) {
        this.json = json;
        this.answers = answers;
    }

    void write(TeamAnswers team) {
        json.writeStartObject();
        json.writeStringProperty("team", team.key().team());
        @Nullable LocalDate wave = team.key().wave();
        if (wave != null) {
            json.writeStringProperty("wave", wave.toString());
        }
        json.writeArrayPropertyStart("respondents");
        for (int row = 0; row < team.size(); row++) {
            json.writeStartObject();
            if (!team.numbered()) {
                json.writeStringProperty("id", team.respondents().get(row));
            }
            json.writeStringProperty("perspective", answers.perspective(row).id());
            row(row, answers.perspective(row));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(int row, Perspective who) {
        json.writeObjectPropertyStart("answers");
        for (int column = 0; column < answers.bank().questions().size(); column++) {
            Question question = answers.bank().questions().get(column);
            if (question.asked().contains(who)) {
                json.writeName(question.id());
                response(answers.bank().scale(question), answers.response(row, column));
            }
        }
        json.writeEndObject();
    }

    private void response(ResponseScale scale, Response response) {
        if (response instanceof Response.Absent absent) {
            absent(absent.reason());
            return;
        }
        double value = ((Response.Answered) response).value();
        if (scale instanceof ResponseScale.Choice choice) {
            json.writeString(choice.options().keySet().asList().get((int) value - 1));
        } else if (scale instanceof ResponseScale.Numeric) {
            json.writeNumber(value);
        } else {
            json.writeNumber((int) value);
        }
    }

    private void absent(Absence reason) {
        if (reason == Absence.SKIPPED) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("absent", reason.id());
            json.writeEndObject();
        }
    }
}
