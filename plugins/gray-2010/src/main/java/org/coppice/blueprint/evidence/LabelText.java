package org.coppice.blueprint.evidence;

import java.util.Locale;
import org.coppice.model.Source;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.TeamStage;

/** Parts of labels and sentences that several readings share. */
public final class LabelText {
    /** The source of the reading of the four cultures. */
    public static final Source CULTURES = Source.paper("Learning cultures and communities");

    private LabelText() {}

    /** Returns the label id of a stage. */
    public static String id(TeamStage stage) {
        return stage.id().replace("stage.", "");
    }

    /** Returns the label id of a style. */
    public static String id(LeadershipStyle style) {
        return style.id().replace("style.", "");
    }

    /** Returns the first sentence of a style's definition. */
    public static String meaning(LeadershipStyle style) {
        String definition = style.definition();
        return definition.substring(0, definition.indexOf('.') + 1);
    }

    /** Returns a facet of the outlook as the object of a sentence. */
    public static String name(Outlook facet) {
        return switch (facet) {
            case PEOPLE -> "the openness of the team to people who use services";
            case CO_PROVIDERS -> "the work with other services";
            case ORGANISATION -> "the relations with the organisation";
            case INTERFACE -> "the care for the links to the organisation";
            case UPWARD_LEARNING -> "how far the organisation learns from the team";
        };
    }

    /** Returns what a leader does in a style, in plain words. */
    public static String name(LeadershipStyle style) {
        return switch (style) {
            case TELLING -> "giving clear instructions";
            case SELLING -> "explaining decisions";
            case PARTICIPATING -> "deciding together";
            case DELEGATING -> "delegating";
        };
    }

    /** Returns the label of a style: what the leader does, and the first sentence of its definition. */
    public static String sentence(LeadershipStyle style) {
        String name = name(style);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": " + lower(meaning(style));
    }

    /** Returns the sentence with its first letter in lower case. */
    public static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
