package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.coppice.model.bank.QuestionBank;

/** Runs a simulation and reads back what it writes. */
final class Simulated {
    private Simulated() {}

    static String csv(QuestionBank bank, int teams, int size, long seed) {
        StringBuilder out = new StringBuilder();
        try {
            Simulation.of(new SimulationPlan(bank, teams, size, seed)).writeCsv(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String truth(QuestionBank bank, int teams, int size, long seed) {
        StringBuilder out = new StringBuilder();
        try {
            Simulation.of(new SimulationPlan(bank, teams, size, seed)).writeTruth(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The rows under the header, each by the names in it. */
    static List<Map<String, String>> rows(String csv) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        List<String> header = records.get(0).getFields();
        return records.stream()
                .skip(1)
                .<Map<String, String>>map(record -> {
                    Map<String, String> row = Maps.newLinkedHashMapWithExpectedSize(header.size());
                    for (int i = 0; i < header.size(); i++) {
                        row.put(header.get(i), record.getField(i));
                    }
                    return row;
                })
                .collect(ImmutableList.toImmutableList());
    }

    static List<Map<String, String>> answers(QuestionBank bank, int teams, int size, long seed) {
        return rows(csv(bank, teams, size, seed));
    }
}
