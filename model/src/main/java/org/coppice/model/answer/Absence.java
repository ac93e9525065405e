package org.coppice.model.answer;

import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer. None of these is 0.
 *
 * @since 0.1.0
 */
public enum Absence implements Named {
    /** Left empty. */
    SKIPPED("skipped", "skipped", -1),
    /** Does not apply to the respondent, or was not asked of them: it leaves the denominator. */
    NOT_APPLICABLE("not-applicable", "does not apply", -2),
    /** The respondent does not know. */
    DONT_KNOW("dont-know", "not known", -3),
    /** Given and then taken back, or kept from us. */
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
     * The reason of that id, such as {@code dont-know}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; it names the nearest and those there are
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

    /** The code in an answer block: below 0, so that no answer can be taken for it. */
    public byte code() {
        return code;
    }

    /** The absence of that code. */
    static Absence ofCode(byte code) {
        for (Absence absence : values()) {
            if (absence.code == code) {
                return absence;
            }
        }
        throw new IllegalArgumentException("no absence has code " + code);
    }
}
