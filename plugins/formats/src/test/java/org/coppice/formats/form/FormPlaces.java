package org.coppice.formats.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a written form has its questions, as ids, and their options, as id=value or id=REASON: an independent reader of each format. */
final class FormPlaces {
    private final SurveyForm form;
    private final List<String> places = new ArrayList<>();

    private FormPlaces(SurveyForm form) {
        this.form = form;
    }

    static List<String> of(FormTarget target, SurveyForm form, byte[] content) throws Exception {
        FormPlaces found = new FormPlaces(form);
        switch (target) {
            case SURVEYJS -> found.surveyJs(JsonMapper.shared().readTree(content));
            case XLSFORM -> found.xlsForm(content);
            case XFORM -> found.xForm(xml(content));
            case LIMESURVEY -> found.limeSurvey(new String(content, UTF_8));
            case REDCAP -> found.redcap(new String(content, UTF_8));
            case QUALTRICS -> found.qualtrics(new String(content, UTF_8));
            case HTML -> found.html(new String(content, UTF_8));
        }
        return found.places;
    }

    private static String absence(String code) {
        for (Absence reason : Absence.values()) {
            if (reason.id().equals(code.replace('_', '-'))
                    || LimeSurveyForm.code(reason).equals(code)
                    || Integer.toString(QualtricsForm.code(reason)).equals(code)) {
                return reason.name();
            }
        }
        return code;
    }

    /** Returns the id of the question to which the hidden value of a number belongs, by its block. */
    private String ofNumber(String name, String prefix) {
        Matched at = new Matched(Pattern.compile(prefix + "(block\\d+)_(\\d+)"), name);
        return form.blocks()
                .filter(block -> block.name().equals(at.group(1)))
                .findFirst()
                .orElseThrow()
                .questions()
                .get(Integer.parseInt(at.group(2)))
                .id();
    }

    private record Matched(MatchResult result) {
        Matched(Pattern pattern, String text) {
            this(pattern.matcher(text).results().findFirst().orElseThrow());
        }

        String group(int i) {
            return result.group(i);
        }
    }

    private void surveyJs(JsonNode survey) {
        for (JsonNode value : survey.path("calculatedValues")) {
            if (!value.path("name").asString().equals("perspective")) {
                places.add(value.path("name").asString());
            }
        }
        for (JsonNode page : survey.path("pages")) {
            for (JsonNode element : page.path("elements")) {
                String name = element.path("name").asString();
                if (name.equals("team")
                        || name.startsWith("number_")
                        || element.path("type").asString().equals("checkbox")) {
                    continue;
                }
                String id = name.startsWith("absence_") ? ofNumber(name, "absence_") : name;
                if (!name.startsWith("absence_")) {
                    places.add(id);
                }
                element.path("choices")
                        .forEach(one ->
                                places.add(id + "=" + absence(one.path("value").asString())));
            }
        }
    }

    private void rows(List<Map<String, String>> survey, Map<String, List<String>> lists) {
        Map<String, String> ids = inverse(XFormRows.names(form.bank().questionIds()));
        for (Map<String, String> row : survey) {
            String name = row.getOrDefault("name", "");
            List<String> type = Splitter.on(' ').splitToList(row.getOrDefault("type", ""));
            if (ids.containsKey(name)) {
                String id = ids.get(name);
                places.add(id);
                if (type.get(0).equals("select_one")) {
                    lists.get(type.get(1)).forEach(value -> places.add(id + "=" + absence(value)));
                }
            } else if (name.startsWith("absence_")) {
                lists.get(type.get(1)).forEach(value -> places.add(ofNumber(name, "absence_") + "=" + absence(value)));
            }
        }
    }

    private void xlsForm(byte[] content) throws Exception {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("worksheets")) {
                    sheets.put(entry.getName(), sheet(xml(zip.readAllBytes())));
                }
            }
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        sheets.get("xl/worksheets/sheet2.xml")
                .forEach(row -> lists.computeIfAbsent(row.get("list_name"), key -> new ArrayList<>())
                        .add(row.get("name")));
        rows(sheets.get("xl/worksheets/sheet1.xml"), lists);
    }

    private static List<Map<String, String>> sheet(Document sheet) {
        Map<String, String> header = new LinkedHashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Element row : elements(sheet.getElementsByTagName("row"))) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Element cell : elements(row.getElementsByTagName("c"))) {
                cells.put(cell.getAttribute("r").replaceAll("\\d", ""), cell.getTextContent());
            }
            if (header.isEmpty()) {
                header.putAll(cells);
            } else {
                Map<String, String> named = new LinkedHashMap<>();
                cells.forEach((column, text) -> named.put(header.get(column), text));
                rows.add(named);
            }
        }
        return rows;
    }

    private void xForm(Document xform) {
        List<Map<String, String>> survey = new ArrayList<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Element bind : elements(xform.getElementsByTagName("bind"))) {
            String node = bind.getAttribute("nodeset");
            String name = node.substring(node.lastIndexOf('/') + 1);
            Map<String, String> row = new LinkedHashMap<>(Map.of("name", name, "type", "other"));
            for (Element select : elements(xform.getElementsByTagName("select1"))) {
                if (select.getAttribute("ref").equals(node)) {
                    row.put("type", "select_one " + name);
                    lists.put(
                            name,
                            elements(select.getElementsByTagName("value")).stream()
                                    .map(Element::getTextContent)
                                    .toList());
                }
            }
            survey.add(row);
        }
        assertThat(xform.getElementsByTagName("translation").getLength())
                .isEqualTo(form.languages().size());
        rows(survey, lists);
    }

    private void limeSurvey(String text) {
        Map<String, String> ids = inverse(LimeSurveyForm.names(form.bank().questionIds()));
        List<List<String>> lines =
                text.lines().map(line -> Splitter.on('\t').splitToList(line)).toList();
        int width = lines.get(0).size();
        String question = "";
        Set<String> languages = new LinkedHashSet<>();
        for (List<String> line : lines) {
            assertThat(line).hasSize(width);
            assertThat(line.get(6)).doesNotContain("\"", "<script");
            languages.add(line.get(8));
            if (!line.get(8).equals(form.first().language())) {
                continue;
            }
            String name = line.get(4);
            if (line.get(2).equals("Q")) {
                question = name;
            }
            if (line.get(2).matches("Q|SQ") && ids.containsKey(name)) {
                assertThat(name).matches("[A-Za-z][A-Za-z0-9]{0,19}");
                places.add(ids.get(name));
            } else if (line.get(2).equals("A")) {
                assertThat(name).matches("[A-Za-z0-9]{1,5}");
                Matched number = question.endsWith("absence")
                        ? new Matched(Pattern.compile("(block\\d+)n(\\d+)absence"), question)
                        : null;
                String id = number == null
                        ? ids.get(question)
                        : ofNumber("absence_" + number.group(1) + "_" + number.group(2), "absence_");
                places.add(id + "=" + value(id, name, LimeSurveyForm::codes));
            }
        }
        assertThat(languages).containsAll(form.languages());
    }

    private String value(
            String id,
            String code,
            java.util.function.BiFunction<
                            SurveyForm, org.coppice.model.bank.ResponseScale, ImmutableMap<String, String>>
                    codes) {
        Question question = form.bank().question(id).orElseThrow();
        return inverse(codes.apply(form, form.bank().scale(question))).getOrDefault(code, absence(code));
    }

    private void redcap(String text) {
        Map<String, String> ids = inverse(RedcapForm.names(form.bank().questionIds()));
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(new StringReader(text)).stream()
                .toList()) {
            assertThat(row.getFieldCount()).isEqualTo(18);
            String name = row.getField("Variable / Field Name");
            assertThat(name).matches("[a-z][a-z0-9_]*");
            String choices = row.getField("Choices, Calculations, OR Slider Labels");
            List<String> codes = choices.isEmpty()
                    ? List.of()
                    : Splitter.on(" | ")
                            .splitToStream(choices)
                            .map(one -> one.substring(0, one.indexOf(',')))
                            .toList();
            if (row.getField("Field Type").equals("checkbox")) {
                codes.forEach(code -> places.add(ids.get(code)));
                continue;
            }
            boolean number = name.startsWith("absence_");
            String id = number ? ofNumber(name, "absence_") : ids.getOrDefault(name, "");
            if (!number && ids.containsKey(name)) {
                places.add(id);
                assertThat(row.getField("Field Annotation")).contains("question: " + id);
            }
            codes.forEach(code -> places.add(id + "=" + value(id, code, RedcapForm::codes)));
        }
    }

    private void qualtrics(String text) {
        Map<String, String> ids = inverse(XFormRows.names(form.bank().questionIds()));
        String id = "";
        List<FormBlock> lists = form.blocks().filter(FormBlock::isList).toList();
        for (String line : text.lines().toList()) {
            MatchResult named = Pattern.compile("^\\[\\[(ID|Choice):(.*)]]$")
                    .matcher(line)
                    .results()
                    .findFirst()
                    .orElse(null);
            if (named == null) {
                continue;
            }
            if (named.group(1).equals("ID")) {
                id = ids.getOrDefault(named.group(2), named.group(2));
                if (ids.containsKey(named.group(2))) {
                    places.add(id);
                }
            } else if (form.bank().question(id).isPresent()) {
                places.add(id + "=" + value(id, named.group(2), QualtricsForm::codes));
            } else {
                String block = id;
                places.add(lists.stream()
                        .filter(one -> one.name().equals(block))
                        .findFirst()
                        .orElseThrow()
                        .questions()
                        .get(Integer.parseInt(named.group(2)) - 1)
                        .id());
            }
        }
    }

    private void html(String page) {
        Set<String> fields = new LinkedHashSet<>();
        Pattern.compile("<input type=\"(\\w+)\" id=\"(\\w+)\" name=\"([^\"]*)\"([^>]*)>")
                .matcher(page)
                .results()
                .forEach(input -> {
                    assertThat(fields.add(input.group(2))).isTrue();
                    String id = input.group(3);
                    if (input.group(1).matches("number|checkbox")) {
                        places.add(id);
                    } else if (input.group(1).equals("radio")) {
                        if (!places.contains(id)) {
                            places.add(id);
                        }
                        String value = new Matched(Pattern.compile("value=\"([^\"]*)\""), input.group(4)).group(1);
                        places.add(id + "=" + (value.isEmpty() ? Absence.SKIPPED.name() : absence(value)));
                    }
                });
    }

    private static Map<String, String> inverse(ImmutableMap<String, String> names) {
        return names.entrySet().stream().collect(ImmutableMap.toImmutableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document xml(byte[] content) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }
}
