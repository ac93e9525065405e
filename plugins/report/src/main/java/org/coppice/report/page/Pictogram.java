package org.coppice.report.page;

/** Pictograms of our own, drawn in a square of 48 units with lines of round ends. */
public enum Pictogram {
    /** Three people. */
    PEOPLE(
            "M24 9a6 6 0 1 0 .1 0M12 42v-9a12 12 0 0 1 24 0v9M8 15a4.5 4.5 0 1 0 .1 0M3 38v-5a8 8 0 0 1 6-8M40 15a4.5 4.5 0 1 0 .1 0M45 38v-5a8 8 0 0 0-6-8"),
    /** A speech bubble with lines. */
    SAID("M6 8h36v24H22l-9 8v-8H6zM13 16h22M13 24h15"),
    /** A tick in a circle. */
    YES("M24 5a19 19 0 1 0 .1 0M14 25l7 7 14-15"),
    /** A line in a circle, between yes and no. */
    BETWEEN("M24 5a19 19 0 1 0 .1 0M14 24h20"),
    /** A cross in a circle. */
    NO("M24 5a19 19 0 1 0 .1 0M17 17l14 14M31 17L17 31"),
    /** A question mark in a circle. */
    UNSURE("M24 5a19 19 0 1 0 .1 0M18 19a6 6 0 1 1 8 5.7c-1.5.6-2 1.5-2 3.300M24 34v.5"),
    /** A closed lock. */
    PRIVATE("M11 22h26v20H11zM16 22v-6a8 8 0 0 1 16 0v6M24 30v5"),
    /** A hand with a pen on a sheet. */
    PLAN("M9 5h22l8 8v30H9zM16 18h16M16 26h16M16 34h9"),
    /** A calendar. */
    WHEN("M7 11h34v31H7zM7 20h34M16 6v9M32 6v9M15 28h4M23 28h4M31 28h3M15 35h4M23 35h4"),
    /** A heart. */
    THANKS("M24 41C8 30 5 22 8 15c3-7 12-7 16 0 4-7 13-7 16 0 3 7 0 15-16 26z");

    private final String path;

    Pictogram(String path) {
        this.path = path;
    }

    /** Returns the path. */
    public String path() {
        return path;
    }
}
