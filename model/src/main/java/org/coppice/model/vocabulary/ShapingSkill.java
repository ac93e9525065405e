package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The skills by which the four cultures are shaped into one.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum ShapingSkill implements Term {
    GROUPWORK(new Entry(
            "skill.groupwork",
            "Skill in groupwork",
            "Working with what goes on in groups.",
            Source.paper("Understandings and skills"))),
    LEADERSHIP(new Entry(
            "skill.leadership",
            "Skill in leadership",
            "Giving a group direction and the means to follow it.",
            Source.paper("Understandings and skills"))),
    LEARNING(new Entry(
            "skill.learning-and-development",
            "Skill in learning and development",
            "Helping people and groups to learn.",
            Source.paper("Understandings and skills")));

    private final Entry entry;

    ShapingSkill(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
