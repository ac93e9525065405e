package org.coppice.formats.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.formats.AnswerColumn;

/** The columns of a definition, by the names under which exports have them. */
final class DefinedColumns {
    private final ImmutableList<AnswerColumn> all;
    private final ImmutableMap<String, AnswerColumn> byName;
    private final ImmutableMap<String, AnswerColumn> byText; // without texts that several columns have

    private DefinedColumns(Builder from) {
        this.all = ImmutableList.copyOf(from.columns.values());
        this.byName = ImmutableMap.copyOf(from.names);
        Map<String, AnswerColumn> texts = new HashMap<>();
        Set<String> twice = new java.util.HashSet<>();
        all.stream().filter(column -> !column.text().isEmpty()).forEach(column -> {
            if (texts.put(folded(column.text()), column) != null) {
                twice.add(folded(column.text()));
            }
        });
        texts.keySet().removeAll(twice);
        this.byText = ImmutableMap.copyOf(texts);
    }

    ImmutableList<AnswerColumn> all() {
        return all;
    }

    /**
     * Returns the column with a header: its name with brackets, or with an underscore in their place; a name before a text, as in
     * {@code q1. How are you?}; or its text.
     */
    Optional<AnswerColumn> of(String header) {
        int dot = header.indexOf(". ");
        return name(header)
                .or(() -> dot < 0 ? Optional.empty() : name(header.substring(0, dot)))
                .or(() -> Optional.ofNullable(byText.get(folded(header))));
    }

    private Optional<AnswerColumn> name(String header) {
        return Optional.ofNullable(byName.get(bare(header)));
    }

    private static String bare(String name) {
        return folded(name).replace('[', '_').replace("]", "");
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Collects columns; of two with one name, the first counts. */
    static final class Builder {
        private final Map<String, AnswerColumn> columns = new LinkedHashMap<>();
        private final Map<String, AnswerColumn> names = new HashMap<>();

        /** Adds a column with all its names; the first is its own. */
        void add(List<String> aliases, String text, Map<String, String> labels) {
            String name = aliases.get(0);
            if (name.isBlank()) {
                return;
            }
            AnswerColumn column = columns.computeIfAbsent(
                    name, id -> AnswerColumn.of(name, Markup.plain(text)).labels(labels));
            aliases.forEach(alias -> names.putIfAbsent(bare(alias), column));
        }

        DefinedColumns build() {
            return new DefinedColumns(this);
        }
    }
}
