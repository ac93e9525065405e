package org.coppice.formats.plan;

import org.apiguardian.api.API;

/**
 * Something about a file of answers that has to be decided by a person.
 *
 * @param what what is not certain
 * @param remedy how to decide it
 * @param ofValues whether it is about single values, which may be mistakes, and not about the file as a whole
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Doubt(String what, String remedy, boolean ofValues) {
    /** Creates a doubt about the file as a whole. */
    Doubt(String what, String remedy) {
        this(what, remedy, false);
    }

    /** Returns {@code what; remedy}. */
    @Override
    public String toString() {
        return what + "; " + remedy;
    }
}
