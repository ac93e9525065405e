package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Tables of the answers to a Microsoft form, saved as text: an id and two times first, and the questions as headers. */
public final class MicrosoftFormsCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public MicrosoftFormsCsv() {
        super("microsoft-forms-csv", "Microsoft Forms table");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        List<String> names = head.get(0);
        boolean english = has(names, "id") && has(names, "start time") && has(names, "completion time");
        boolean german = has(names, "id") && has(names, "startzeit") && has(names, "fertigstellungszeit");
        return reason(
                english || german,
                "its first columns are " + String.join(", ", names.subList(0, Math.min(3, names.size()))));
    }
}
