package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The foundations that overlay the four cultures and keep them human.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Foundation implements PaperConstruct {
    VALUE_BASE(new Entry(
            "foundation.value-base",
            "Humanistic value base",
            "Respect, care and the will to give others power stand behind what the team does.",
            Source.paper("Understandings and skills"))),
    REFLECTIVE_PRACTICE(new Entry(
            "foundation.reflective-practice",
            "Reflective practice",
            "Members think about what they do and why, and change it.",
            Source.cited("Lawler and Bilson (2010)", "Understandings and skills"))),
    REFLECTIVE_LEADERSHIP(new Entry(
            "foundation.reflective-leadership",
            "Reflective leadership",
            "Leaders think about how they lead and why, and change it.",
            Source.cited("Lawler and Bilson (2010)", "Understandings and skills")));

    private final Entry entry;

    Foundation(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
