package org.coppice.files.answers;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.tree.Bytes;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.check.IdSpelling;

/**
 * A reader of a roster in CSV. The columns are {@code team}, {@code perspective}, {@code n} (the number of people who could have answered)
 * and, if the number applies to a single wave, {@code wave} (an ISO date).
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class RosterFile {

    private static final int LONGEST_HEADER = 1 << 16;

    private RosterFile() {}

    /**
     * Returns whether a CSV file is a roster and not a file of answers: its header has a column {@code n}, and {@code team} or {@code
     * perspective}, and no column {@code respondent}.
     *
     * @throws InputException if the file cannot be read
     */
    public static boolean isRoster(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] head = content.readNBytes(LONGEST_HEADER);
            byte[] line =
                    Arrays.copyOf(head, Math.max(0, com.google.common.primitives.Bytes.indexOf(head, (byte) '\n') + 1));
            if (line.length < 2) {
                return false;
            }
            CsvText csv = CsvText.of(file.toString(), Content.of(line));
            return csv.read(CsvText.Header::new)
                    .map(header -> new HashSet<>(header.row().fields()))
                    .filter(names -> names.contains("n") && !names.contains("respondent"))
                    .filter(names -> names.contains("team") || names.contains("perspective"))
                    .isPresent();
        } catch (InputException e) {
            return false; // the reader of answers reports it
        } catch (IOException e) {
            throw Bytes.failure(file.toString(), e);
        }
    }

    /**
     * Reads a roster from a file.
     *
     * @throws InputException with everything that is wrong
     */
    public static Roster read(Path file) {
        return parse(file.toString(), Bytes.of(file));
    }

    /**
     * Returns a roster in which the teams whose ids look alike are one team, in the spelling that comes first, with the sum of their people.
     * Answers whose ids are joined ({@link ReadOptions#joinIds}) need such a roster.
     */
    public static Roster joined(Roster roster) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        roster.people()
                .rowKeySet()
                .forEach(key -> spellings
                        .computeIfAbsent(IdSpelling.folded(key.team()), fold -> new LinkedHashSet<>())
                        .add(key.team()));
        Table<TeamKey, Perspective, Integer> people = HashBasedTable.create();
        roster.people().rowMap().forEach((key, byPerspective) -> {
            Set<String> same = Objects.requireNonNull(spellings.get(IdSpelling.folded(key.team())));
            byPerspective.keySet().forEach(who -> {
                int sum = same.stream()
                        .mapToInt(team -> roster.people(new TeamKey(team, key.wave()), who)
                                .orElse(0))
                        .sum();
                people.put(new TeamKey(same.iterator().next(), key.wave()), who, sum);
            });
        });
        return new Roster(ImmutableTable.copyOf(people));
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
