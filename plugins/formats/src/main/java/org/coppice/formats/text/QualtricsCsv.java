package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coppice.formats.AnswerColumn;

/** CSV files of Qualtrics: three rows of headers, with ids, texts and import ids; answers as codes or as labels. */
public final class QualtricsCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public QualtricsCsv() {
        super("qualtrics-csv", "Qualtrics CSV");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        return reason(importIds(head) > 0, "a row of its headers has ImportId");
    }

    /** Returns the number of the row with import ids, from 1; 0 if there is none. */
    private static int importIds(List<ImmutableList<String>> head) {
        for (int row = 1; row < Math.min(3, head.size()); row++) {
            if (head.get(row).stream().anyMatch(cell -> cell.startsWith("{\"ImportId\""))) {
                return row + 1;
            }
        }
        return 0;
    }

    @Override
    public int headerRows(List<ImmutableList<String>> head) {
        int row = importIds(head);
        return row == 0 ? Math.min(2, head.size()) : row;
    }

    @Override
    public List<AnswerColumn> columns(List<ImmutableList<String>> headers) {
        return TextShape.columns(headers.get(0), headers.size() > 1 ? headers.get(1) : List.of());
    }
}
