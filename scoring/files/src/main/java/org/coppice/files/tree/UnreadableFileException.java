package org.coppice.files.tree;

import org.coppice.files.InputException;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be read to its end; nothing after the place is looked at. */
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
