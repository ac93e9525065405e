package org.coppice.model;

/** Who answers. Perspectives are scored apart and never pooled in silence. */
public enum Perspective implements Named {
    /** A member of the team. */
    TEAM_MEMBER("team-member", "team members"),
    /** The team's manager: one person, shown as theirs only with consent. */
    MANAGER("manager", "the manager"),
    /** A person who uses the team's services. */
    PERSON_WHO_USES_SERVICES("person-who-uses-services", "people who use services"),
    /** A carer of such a person. */
    CARER("carer", "carers"),
    /** A worker of another service that the team works with. */
    CO_PROVIDER("co-provider", "co-providers"),
    /** A sheet that a group filled in together; never read as one respondent. */
    CONSENSUS("consensus", "the team's consensus sheet");

    private final String id;
    private final String label;

    Perspective(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
