package org.coppice.files.tree;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of a schema, with the parts from which it is reached for the same value: by a reference, a condition or a list of parts.
 *
 * @param rules the part
 * @param outer the part from which it is reached, if any
 */
record Scope(JsonNode rules, @Nullable Scope outer) {
    /** Returns the scope of the part that is applied to a value first. */
    static Scope of(JsonNode rules) {
        return new Scope(rules, null);
    }

    /** Returns the scope of a part that applies to the same value. */
    Scope with(JsonNode part) {
        return new Scope(part, this);
    }

    /** Returns the rules of a field, from the nearest part that has any. */
    JsonNode property(String field) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            JsonNode property = scope.rules.path("properties").path(field);
            if (!property.isMissingNode()) {
                return property;
            }
        }
        return MissingNode.getInstance();
    }
}
