package org.coppice.files.tree;

import org.coppice.files.InputException;
import org.jspecify.annotations.Nullable;

/** An exception that states why a file cannot be read to its end. Nothing after the position is checked. */
@SuppressWarnings("serial")
public // never leaves this package
final class UnreadableFileException extends RuntimeException {
    final LineColumn place;
    final String what;
    final String remedy;

    UnreadableFileException(LineColumn place, String what, String remedy) {
        this(place, what, remedy, null);
    }

    UnreadableFileException(LineColumn place, String what, String remedy, @Nullable Throwable cause) {
        super(what + "; " + remedy, cause);
        this.place = place;
        this.what = what;
        this.remedy = remedy;
    }

    public InputException asInputException(String file) {
        return InputException.at(file, place.line(), place.column(), what, remedy);
    }
}
