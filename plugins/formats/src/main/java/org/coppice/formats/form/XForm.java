package org.coppice.formats.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as an XForm, the XML that ODK and Enketo show. */
final class XForm {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final SurveyForm form;
    private final XFormRows content;
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>(); // by language and id
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    private XForm(SurveyForm form) {
        this.form = form;
        this.content = new XFormRows(form);
        form.texts().forEach(one -> texts.put(one.language(), new LinkedHashMap<>()));
    }

    static byte[] write(SurveyForm form) {
        return new XForm(form).xml().getBytes(StandardCharsets.UTF_8);
    }

    private String xml() {
        content.lists()
                .forEach((list, choices) -> choices.forEach((value, label) ->
                        form.texts().forEach(one -> text(one, list + "/" + value, label.apply(one)))));
        content.rows().forEach(this::row);
        String id = form.bank().id() + "." + form.perspective().id();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:orx=\"http://openrosa.org/xforms\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">\n<h:head>\n<h:title>"
                + Html.escaped(form.first().title())
                + "</h:title>\n<model>\n<itext>\n"
                + texts.entrySet().stream().map(this::translation).collect(Collectors.joining())
                + "</itext>\n<instance>\n<data id=\"" + id + "\" version=\""
                + form.bank().version() + "\">\n"
                + nodes
                + "<orx:meta><orx:instanceID/></orx:meta>\n</data>\n</instance>\n"
                + binds
                + "<bind nodeset=\"/data/orx:meta/orx:instanceID\" type=\"string\" readonly=\"true()\" jr:preload=\"uid\"/>\n"
                + "</model>\n</h:head>\n<h:body>\n" + body + "</h:body>\n</h:html>\n";
    }

    private String translation(Map.Entry<String, Map<String, String>> language) {
        return "<translation lang=\"" + language.getKey() + "\""
                + (language.getKey().equals(form.first().language()) ? " default=\"true()\"" : "") + ">\n"
                + language.getValue().entrySet().stream()
                        .map(text -> "<text id=\"" + text.getKey() + "\"><value>" + Html.escaped(text.getValue())
                                + "</value></text>\n")
                        .collect(Collectors.joining())
                + "</translation>\n";
    }

    private void text(FormTexts language, String id, String text) {
        texts.getOrDefault(language.language(), new LinkedHashMap<>()).put(id, XFormRows.text(text));
    }

    private void row(XFormRow row) {
        form.texts().forEach(one -> {
            row.label().ifPresent(label -> text(one, row.name() + ":label", label.apply(one)));
            row.hint().ifPresent(hint -> text(one, row.name() + ":hint", hint.apply(one)));
            row.message().ifPresent(message -> text(one, row.name() + ":constraint", message.apply(one)));
        });
        if (row.type().equals("begin_group")) {
            body.append("<group appearance=\"field-list\">").append(label(row));
            return;
        }
        if (row.type().equals("end_group")) {
            body.append("</group>\n");
            return;
        }
        nodes.append('<').append(row.name()).append("/>\n");
        bind(row);
        String ref = " ref=\"/data/" + row.name() + "\">";
        String shown = label(row)
                + row.hint().map(hint -> itext("hint", row.name() + ":hint")).orElse("");
        switch (row.type()) {
            case "calculate" -> {}
            case "select_one" ->
                body.append("<select1")
                        .append(ref)
                        .append(shown)
                        .append(items(row))
                        .append("</select1>\n");
            case "select_multiple" ->
                body.append("<select")
                        .append(ref)
                        .append(shown)
                        .append(items(row))
                        .append("</select>\n");
            default -> body.append("<input").append(ref).append(shown).append("</input>\n");
        }
    }

    private void bind(XFormRow row) {
        binds.append("<bind nodeset=\"/data/")
                .append(row.name())
                .append("\" type=\"")
                .append(type(row))
                .append('"');
        attribute("readonly", row.type().equals("note") ? "true()" : "");
        attribute("required", row.required());
        attribute("constraint", row.constraint());
        if (row.message().isPresent()) {
            attribute("jr:constraintMsg", "jr:itext('" + row.name() + ":constraint')");
        }
        attribute("calculate", row.calculation());
        binds.append("/>\n");
    }

    private static String type(XFormRow row) {
        return switch (row.type()) {
            case "integer" -> "int";
            case "decimal" -> "decimal";
            default -> "string";
        };
    }

    private void attribute(String name, String expression) {
        if (!expression.isEmpty()) {
            binds.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Html.escaped(REFERENCE.matcher(expression).replaceAll("/data/$1")))
                    .append('"');
        }
    }

    private static String label(XFormRow row) {
        return row.label().map(label -> itext("label", row.name() + ":label")).orElse("");
    }

    private static String itext(String element, String id) {
        return "<" + element + " ref=\"jr:itext('" + id + "')\"/>";
    }

    private String items(XFormRow row) {
        return content.lists().getOrDefault(row.list(), Map.of()).keySet().stream()
                .map(value ->
                        "\n<item>" + itext("label", row.list() + "/" + value) + "<value>" + value + "</value></item>")
                .collect(Collectors.joining());
    }
}
