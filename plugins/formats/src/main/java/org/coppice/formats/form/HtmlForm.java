package org.coppice.formats.form;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/**
 * A form as one page. It loads nothing and sends nothing, which its content security policy enforces; its script keeps a draft on the device and
 * hands the answers over as an answer file. Without script, it can be read and printed in each language.
 */
final class HtmlForm {
    private static final ImmutableSet<String> RIGHT_TO_LEFT = ImmutableSet.of(
            "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "ji");
    private static final ImmutableSet<String> RIGHT_TO_LEFT_SCRIPTS =
            ImmutableSet.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

    private final SurveyForm form;
    private final StringBuilder out = new StringBuilder();
    private int fields;

    private HtmlForm(SurveyForm form) {
        this.form = form;
    }

    static byte[] write(SurveyForm form) {
        return new HtmlForm(form).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        String style = resource("form.css") + languageStyle();
        String script = resource("form.js");
        String first = form.first().language();
        out.append("<!DOCTYPE html>\n<html lang=\"" + first + "\" dir=\"" + direction(first)
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                + digest(style)
                + "'; script-src '" + digest(script) + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
                + Html.escaped(form.first().title()) + "</title>\n<style>" + style
                + "</style>\n</head>\n<body>\n<header>\n");
        languages();
        out.append("<h1>" + said(FormTexts::title) + "</h1>\n<p>" + said(FormTexts::opening) + "</p>\n");
        if (form.first().introduction().isPresent()) {
            out.append("<p>" + said(texts -> texts.introduction().orElse("")) + "</p>\n");
        }
        out.append(
                "<noscript><p class=\"note\">" + said(texts -> texts.say(FormSentence.NO_SCRIPT)) + "</p></noscript>\n"
                        + "<p class=\"note screen\" hidden>" + said(texts -> texts.say(FormSentence.PRIVATE)) + " "
                        + said(texts -> texts.say(FormSentence.DRAFT)) + "</p>\n</header>\n<main>\n"
                        + "<div id=\"errors\" tabindex=\"-1\" role=\"alert\" hidden><h2>"
                        + said(texts -> texts.say(FormSentence.ERRORS)) + "</h2><ul></ul></div>\n"
                        + "<form id=\"form\" novalidate autocomplete=\"off\" data-perspective=\""
                        + form.perspective().id()
                        + "\" data-required=\"" + form.required() + "\" data-store=\""
                        + form.bank().id() + "/" + form.bank().version()
                        + "/" + form.perspective().id() + "\">\n");
        team();
        form.sections().forEach(this::section);
        out.append("<div class=\"screen\" hidden>\n<button type=\"submit\">"
                + said(texts -> texts.say(FormSentence.SAVE))
                + "</button>\n<button type=\"button\" id=\"delete\" class=\"plain\">"
                + said(texts -> texts.say(FormSentence.DELETE_DRAFT)) + "</button>\n"
                + "<p id=\"saved\" class=\"note\" tabindex=\"-1\" role=\"status\" hidden>" + counted(FormSentence.SAVED)
                + "</p>\n"
                + "<p id=\"draft-deleted\" class=\"note\" tabindex=\"-1\" role=\"status\" hidden>"
                + said(texts -> texts.say(FormSentence.DRAFT_DELETED)) + "</p>\n</div>\n</form>\n</main>\n<footer><p>"
                + said(texts -> texts.say(FrameSentence.THANKS)) + "</p></footer>\n<script>" + script
                + "</script>\n</body>\n</html>\n");
        return out.toString();
    }

    private void languages() {
        if (!form.severalLanguages()) {
            return;
        }
        out.append("<fieldset class=\"languages\"><legend>" + said(texts -> texts.say(FormSentence.LANGUAGE))
                + "</legend>\n");
        for (FormTexts texts : form.texts()) {
            String tag = texts.language();
            out.append("<label><input type=\"radio\" name=\"language\" value=\"" + tag + "\" data-dir=\""
                    + direction(tag) + "\""
                    + (texts == form.first() ? " checked" : "") + "> <bdi lang=\"" + tag + "\">"
                    + Html.escaped(texts.languageName()) + "</bdi></label>\n");
        }
        out.append("</fieldset>\n");
    }

    /** Returns the rules that show one language, also without script. */
    private String languageStyle() {
        return !form.severalLanguages()
                ? ""
                : form.languages().stream()
                        .map(tag -> "body:has(input[name=language][value=\"" + tag + "\"]:checked) { direction: "
                                + direction(tag)
                                + "; }\nbody:has(input[name=language][value=\"" + tag
                                + "\"]:checked) span[lang]:not([lang=\"" + tag + "\"]) { display: none; }\n")
                        .collect(Collectors.joining());
    }

    private void team() {
        String id = field();
        out.append("<div data-kind=\"team\"><label class=\"field\" for=\"" + id + "\"><span class=\"label\">"
                + said(texts -> texts.say(FrameSentence.TEAM)) + "</span></label>"
                + error(id, FormSentence.TEAM_REQUIRED, 0)
                + "<input type=\"text\" id=\"" + id
                + "\" name=\"team\" maxlength=\"200\" aria-required=\"true\" aria-describedby=\""
                + id + "-error\"></div>\n");
    }

    private void section(FormSection section) {
        out.append("<section aria-labelledby=\"" + section.name() + "\">\n<h2 id=\"" + section.name() + "\">"
                + said(texts -> texts.heading(section)) + "</h2>\n");
        if (form.first().description(section).isPresent()) {
            out.append("<p>" + said(texts -> texts.description(section).orElse("")) + "</p>\n");
        }
        for (FormBlock block : section.blocks()) {
            if (block.isList()) {
                list(block);
            } else if (block.scale() instanceof ResponseScale.Points points) {
                points(block, points);
            } else {
                block.questions().forEach(question -> question(block, question));
            }
        }
        out.append("</section>\n");
    }

    private void list(FormBlock block) {
        String id = field();
        open(
                "list",
                id,
                block,
                " data-most=\"" + block.most() + "\"",
                said(texts -> texts.how(block).orElse("")));
        out.append(error(id, FormSentence.TOO_MANY, block.most()) + "<div class=\"options\">\n");
        String input = id;
        for (Question question : block.questions()) {
            out.append("<label><input type=\"checkbox\" id=\"" + input + "\" name=\"" + question.id()
                    + "\" value=\"1\"> <span>" + said(texts -> texts.question(question)) + "</span></label>\n");
            input = field();
        }
        out.append("</div></fieldset>\n");
    }

    private void points(FormBlock block, ResponseScale.Points points) {
        String id = field();
        open(
                "points",
                id,
                block,
                " data-scale=\"" + points.id() + "\" data-total=\"" + points.total() + "\"",
                said(texts -> texts.how(block).orElse("")));
        out.append(error(id, FormSentence.ADDS_UP, points.total()) + "<div class=\"points\">\n");
        String input = id;
        for (Question question : block.questions()) {
            out.append("<label for=\"" + input + "\"><span>" + said(texts -> texts.question(question))
                    + "</span> <input type=\"number\" id=\"" + input + "\" name=\"" + question.id()
                    + "\" min=\"0\" max=\"" + points.total() + "\" step=\"1\" inputmode=\"numeric\"></label>\n");
            input = field();
        }
        out.append("</div><p class=\"left screen\" role=\"status\" hidden>" + counted(FormSentence.LEFT)
                + "</p></fieldset>\n");
    }

    private void question(FormBlock block, Question question) {
        String id = field();
        boolean options = block.hasOptions() && !block.isLong();
        String legend = said(texts -> texts.question(question));
        open(options ? "options" : "number", id, " data-question=\"" + question.id() + "\"", legend, id + "-legend");
        out.append(error(id, options ? FormSentence.REQUIRED : FormSentence.NUMBER, 0));
        if (!options) {
            number(block, question, id);
        }
        String input = options ? id : field();
        if (options) {
            out.append("<div class=\"options" + (block.scale() instanceof ResponseScale.Likert ? " ratings" : "")
                    + "\">\n");
            for (String value : form.first().options(block.scale()).keySet()) {
                radio(
                        input,
                        question,
                        value,
                        "",
                        texts -> texts.options(block.scale()).getOrDefault(value, value));
                input = field();
            }
            out.append("</div>");
        }
        out.append("<div class=\"options absences\">\n");
        for (Absence reason : form.shownAbsences()) {
            // an empty field is an answer that was skipped
            radio(
                    input,
                    question,
                    reason == Absence.SKIPPED ? "" : reason.id(),
                    " class=\"absence\"",
                    texts -> texts.absence(reason));
            input = field();
        }
        out.append("</div>");
        if (!form.required() && !form.absences().contains(Absence.SKIPPED)) {
            out.append("<button type=\"button\" class=\"plain clear screen\" aria-describedby=\"" + id
                    + "-legend\" hidden>" + said(texts -> texts.say(FormSentence.CLEAR)) + "</button>");
        }
        out.append("</fieldset>\n");
    }

    private void number(FormBlock block, Question question, String id) {
        String bounds;
        String how;
        if (block.scale() instanceof ResponseScale.Likert likert) {
            bounds = " min=\"" + likert.lowest() + "\" max=\"" + likert.highest() + "\" step=\"" + likert.step() + "\"";
            how = said(texts -> texts.how(likert));
        } else {
            ResponseScale.Numeric scale = (ResponseScale.Numeric) block.scale();
            bounds = (Double.isFinite(scale.minimum()) ? " min=\"" + FormTexts.plain(scale.minimum()) + "\"" : "")
                    + (Double.isFinite(scale.maximum()) ? " max=\"" + FormTexts.plain(scale.maximum()) + "\"" : "")
                    + " step=\"any\"";
            how = said(texts -> texts.how(scale));
        }
        out.append("<p class=\"hint\" id=\"" + id + "-hint\">" + how + "</p><input type=\"number\" id=\"" + id
                + "\" name=\""
                + question.id() + "\"" + bounds + " inputmode=\"decimal\" aria-labelledby=\"" + id
                + "-legend\" aria-describedby=\"" + id + "-hint " + id + "-error\">\n");
    }

    private void radio(String id, Question question, String value, String kind, Function<FormTexts, String> label) {
        out.append("<label" + kind + "><input type=\"radio\" id=\"" + id + "\" name=\"" + question.id() + "\" value=\""
                + value + "\"> <span>" + said(label) + "</span></label>\n");
    }

    private void open(String kind, String id, FormBlock block, String data, String legend) {
        open(kind, id, data, legend, block.name() + "-legend");
    }

    private void open(String kind, String id, String data, String legend, String legendId) {
        out.append("<fieldset data-kind=\"" + kind + "\"" + data + " aria-describedby=\"" + id
                + "-error\"><legend id=\"" + legendId + "\">" + legend + "</legend>");
    }

    private String error(String id, FormSentence sentence, int number) {
        return "<p class=\"error\" id=\"" + id + "-error\" hidden>" + said(texts -> texts.say(sentence, number))
                + "</p>";
    }

    private String field() {
        return "f" + ++fields;
    }

    /** Returns a sentence with a place that the script fills. */
    private String counted(FormSentence sentence) {
        return said(texts -> texts.say(sentence)).replace("{count}", "<b class=\"count\"></b>");
    }

    /** Returns a text in all languages, of which one is shown. Its direction is its own, since a text may
     * not be translated, and isolated, so that marks in it change no other text. */
    private String said(Function<FormTexts, String> text) {
        return form.texts().stream()
                .map(texts -> "<span lang=\"" + texts.language() + "\" dir=\"auto\">"
                        + Html.escaped(text.apply(texts)).replace("\n", "<br>") + "</span>")
                .collect(Collectors.joining());
    }

    static String direction(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript())
                        || (locale.getScript().isEmpty() && RIGHT_TO_LEFT.contains(locale.getLanguage()))
                ? "rtl"
                : "ltr";
    }

    private static String digest(String text) {
        return "sha256-"
                + BaseEncoding.base64()
                        .encode(Hashing.sha256()
                                .hashString(text, StandardCharsets.UTF_8)
                                .asBytes());
    }

    private static String resource(String name) {
        try (InputStream file = HtmlForm.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
