package org.coppice.model.answer;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The reason why an answer is absent. An absence is never counted as 0. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Absence implements Named {
    /** The question was left empty. */
    SKIPPED("skipped", "skipped", -1),
    /** The question does not apply to the respondent, or the respondent was not asked it; it is excluded from the denominator. */
    NOT_APPLICABLE("not-applicable", "does not apply", -2),
    /** The respondent does not know the answer. */
    DONT_KNOW("dont-know", "not known", -3),
    /** The answer was withdrawn, or was not passed on. */
    WITHHELD("withheld", "taken back or kept from us", -4);

    private final String id;
    private final String label;
    private final byte code;

    Absence(String id, String label, int code) {
        this.id = id;
        this.label = label;
        this.code = (byte) code;
    }

    /**
     * Returns the reason with that id, such as {@code dont-know}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static Absence of(@Nullable String id) {
        return Named.of(Absence.class, "reason for an absent answer", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the code of this absence in an answer block; it is below 0, so that it differs from every answer. */
    public byte code() {
        return code;
    }

    /** Returns the absence with that code. */
    static Absence ofCode(byte code) {
        for (Absence absence : values()) {
            if (absence.code == code) {
                return absence;
            }
        }
        throw new IllegalArgumentException("no absence has code " + code);
    }
}
