package org.coppice.scoring.file;

import org.jspecify.annotations.Nullable;

/** Says why a file cannot be read to its end; nothing after the place is looked at. */
@SuppressWarnings("serial") // never leaves this package
final class Unreadable extends RuntimeException {
    final Place place;
    final String what;
    final String remedy;

    Unreadable(Place place, String what, String remedy) {
        this(place, what, remedy, null);
    }

    Unreadable(Place place, String what, String remedy, @Nullable Throwable cause) {
        super(what + "; " + remedy, cause);
        this.place = place;
        this.what = what;
        this.remedy = remedy;
    }

    InputException asInputException(String file) {
        return InputException.at(file, place, what, remedy);
    }
}
