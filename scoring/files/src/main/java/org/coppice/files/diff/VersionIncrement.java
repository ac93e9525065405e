package org.coppice.files.diff;

import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * The number of a version that has to rise, by the rules of semantic versioning applied to scores. Before 1.0.0 nothing is promised: what
 * would raise the first number raises the second, and everything else the third.
 */
public enum VersionIncrement implements Named {
    /** The first number: scores cannot be held against those of before. */
    MAJOR("major", "the first number", 0),
    /** The second: scores may shift, or something is there that was not. */
    MINOR("minor", "the second number", 1),
    /** The third: nothing that is scored differs. */
    PATCH("patch", "the third number", 2),
    /** None: nothing differs. */
    NONE("none", "no number", 3);

    private final String id;
    private final String label;
    private final int place;

    VersionIncrement(String id, String label, int place) {
        this.id = id;
        this.label = label;
        this.place = place;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** The least version after {@code version} that this increment asks for. */
    public String after(String version) {
        Check.version("the", version);
        String[] said = version.split("-", 2)[0].split("\\.", -1);
        long[] numbers = {Long.parseLong(said[0]), Long.parseLong(said[1]), Long.parseLong(said[2])};
        int rises = numbers[0] == 0 ? Math.min(place + 1, 2) : place;
        if (this == NONE) {
            return version;
        }
        numbers[rises]++;
        for (int i = rises + 1; i < numbers.length; i++) {
            numbers[i] = 0;
        }
        return numbers[0] + "." + numbers[1] + "." + numbers[2];
    }
}
