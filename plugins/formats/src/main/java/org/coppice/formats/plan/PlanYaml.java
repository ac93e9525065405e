package org.coppice.formats.plan;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.answer.Absence;

/** Writes plans as YAML. */
final class PlanYaml {
    /** Texts that are the same without quotes: no sign of YAML, no number, and none of its words. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|nan|inf");

    private static final Pattern WHOLE = Pattern.compile("-?[1-9][0-9]{0,8}|0");

    private final StringBuilder yaml = new StringBuilder();

    private PlanYaml() {}

    static String of(AnswerPlan plan) {
        PlanYaml writer = new PlanYaml();
        writer.write(plan);
        return writer.yaml.toString();
    }

    private void write(AnswerPlan plan) {
        field("answers-plan", "1");
        yaml.append("bank:\n");
        entry(1, "id", plan.bank().id());
        entry(1, "version", plan.bank().version());
        entry(1, "digest", plan.bank().digest());
        field("format", plan.format());
        plan.layout().encoding().ifPresent(encoding -> field("encoding", encoding.name()));
        plan.layout().delimiter().ifPresent(delimiter -> field("delimiter", quoted(String.valueOf(delimiter))));
        plan.layout().sheet().ifPresent(sheet -> field("sheet", text(sheet)));
        plan.layout().headerRows().ifPresent(rows -> field("header-rows", Integer.toString(rows)));
        field("decimal-mark", quoted(String.valueOf(plan.decimalMark())));
        mapping("columns", plan.roles(), AnswerPlan.Role::id, PlanYaml::text);
        mapping("questions", plan.questions(), PlanYaml::text, PlanYaml::text);
        nested("choices", plan.choices());
        plan.longForm().ifPresent(one -> {
            yaml.append("long:\n");
            entry(1, "question", one.question());
            entry(1, "answer", one.answer());
        });
        nested("values", plan.values());
        mapping("absent", plan.absences(), PlanYaml::text, Absence::id);
        mapping("perspectives", plan.perspectives(), PlanYaml::text, who -> who.id());
        waves(plan.waves());
        mapping(
                "leave-out",
                plan.leftOut(),
                PlanYaml::text,
                values -> values.stream().map(PlanYaml::quoted).collect(Collectors.joining(", ", "[", "]")));
        field("duplicates", plan.duplicates().id());
        list("ignored", plan.ignored());
        list("undecided", plan.undecided());
    }

    private void waves(WaveRule rule) {
        if (rule.equals(WaveRule.DAYS)) {
            return;
        }
        yaml.append("waves:\n");
        rule.period().ifPresent(period -> entry(1, "by", period.id()));
        if (!rule.cuts().isEmpty()) {
            yaml.append("  from: ")
                    .append(rule.cuts().stream()
                            .map(day -> quoted(day.toString()))
                            .collect(Collectors.joining(", ", "[", "]")))
                    .append('\n');
        }
        rule.order().ifPresent(order -> entry(1, "dates", order.id()));
        if (!rule.names().isEmpty()) {
            yaml.append("  days:\n");
            rule.names().forEach((name, day) -> entry(2, name, day.toString()));
        }
    }

    private void field(String name, String written) {
        yaml.append(name).append(": ").append(written).append('\n');
    }

    private void entry(int depth, String name, String value) {
        yaml.append("  ".repeat(depth))
                .append(text(name))
                .append(": ")
                .append(text(value))
                .append('\n');
    }

    private <K, V> void mapping(String name, Map<K, V> entries, Function<K, String> key, Function<V, String> value) {
        if (!entries.isEmpty()) {
            yaml.append(name).append(":\n");
            entries.forEach((one, other) -> yaml.append("  ")
                    .append(key.apply(one))
                    .append(": ")
                    .append(value.apply(other))
                    .append('\n'));
        }
    }

    private void nested(String name, Map<String, ? extends Map<String, String>> entries) {
        if (!entries.isEmpty()) {
            yaml.append(name).append(":\n");
            entries.forEach((one, inner) -> {
                yaml.append("  ").append(text(one)).append(":\n");
                inner.forEach((key, value) -> yaml.append("    ")
                        .append(text(key))
                        .append(": ")
                        .append(WHOLE.matcher(value).matches() ? value : text(value))
                        .append('\n'));
            });
        }
    }

    private void list(String name, Iterable<String> entries) {
        if (entries.iterator().hasNext()) {
            yaml.append(name).append(":\n");
            entries.forEach(entry -> yaml.append("  - ").append(text(entry)).append('\n'));
        }
    }

    static String text(String text) {
        return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** Returns a text in double quotes, as in JSON. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (sign < ' '
                            || (sign >= 0x7F && sign <= 0xA0)
                            || sign == '\u2028'
                            || sign == '\u2029'
                            || sign == '\uFEFF'
                            || sign >= '\uFFFE') {
                        quoted.append(String.format("\\u%04x", (int) sign));
                    } else {
                        quoted.append(sign);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
