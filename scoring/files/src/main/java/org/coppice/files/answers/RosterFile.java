package org.coppice.files.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.tree.Bytes;
import org.coppice.model.answer.Roster;

/**
 * A reader of a roster in CSV. The columns are {@code team}, {@code perspective}, {@code n} (the number of people who could have answered)
 * and, if the number applies to a single wave, {@code wave} (an ISO date).
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class RosterFile {

    private RosterFile() {}

    /**
     * Reads a roster from a file.
     *
     * @throws InputException with everything that is wrong
     */
    public static Roster read(Path file) {
        return parse(file.toString(), Bytes.of(file));
    }

    /**
     * Reads a roster from the content of a file with the given name.
     *
     * @throws InputException with everything that is wrong
     */
    public static Roster parse(String name, byte[] content) {
        try {
            CsvText csv = CsvText.of(name, Content.of(content));
            Optional<RosterRows> roster = csv.read(header -> new RosterRows(csv, header));
            if (roster.isEmpty()) {
                throw csv.noHeader();
            }
            csv.throwIfFaulty();
            return new Roster(roster.get().people());
        } catch (IOException e) {
            throw Bytes.failure(name, e);
        }
    }
}
