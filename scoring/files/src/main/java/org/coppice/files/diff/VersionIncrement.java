package org.coppice.files.diff;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * The component of a version number that has to increase, by the rules of semantic versioning applied to scores. Below 1.0.0 there is no
 * compatibility guarantee: what would require a major increment requires a minor one, and everything else a patch. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public enum VersionIncrement implements Named {
    /** The first number: scores are not comparable with earlier ones. */
    MAJOR("major", "the first number", 0),
    /** The second number: scores may shift, or a part was added. */
    MINOR("minor", "the second number", 1),
    /** The third number: nothing that affects scores differs. */
    PATCH("patch", "the third number", 2),
    /** No number: nothing differs. */
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

    /** Returns the lowest version number that this increment requires after {@code version}. */
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
