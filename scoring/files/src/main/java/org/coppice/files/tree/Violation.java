package org.coppice.files.tree;

import tools.jackson.databind.JsonNode;

/**
 * A violation of a rule of a schema by a value.
 *
 * @param keyword the keyword of the rule
 * @param pointer the pointer of the value
 * @param value the value
 * @param field the field of the value that is missing, unknown or has a faulty name; empty if the rule is not about a field
 * @param scope the part of the schema that contains the rule
 */
record Violation(String keyword, String pointer, JsonNode value, String field, Scope scope) {
    /** Returns the value of the keyword. */
    JsonNode rule() {
        return scope.rules().path(keyword);
    }
}
