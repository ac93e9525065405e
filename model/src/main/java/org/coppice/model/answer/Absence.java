package org.coppice.model.answer;

/** Why there is no answer. None of these is 0. */
public enum Absence {
    /** Left empty. */
    SKIPPED(-1),
    /** Does not apply to the respondent, or was not asked of them: it leaves the denominator. */
    NOT_APPLICABLE(-2),
    /** The respondent does not know. */
    DONT_KNOW(-3),
    /** Given and then taken back, or kept from us. */
    WITHHELD(-4);

    private final byte code;

    Absence(int code) {
        this.code = (byte) code;
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
