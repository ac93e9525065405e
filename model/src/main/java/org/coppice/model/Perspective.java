package org.coppice.model;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The perspective from which a person answers. Perspectives are scored separately and are never pooled implicitly.
 * The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Perspective implements Term {
    /** A member of the team. */
    TEAM_MEMBER(new Entry(
            "team-member", "team members", "A member of the team.", Source.ours("Leading communities of practice"))),
    /** The team's manager: one person, whose scores are shown only with their consent. */
    MANAGER(new Entry(
            "manager",
            "the manager",
            "The team's manager: one person, shown as theirs only with consent.",
            Source.ours("Leading communities of practice"))),
    /** A person who uses the team's services. */
    PERSON_WHO_USES_SERVICES(new Entry(
            "person-who-uses-services",
            "people who use services",
            "A person who uses the team's services.",
            Source.ours("Interagency working and involvement"))),
    /** A carer of such a person. */
    CARER(new Entry(
            "carer", "carers", "A carer of such a person.", Source.ours("Interagency working and involvement"))),
    /** A worker of another service that the team works with. */
    CO_PROVIDER(new Entry(
            "co-provider",
            "co-providers",
            "A worker of another service that the team works with.",
            Source.ours("Interagency working and involvement"))),
    /** A sheet that a group filled in together; it never counts as one respondent. */
    CONSENSUS(new Entry(
            "consensus",
            "the team's consensus sheet",
            "A sheet that a group filled in together; never read as one respondent.",
            Source.ours("Leading communities of practice")));

    private final Entry entry;

    Perspective(Entry entry) {
        this.entry = entry;
    }

    /**
     * Returns the perspective with that id, such as {@code carer}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static Perspective of(@Nullable String id) {
        return Named.of(Perspective.class, "perspective", id);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
