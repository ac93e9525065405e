package org.coppice.files.answers.table;

import org.coppice.model.Named;
import org.coppice.model.Perspective;

/** Reads perspectives from fields. A perspective that occurs in consecutive rows is parsed once. */
final class PerspectiveField {
    private byte[] last = {};
    private Perspective perspective = Perspective.TEAM_MEMBER;

    /** Reads a field; an empty one is a team member. Returns false if it is no perspective. */
    boolean read(Slice field) {
        if (!field.hasContent(last)) {
            String word = field.text();
            if (!word.isEmpty() && !Named.ids(Perspective.class).contains(word)) {
                return false;
            }
            perspective = word.isEmpty() ? Perspective.TEAM_MEMBER : Perspective.of(word);
            last = field.copy();
        }
        return true;
    }

    /** Returns the perspective that was read last; a team member if there is none. */
    Perspective value() {
        return perspective;
    }
}
