package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Source;
import org.coppice.model.check.Check;

/**
 * What a manager does with a blueprint: questions for the team meeting, a plan for supervision, and what to say to people who use services.
 *
 * @param meeting the questions for the team meeting
 * @param supervision the plan for supervision, one text for each quarter of a year
 * @param people what to say to people who use services, in sentences
 * @param source the source of these texts
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Guide(
        ImmutableList<String> meeting, ImmutableList<String> supervision, ImmutableList<String> people, Source source) {
    /** Throws if a text is blank. */
    public Guide {
        meeting.forEach(one -> Check.text("a question for the team meeting", one));
        supervision.forEach(one -> Check.text("a quarter of the plan for supervision", one));
        people.forEach(one -> Check.text("what to say to people who use services", one));
    }
}
