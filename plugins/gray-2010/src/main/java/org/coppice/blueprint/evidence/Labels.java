package org.coppice.blueprint.evidence;

import java.util.Locale;
import org.coppice.model.Source;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.TeamStage;

/** Parts of labels and sentences that several readings share. */
public final class Labels {
    /** The source of what is read of the four cultures together. */
    public static final Source CULTURES = Source.paper("Learning cultures and communities");

    private Labels() {}

    /** The id of a stage as a label. */
    public static String id(TeamStage stage) {
        return stage.id().replace("stage.", "");
    }

    /** The id of a style as a label. */
    public static String id(LeadershipStyle style) {
        return style.id().replace("style.", "");
    }

    /** The first sentence of a style's definition. */
    public static String meaning(LeadershipStyle style) {
        String definition = style.definition();
        return definition.substring(0, definition.indexOf('.') + 1);
    }

    /** The sentence with its first letter in lower case. */
    public static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
