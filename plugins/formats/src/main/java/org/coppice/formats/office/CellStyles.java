package org.coppice.formats.office;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.coppice.formats.bytes.XmlCursor;

/** Which styles of a workbook show a number as a date or a time. */
final class CellStyles {
    static final CellStyles NONE = new CellStyles(ImmutableSet.of());

    private static final Pattern NOT_A_FIELD =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?![hmsHMS]+\\])[^\\]]*\\]");
    private static final Pattern DATE_FIELD = Pattern.compile("[yYmMdDhHsS]");
    private static final int MOST_CODE = 1_000;

    private final ImmutableSet<Integer> dates;

    private CellStyles(ImmutableSet<Integer> dates) {
        this.dates = dates;
    }

    /** Returns whether a number with a style is a date or a time. */
    boolean isDate(int style) {
        return dates.contains(style);
    }

    /** Reads the part with the styles. */
    static CellStyles read(XmlCursor xml) throws IOException {
        Map<String, String> codes = new HashMap<>();
        ImmutableSet.Builder<Integer> dates = ImmutableSet.builder();
        int style = 0;
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                String code = codes.get(id);
                if (code == null ? isDateId(id) : isDateCode(code)) {
                    dates.add(style);
                }
                style++;
            }
        }
        return new CellStyles(dates.build());
    }

    private static boolean isDateCode(String code) {
        if (code.length() > MOST_CODE) {
            return false;
        }
        String first = NOT_A_FIELD.matcher(code.split(";", 2)[0]).replaceAll("");
        return !first.equalsIgnoreCase("general") && DATE_FIELD.matcher(first).find();
    }

    /** Returns whether an id without a code means a date or a time: the numbers that every spreadsheet program knows. */
    private static boolean isDateId(String id) {
        if (id.isEmpty() || id.length() > 3 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(id);
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }
}
