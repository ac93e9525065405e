package org.coppice.cli.simulate;

import org.coppice.model.Named;

/** The kind of a simulated team, which determines its shifts on the constructs of the paper. Other constructs have no shift. */
public enum TeamKind implements Named {
    /** No extreme: professional and managed cultures slightly ahead, norming, shallow personalisation. */
    ORDINARY(
            "ordinary",
            "An ordinary team",
            "Professional and managed learning a little ahead, settled in its ways, personalisation shallow."),
    /** Forming; readiness is low and induction matters most. */
    NEW("new", "A new team", "Forming; not yet able to work independently, and induction matters most."),
    /** Coheres by blaming people outside. */
    STUCK("stuck", "A stuck team", "Coheres by blaming the organisation and other services, and gets little done."),
    /** Two camps with different views of the same team. */
    DIVIDED(
            "divided",
            "A divided team",
            "Two camps: one trusts the team and finds power shared in it, the other does not."),
    /** Managed learning without the value base. */
    MANAGERIALIST(
            "managerialist",
            "A managerialist team",
            "Learning and supervision serve targets; the value base and a say for others are weak."),
    /** Performing, in all four cultures. */
    DEVELOPED("developed", "A developed team", "Performs, with all four cultures strong, as a community that learns."),
    /** People who use services are deeply involved. */
    OPEN("open", "An open team", "People who use services shape the work with it; the democratic culture leads."),
    /** An ordinary team of four. */
    SMALL("small", "A small team", "Ordinary, but with four members: too few for figures.");

    private static final int FEW = 4;

    private final String id;
    private final String label;
    private final String description;

    TeamKind(String id, String label, String description) {
        this.id = id;
        this.label = label;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns a description in one sentence. */
    public String description() {
        return description;
    }

    /** Returns the number of members of such a team: 4 for a small one, otherwise {@code size}. */
    public int members(int size) {
        return this == SMALL ? FEW : size;
    }
}
