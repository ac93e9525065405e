package org.coppice.formats.plan;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.LocatedTree;
import org.coppice.files.tree.Pointer;
import org.coppice.formats.TableLayout;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import tools.jackson.databind.JsonNode;

/** Reads plans, and reports all their faults together. */
final class PlanReader {
    private static final String RESOURCE = "/org/coppice/formats/answers-plan.schema.json";
    private static final Supplier<JsonNode> SCHEMA = Suppliers.memoize(PlanReader::schemaTree);

    private final FileDraft<JsonNode> draft;
    private final JsonNode said;
    private final Map<String, String> used = new HashMap<>(); // the pointer at which each column is used

    private PlanReader(FileDraft<JsonNode> draft) {
        this.draft = draft;
        this.said = draft.said();
    }

    static AnswerPlan read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    static AnswerPlan parse(String name, byte[] content) {
        return draft(name, content).plan();
    }

    /** Returns a plan that is known to fit a bank; the faults of both kinds have their places. */
    static AnswerPlan parse(String name, byte[] content, PlanCheck check) {
        PlanReader reader = draft(name, content);
        AnswerPlan plan = reader.plan();
        check.faults(plan).forEach(fault -> reader.draft.fault(fault.pointer(), fault.what(), fault.remedy()));
        reader.draft.findings().throwIfAny();
        return plan;
    }

    private static PlanReader draft(String name, byte[] content) {
        return new PlanReader(FileDraft.read(SCHEMA.get(), name, content));
    }

    static String schema() {
        try (InputStream stream = PlanReader.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode schemaTree() {
        byte[] content = schema().getBytes(StandardCharsets.UTF_8);
        return LocatedTree.of(FileText.decode("answers-plan.schema.json", content), new FaultCollector(RESOURCE))
                .map(LocatedTree.Tree::node)
                .orElseThrow(() -> new IllegalStateException("the schema of plans cannot be read"));
    }

    private AnswerPlan plan() {
        JsonNode bank = said.path("bank");
        AnswerPlan.Builder plan = AnswerPlan.builder(new AnswerPlan.PlannedBank(
                bank.path("id").asString(""),
                bank.path("version").asString(""),
                bank.path("digest").asString("")));
        plan.format(said.path("format").asString("")).layout(layout());
        said.path("decimal-mark").asStringOpt().ifPresent(mark -> plan.decimalMark(mark.charAt(0)));
        each("/columns", (name, column) -> {
            uses("/columns", name, column);
            plan.role(AnswerPlan.Role.valueOf(name.toUpperCase(Locale.ROOT)), column);
        });
        each("/questions", (id, column) -> {
            uses("/questions", id, column);
            plan.question(id, column);
        });
        for (String question : names("/choices")) {
            String pointer = Pointer.child("/choices", question);
            each(pointer, (option, column) -> {
                uses(pointer, option, column);
                plan.choice(question, option, column);
            });
        }
        if (said.path("long").isObject()) {
            plan.longForm(
                    said.path("long").path("question").asString(""),
                    said.path("long").path("answer").asString(""));
        }
        for (String scale : names("/values")) {
            each(Pointer.child("/values", scale), (text, answer) -> plan.value(scale, text, answer));
        }
        each("/absent", (text, reason) -> plan.absent(text, Absence.of(reason)));
        each("/perspectives", (text, who) -> plan.perspective(text, Perspective.of(who)));
        plan.waves(waves());
        for (String column : names("/leave-out")) {
            said.path("leave-out").path(column).forEach(value -> plan.leaveOut(column, value.asString("")));
        }
        said.path("duplicates")
                .asStringOpt()
                .ifPresent(rule -> plan.duplicates(AnswerPlan.Duplicates.valueOf(
                        rule.toUpperCase(Locale.ROOT).replace('-', '_'))));
        said.path("ignored").forEach(column -> column.asStringOpt().ifPresent(plan::ignore));
        said.path("undecided").forEach(sentence -> sentence.asStringOpt().ifPresent(plan::undecided));
        draft.findings().throwIfAny();
        return plan.build();
    }

    private List<String> names(String pointer) {
        JsonNode mapping = said.at(pointer);
        return mapping.isObject() ? List.copyOf(mapping.propertyNames()) : List.of();
    }

    /** Hands over the sound entries of a mapping, with their values as text. */
    private void each(String pointer, BiConsumer<String, String> entry) {
        for (String name : names(pointer)) {
            JsonNode value = said.at(Pointer.child(pointer, name));
            if (value.isString() || value.isNumber()) {
                entry.accept(name, value.asString());
            }
        }
    }

    /** Reports a column that has a meaning already. */
    private void uses(String mapping, String name, String column) {
        String pointer = Pointer.child(mapping, name);
        String before = used.putIfAbsent(column, pointer);
        if (before != null) {
            draft.fault(
                    pointer,
                    "the column \"" + column + "\" is used for \"" + name + "\" and for \"" + Pointer.last(before)
                            + "\"",
                    "give each its own column, or remove one of them");
        }
    }

    private TableLayout layout() {
        TableLayout layout = TableLayout.UNDECLARED;
        Optional<Charset> encoding = said.path("encoding").asStringOpt().flatMap(this::encoding);
        if (encoding.isPresent()) {
            layout = layout.encoding(encoding.get());
        }
        Optional<String> delimiter = said.path("delimiter").asStringOpt();
        if (delimiter.isPresent()) {
            layout = layout.delimiter(delimiter.get().charAt(0));
        }
        Optional<String> sheet = said.path("sheet").asStringOpt();
        if (sheet.isPresent()) {
            layout = layout.sheet(sheet.get());
        }
        return said.path("header-rows").isNumber()
                ? layout.headerRows(said.path("header-rows").asInt())
                : layout;
    }

    private Optional<Charset> encoding(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            draft.fault(
                    "/encoding",
                    "the encoding \"" + name + "\" is unknown",
                    "write one such as UTF-8, UTF-16LE, windows-1252 or ISO-8859-15, or leave it out");
            return Optional.empty();
        }
    }

    private WaveRule waves() {
        JsonNode waves = said.path("waves");
        WaveRule rule = WaveRule.DAYS;
        Optional<String> by = waves.path("by").asStringOpt();
        List<LocalDate> cuts = new ArrayList<>();
        for (int i = 0; i < waves.path("from").size(); i++) {
            day(waves.path("from").path(i), Pointer.child("/waves/from", i)).ifPresent(cuts::add);
        }
        if (by.isPresent() && !cuts.isEmpty()) {
            draft.fault("/waves/by", "waves have both a period and first days", "keep \"by\" or \"from\"");
        }
        if (by.isPresent()) {
            rule = WaveRule.by(WaveRule.Period.valueOf(by.get().toUpperCase(Locale.ROOT)));
        } else if (!cuts.isEmpty()) {
            rule = WaveRule.from(cuts);
        }
        Optional<String> order = waves.path("dates").asStringOpt();
        if (order.isPresent()) {
            rule = rule.order(WaveRule.DateOrder.valueOf(
                    order.get().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        for (String name : names("/waves/days")) {
            String pointer = Pointer.child("/waves/days", name);
            Optional<LocalDate> day = day(said.at(pointer), pointer);
            if (day.isPresent()) {
                rule = rule.named(name, day.get());
            }
        }
        return rule;
    }

    private Optional<LocalDate> day(JsonNode said, String pointer) {
        if (!said.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said.asString()));
        } catch (DateTimeException e) {
            draft.fault(pointer, "there is no day \"" + said.asString() + "\"", "write a day of the calendar");
            return Optional.empty();
        }
    }
}
