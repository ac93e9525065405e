package org.coppice.testkit.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;

/** The rules of formats of answers: one method for each rule of {@code AnswerFormatContract}. */
public final class AnswerFormatRules {
    private static final long MOST_MILLIS = 2_000;
    private static final int READERS = 8;

    private final Supplier<AnswerFormat> format;
    private final List<AnswerInput> files;

    public AnswerFormatRules(Supplier<AnswerFormat> format, List<AnswerInput> files) {
        this.format = format;
        this.files = files;
        if (files.isEmpty()) {
            throw violation("has no files", "return at least one file with answers");
        }
    }

    /** All that a table contains. */
    private record Seen(List<String> columns, List<String> notes, List<String> rows) {
        static Seen of(AnswerTable table) {
            List<String> rows = new ArrayList<>();
            table.rows((line, cells) -> rows.add(line + " " + new ArrayList<>(cells)));
            return new Seen(
                    table.columns().stream()
                            .map(column -> column + " " + column.labels() + " " + column.missing())
                            .toList(),
                    table.notes(),
                    rows);
        }
    }

    public void id() {
        AnswerFormat one = format.get();
        if (!one.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw violation(
                    "has the id \"" + one.id() + "\"",
                    "use lower-case letters, digits and single hyphens: plans name it");
        }
        if (one.title().isBlank()) {
            throw violation("has no title", "return what people call the format");
        }
    }

    public void service() {
        Class<?> type = format.get().getClass();
        if (AnswerFormats.load().all().stream().noneMatch(one -> one.getClass().equals(type))) {
            throw violation(
                    "is not found by a service loader",
                    "list " + type.getName() + " in META-INF/services/" + AnswerFormat.class.getName()
                            + ", and provide it in module-info.java if there is one");
        }
    }

    public void recognised() {
        for (AnswerInput file : files) {
            Optional<String> reason = format.get().recognises(file);
            if (reason.filter(text -> !text.isBlank()).isEmpty()) {
                throw violation("does not recognise " + file.name(), "return why the file seems to be of this format");
            }
        }
    }

    public void shape() {
        for (AnswerInput file : files) {
            requireShape(file.name(), read(file, TableLayout.UNDECLARED));
        }
    }

    private void requireShape(String file, AnswerTable table) {
        Set<String> names = new HashSet<>();
        for (AnswerColumn column : table.columns()) {
            if (column.name().isBlank() || !names.add(column.name())) {
                throw violation(
                        "has a column without a name of its own in " + file + ": \"" + column.name() + "\"",
                        "number columns that have the same name or none: a plan refers to columns by their names");
            }
        }
        AtomicInteger before = new AtomicInteger(1);
        table.rows((line, cells) -> {
            if (cells.size() != table.columns().size()) {
                throw violation(
                        "hands over " + cells.size() + " cells for "
                                + table.columns().size() + " columns on line " + line + " of " + file,
                        "hand over a text for each column, empty for an empty cell");
            }
            if (line < before.getAndSet(line)) {
                throw violation(
                        "hands over line " + line + " of " + file + " after a later one, or one below 1",
                        "hand over the rows in the order of the file, each with its line from 1");
            }
        });
    }

    public void repeatable() {
        for (AnswerInput file : files) {
            AnswerTable table = read(file, TableLayout.UNDECLARED);
            Seen first = Seen.of(table);
            require(first, Seen.of(table), file, "when its rows are read again");
            require(first, Seen.of(read(file, TableLayout.UNDECLARED)), file, "when the file is read again");
            IntStream.range(0, READERS).parallel().forEach(reader -> {
                require(first, Seen.of(table), file, "when several threads read it");
            });
        }
    }

    public void layout() {
        for (AnswerInput file : files) {
            AnswerTable table = read(file, TableLayout.UNDECLARED);
            Seen again = Seen.of(read(file, table.layout()));
            require(
                    new Seen(
                            Seen.of(table).columns(),
                            again.notes(),
                            Seen.of(table).rows()),
                    again,
                    file,
                    "with the layout that the table has");
        }
    }

    public void name() {
        for (AnswerInput file : files) {
            Seen first = Seen.of(read(file, TableLayout.UNDECLARED));
            AnswerInput renamed = AnswerInput.of("answers", file.content());
            require(first, Seen.of(read(renamed, TableLayout.UNDECLARED)), file, "under another name");
        }
    }

    public void turkishLocale() {
        Locale before = Locale.getDefault();
        for (AnswerInput file : files) {
            Seen first = Seen.of(read(file, TableLayout.UNDECLARED));
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                require(first, Seen.of(read(file, TableLayout.UNDECLARED)), file, "in a Turkish locale");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    public void empty() {
        AnswerInput empty = AnswerInput.of("empty", new byte[0]);
        format.get().recognises(empty);
        try {
            Seen.of(format.get().read(empty, TableLayout.UNDECLARED));
        } catch (InputException e) {
            return;
        } catch (RuntimeException | Error e) { // code of an author may throw anything
            throw thrown(e, "an empty file");
        }
        throw violation("reads an empty file", "throw an InputException that says what is missing");
    }

    public void damaged(int tries) {
        for (AnswerInput file : files) {
            for (int seed = 0; seed < tries; seed++) {
                damaged(file, seed);
            }
        }
    }

    private void damaged(AnswerInput file, int seed) {
        AnswerInput damaged = AnswerInput.of(file.name(), damaged(file.content(), new Random(seed)));
        String what = file.name() + " with other bytes (seed " + seed + ")";
        long start = System.nanoTime();
        try {
            format.get().recognises(damaged);
            requireShape(what, format.get().read(damaged, TableLayout.UNDECLARED));
        } catch (InputException e) {
            if (e.faults().stream().anyMatch(fault -> fault.remedy().isBlank())) {
                throw violation("refuses " + what + " without saying what to do", "name a remedy in each fault");
            }
        } catch (ContractViolation e) {
            throw e;
        } catch (RuntimeException | Error e) { // code of an author may throw anything
            throw thrown(e, what);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > MOST_MILLIS) {
            throw violation(
                    "reads " + what + " for " + millis + " ms",
                    "bound what a few bytes can claim, such as counts and lengths");
        }
    }

    /** Returns content with up to eight other bytes, of which some have no end. */
    private static byte[] damaged(byte[] content, Random random) {
        for (int i = random.nextInt(8); i >= 0 && content.length > 0; i--) {
            content[random.nextInt(content.length)] = (byte) (random.nextInt(3) == 0 ? -1 : random.nextInt(256));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(content, random.nextInt(content.length + 1)) : content;
    }

    private AnswerTable read(AnswerInput file, TableLayout layout) {
        try {
            return format.get().read(file, layout);
        } catch (RuntimeException | Error e) { // code of an author may throw anything
            throw violation(
                    "does not read " + file.name() + ": " + ContractViolation.reason(e), "return a file that it reads");
        }
    }

    private void require(Seen first, Seen second, AnswerInput file, String when) {
        if (!first.equals(second)) {
            throw violation(
                    "has another table of " + file.name() + " " + when,
                    "let the table depend on the bytes and the declared layout alone");
        }
    }

    private ContractViolation thrown(Throwable error, String what) {
        return violation(
                "throws for " + what + ": " + ContractViolation.reason(error),
                "throw an InputException with everything that is wrong");
    }

    private ContractViolation violation(String what, String remedy) {
        return new ContractViolation("format \"" + format.get().id() + "\"", what, remedy);
    }
}
