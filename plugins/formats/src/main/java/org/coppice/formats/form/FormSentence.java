package org.coppice.formats.form;

import com.google.common.base.Ascii;

/** A sentence that only forms on a screen have. A form has it in de, en, es, fr and nl, and otherwise in English. */
enum FormSentence {
    PREFER_NOT_TO_SAY,
    CHOOSE_UP_TO,
    ADDS_UP,
    TOO_MANY,
    REQUIRED,
    TEAM_REQUIRED,
    NUMBER,
    LEFT,
    ERRORS,
    LANGUAGE,
    PRIVATE,
    DRAFT,
    DELETE_DRAFT,
    DRAFT_DELETED,
    SAVE,
    SAVED,
    NO_SCRIPT,
    CLEAR;

    String key() {
        return Ascii.toLowerCase(name()).replace('_', '-');
    }
}
