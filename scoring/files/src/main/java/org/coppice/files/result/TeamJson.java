package org.coppice.files.result;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Json;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.check.Check;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.statistics.norm.Norms;
import tools.jackson.core.JsonGenerator;

/**
 * A reader and writer of the profile and the blueprint of one team as JSON. The JSON is an element of the list {@code teams} that {@link
 * ProfileJson} writes; it does not contain the recipe, which {@link RecipeFile} stores.
 *
 * <pre>{@code
 * String json = TeamJson.json(result);
 * TeamResult same = TeamJson.parse(json, assessment.recipe());
 * }</pre>
 *
 * <p>Reading gives the same profile, to the bit, and a blueprint with the same readings, each as a {@link PlainReading}. Scores of persons,
 * comparisons with norms and the statement of disclosure control are not read.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class TeamJson {
    private TeamJson() {}

    /** Returns the profile and the blueprint of a team as JSON, without comparisons with norms. */
    public static String json(TeamResult result) {
        return json(result, Norms.NONE);
    }

    /** Returns the profile and the blueprint of a team as JSON, with comparisons of its scores with norms. */
    public static String json(TeamResult result, Norms norms) {
        return write(result, norms, Optional.empty());
    }

    /**
     * Returns the profile and the blueprint of a team as JSON that states its own disclosure control, in the field {@code disclosure}, as the
     * JSON of a sample does.
     *
     * @param stated the statement of the team, which {@code Assessment.disclosure} returns
     */
    public static String json(TeamResult result, Norms norms, DisclosureStatement stated) {
        Check.notNull(stated, "stated", "give the statement that Assessment.disclosure returns");
        return write(result, norms, Optional.of(stated));
    }

    private static String write(TeamResult result, Norms norms, Optional<DisclosureStatement> stated) {
        Check.notNull(result, "result");
        Check.notNull(norms, "norms");
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            TeamWriter.write(result, norms, stated, json);
        }
        return out + "\n";
    }

    /**
     * Reads a profile and a blueprint from a file.
     *
     * @param recipe the recipe with which they were computed
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamResult read(Path file, Recipe recipe) {
        return parse(Check.notNull(file, "file").toString(), Bytes.of(file, FileText.MOST_BYTES), recipe);
    }

    /**
     * Reads a profile and a blueprint from a string.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamResult parse(String json, Recipe recipe) {
        Check.notNull(json, "json");
        return parse("team", json.getBytes(StandardCharsets.UTF_8), recipe);
    }

    /**
     * Reads a profile and a blueprint from the content of a file.
     *
     * @param name the name of the file, used in messages
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamResult parse(String name, byte[] content, Recipe recipe) {
        Check.notNull(name, "name");
        Check.notNull(content, "content");
        Check.notNull(recipe, "recipe", "give the recipe with which the profile was computed");
        return TeamReader.read(
                FileText.json(name, content, FileText.MOST_BYTES, "write a team into it with TeamJson.json"), recipe);
    }
}
