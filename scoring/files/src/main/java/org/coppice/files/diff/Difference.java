package org.coppice.files.diff;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Difference {
    private final Effect effect;
    private final String part;
    private final String id;
    private final Change change;
    private final String before;
    private final String after;
    private final OptionalDouble share;

    private Difference(
            Effect effect, String part, String id, Change change, String before, String after, OptionalDouble share) {
        this.effect = effect;
        this.part = part;
        this.id = id;
        this.change = change;
        this.before = before;
        this.after = after;
        this.share = share;
        Check.valid(
                share.orElse(0) >= 0 && share.orElse(0) <= 1,
                "a share of words of %s",
                "give a number from 0 to 1",
                share);
    }

    /** Returns its consequence for scores. */
    public Effect effect() {
        return effect;
    }

    /** Returns the kind of the part, such as {@code question}; {@code bank} or {@code weighting} for the whole. */
    public String part() {
        return part;
    }

    /** Returns the id of the part. */
    public String id() {
        return id;
    }

    /** Returns the kind of difference. */
    public Change change() {
        return change;
    }

    /** Returns the earlier value, as the file writes it; empty if there was none. */
    public String before() {
        return before;
    }

    /** Returns the later value; empty if there is none. */
    public String after() {
        return after;
    }

    /** Returns the share of words that changed, 0 to 1; empty if no words changed. */
    public OptionalDouble share() {
        return share;
    }

    static Difference of(Effect effect, String part, String id, Change change, String before, String after) {
        return new Difference(effect, part, id, change, before, after, OptionalDouble.empty());
    }

    /** Returns this difference with the share of words that changed. */
    Difference withShare(double words) {
        return new Difference(effect, part, id, change, before, after, OptionalDouble.of(words));
    }

    /** Returns this difference with another effect. */
    Difference with(Effect other) {
        return new Difference(other, part, id, change, before, after, share);
    }

    private List<Object> values() {
        return List.of(effect, part, id, change, before, after, share);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Difference that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Difference" + values();
    }
}
