package org.coppice.files.answers;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.coppice.files.answers.table.Dates;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a roster. */
final class RosterRows implements CsvText.Sink {
    private static final ImmutableSet<String> COLUMNS = ImmutableSet.of("team", "perspective", "n", "wave");

    private final CsvText csv;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Table<TeamKey, Perspective, Integer> people = HashBasedTable.create();

    RosterRows(CsvText csv, CsvText.Row header) {
        this.csv = csv;
        for (int c = 0; c < header.fields().size(); c++) {
            String head = header.field(c);
            if (!COLUMNS.contains(head)) {
                csv.fault(header.line(), c, head, Unknown.what("column", head), Unknown.remedy(head, COLUMNS));
            } else if (columns.putIfAbsent(head, c) != null) {
                csv.fault(header.line(), c, head, "column \"" + head + "\" occurs twice", "remove one of them");
            }
        }
        for (String needed : new String[] {"team", "perspective", "n"}) {
            if (!columns.containsKey(needed)) {
                csv.fault(header.line(), 0, "there is no column \"" + needed + "\"", "add it");
            }
        }
    }

    /** Returns the number of people, by team and perspective. */
    ImmutableTable<TeamKey, Perspective, Integer> people() {
        return ImmutableTable.copyOf(people);
    }

    @Override
    public void add(CsvText.Row row, int number) {
        if (csv.hasFaults() && columns.size() < 3) {
            return;
        }
        String team = IdSpelling.normalised(field(row, "team"));
        String size = field(row, "n");
        String day = IdSpelling.normalised(field(row, "wave"));
        if (team.isEmpty()) {
            csv.fault(row.line(), column("team"), "the row has no team", "write the team's id");
            return;
        }
        @Nullable LocalDate wave = Dates.parse(day);
        if (wave == null && !day.isEmpty()) {
            csv.fault(row.line(), column("wave"), day, "the wave \"" + day + "\" is not a date", Dates.REMEDY);
        }
        if (!size.matches("\\d{1,9}")) {
            csv.fault(
                    row.line(),
                    column("n"),
                    Check.brief(size),
                    "\"" + Check.brief(size) + "\" is not a number of people",
                    "write a whole number, 0 or more");
            return;
        }
        try {
            Perspective who = Named.of(Perspective.class, "perspective", field(row, "perspective"));
            if (people.put(new TeamKey(team, wave), who, Integer.valueOf(size)) != null) {
                csv.fault(
                        row.line(),
                        column("team"),
                        team,
                        "team " + team + " and " + who.id() + " occur twice",
                        "keep one of the rows");
            }
        } catch (InvalidValueException e) {
            csv.fault(row.line(), column("perspective"), e.fault());
        }
    }

    private int column(String name) {
        return columns.getOrDefault(name, 0);
    }

    private String field(CsvText.Row row, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : row.field(column);
    }
}
