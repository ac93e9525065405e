package org.coppice.cli.command;

import com.google.common.base.Ascii;

/** The format of a result, for people or for other programs. */
enum Format {
    TEXT,
    JSON;

    /** Returns the name as it is written in a call, which a shell completes. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
