package org.coppice.files.tree;

import tools.jackson.databind.JsonNode;

/**
 * A rule of a schema that a value breaks.
 *
 * @param keyword the keyword of the rule
 * @param pointer where the value is
 * @param value the value
 * @param field the field of the value that is missing, unknown or has a faulty name; empty where the rule is not about a field
 * @param scope the part of the schema that holds the rule
 */
record Violation(String keyword, String pointer, JsonNode value, String field, Scope scope) {
    /** Returns what the keyword says. */
    JsonNode rule() {
        return scope.rules().path(keyword);
    }
}
