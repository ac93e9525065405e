package org.coppice.model.blueprint;

import org.coppice.model.Named;

/** What is looked at before a label is given, in this order. */
public enum Gate implements Named {
    /** There are answers to what the reading rests on. */
    DATA("data", "there are answers"),
    /** The figures that it rests on may be shown. */
    PRIVACY("privacy", "its figures may be shown"),
    /** Enough of those answered who could, where a roster says how many could. */
    RESPONSE_RATE("response-rate", "enough people answered"),
    /** The answers were given with care. */
    ANSWER_QUALITY("answer-quality", "the answers were given with care"),
    /** The respondents see the team alike enough that a mean speaks for them. */
    SHARED_VIEW("shared-view", "there is a shared view");

    private final String id;
    private final String label;

    Gate(String id, String label) {
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
