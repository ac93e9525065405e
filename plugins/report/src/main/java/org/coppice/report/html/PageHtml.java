package org.coppice.report.html;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.coppice.report.page.Page;

/** Pages as HTML: one file each, with its style, without scripts and without anything from elsewhere. */
public final class PageHtml {
    private static final int USUAL = 1 << 16;

    private final String style;

    private PageHtml(String style) {
        this.style = style;
    }

    /**
     * Returns the HTML of pages in a theme.
     *
     * @param theme the values of properties of the style, by their names after {@code --coppice-}
     */
    public static PageHtml of(ImmutableSortedMap<String, String> theme) {
        String own = theme.entrySet().stream()
                .map(one -> "--coppice-" + one.getKey() + ":" + one.getValue() + "!important;")
                .collect(Collectors.joining());
        try {
            String style =
                    Resources.toString(Resources.getResource(PageHtml.class, "page.css"), StandardCharsets.UTF_8);
            return new PageHtml(compact(style) + (own.isEmpty() ? "" : ":root{" + own + "}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the style without comments and indents. */
    private static String compact(String style) {
        return style.replaceAll("/\\*[^*]*\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    /** Returns the HTML of a page. */
    public String of(Page page) {
        StringOutput out = new StringOutput(USUAL);
        org.coppice.report.html.template.JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, page, style);
        return out.toString();
    }
}
