package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Source;
import org.coppice.model.check.Check;

/**
 * What a reading says, why, and how sure that is.
 *
 * @param id the stable id of the reading
 * @param title what it is about
 * @param source the place in the paper that it stems from
 * @param label what it says, or why it says nothing
 * @param sureness how likely the label is, 0 to 1, where that is known
 * @param certainty the same in words
 * @param gates the gates that were looked at, in their order
 * @param uncalibrated whether a cut-off in it is our choice, which no data have shown to be right
 * @param notes what to know beside the label, in sentences
 * @param evidence the scores it rests on, down to questions and their sources
 */
public record Judgement(
        String id,
        String title,
        Source source,
        Label label,
        OptionalDouble sureness,
        String certainty,
        ImmutableList<GateCheck> gates,
        boolean uncalibrated,
        ImmutableList<String> notes,
        ImmutableList<EvidenceStep> evidence) {
    /** Refuses what is not an id, blank words, and a sureness outside 0 to 1. */
    public Judgement {
        Check.id("reading id", id);
        Check.text("the title of reading " + id, title);
        Check.text("the certainty of reading " + id, certainty);
        Check.that(sureness.orElse(1) >= 0 && sureness.orElse(1) <= 1, "a label that is %s sure", sureness);
    }

    /** Whether it says something of that id. */
    public boolean states(String labelId) {
        return label.stated().equals(Optional.of(labelId));
    }
}
