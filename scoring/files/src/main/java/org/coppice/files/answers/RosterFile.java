package org.coppice.files.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.tree.Bytes;
import org.coppice.model.answer.Roster;

/**
 * Reads a roster from CSV: the columns {@code team}, {@code perspective}, {@code n} (how many people could have answered) and, where
 * the number is one wave's alone, {@code wave} (an ISO date).
 */
public final class RosterFile {

    private RosterFile() {}

    /**
     * Reads a file.
     *
     * @throws InputException naming everything that is wrong
     */
    public static Roster read(Path file) {
        return parse(file.toString(), Bytes.of(file));
    }

    /**
     * Reads the content of a file of that name.
     *
     * @throws InputException naming everything that is wrong
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
