package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * What a team will need, by kind and by time. The paper asks for skills and levels of staffing in three terms; the years are ours.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum StaffingNeed implements PaperConstruct {
    SKILLS_SHORT(entry("need.skills-short", "Skills, short term", "Other skills are needed within a year.")),
    SKILLS_MEDIUM(entry("need.skills-medium", "Skills, medium term", "Other skills are needed in one to three years.")),
    SKILLS_LONG(entry("need.skills-long", "Skills, long term", "Other skills are needed after three years.")),
    STAFF_SHORT(entry("need.staff-short", "Staff, short term", "More staff are needed within a year.")),
    STAFF_MEDIUM(entry("need.staff-medium", "Staff, medium term", "More staff are needed in one to three years.")),
    STAFF_LONG(entry("need.staff-long", "Staff, long term", "More staff are needed after three years."));

    private final Entry entry;

    StaffingNeed(Entry entry) {
        this.entry = entry;
    }

    private static Entry entry(String id, String label, String definition) {
        return new Entry(id, label, definition, Source.paper("Table 2, Building and maintaining the team, 2"));
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
