package org.coppice.samples;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.files.answers.AnswersJson;
import org.coppice.files.result.TeamJson;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** What a web service does: takes the answers of a team as JSON, and returns its profile and blueprint as JSON. */
public final class JsonInAndOut {
    private JsonInAndOut() {}

    /** Prints the response to the request {@code args[0]}. */
    public static void main(String[] args) {
        System.out.println(respond(assessment(), args[0]));
    }

    static Assessment assessment() {
        Catalogue catalogue = Catalogue.load(JsonInAndOut.class.getClassLoader());
        return Assessment.builder(catalogue)
                .bank("communities-of-practice")
                .blueprintOfBank()
                .build();
    }

    /** Returns the result as JSON, or a line for each fault of the request. */
    static String respond(Assessment assessment, String request) {
        try {
            TeamAnswers team =
                    AnswersJson.parse(request, assessment.instrument().bank());
            TeamResult result = new TeamResult(
                    assessment.assess(team), ImmutableList.of(), Optional.of(assessment.blueprint(team)));
            return TeamJson.json(result, assessment.norms(), assessment.disclosure(team, result));
        } catch (CoppiceException wrong) {
            StringBuilder lines = new StringBuilder();
            for (Fault fault : wrong.faults()) {
                String pointer = fault.where() instanceof Location.Position at ? at.pointer() : "";
                lines.append(pointer)
                        .append(": ")
                        .append(fault.what())
                        .append("; ")
                        .append(fault.remedy());
                lines.append('\n');
            }
            return lines.toString();
        }
    }

    /** Returns what a response says, for a program that receives one. */
    static TeamResult read(Assessment assessment, String response) {
        return TeamJson.parse(response, assessment.recipe());
    }
}
