package org.coppice.cli.command;

import com.google.common.base.Ascii;

/** The form of a result, for people or for other programs. */
enum Format {
    TEXT,
    JSON;

    /** Returns it as it is written in a call, which is what a shell completes. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
