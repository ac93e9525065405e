package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coppice.model.blueprint.Guide;

/** The text of the guide for a manager. */
final class GuideText {
    private GuideText() {}

    static ImmutableList<String> of(Guide guide) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        numbered("Questions for the team meeting", "", guide.meeting(), lines);
        numbered("Supervision over the year", "Quarter ", guide.supervision(), lines);
        if (!guide.people().isEmpty()) {
            lines.add("  What to say to people who use services");
            lines.addAll(Paragraph.lines("    ", String.join(" ", guide.people()), BlueprintText.WIDTH));
        }
        lines.addAll(Paragraph.lines(
                "  ", "These texts are ours; they serve \"" + guide.source().place() + "\".", BlueprintText.WIDTH));
        return lines.build();
    }

    private static void numbered(
            String heading, String before, List<String> texts, ImmutableList.Builder<String> lines) {
        if (!texts.isEmpty()) {
            lines.add("  " + heading);
        }
        for (int i = 0; i < texts.size(); i++) {
            lines.addAll(Paragraph.lines("    " + before + (i + 1) + ". ", texts.get(i), BlueprintText.WIDTH));
        }
    }
}
