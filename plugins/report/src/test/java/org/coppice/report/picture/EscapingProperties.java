package org.coppice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.coppice.report.words.Visible;
import org.w3c.dom.Element;

class EscapingProperties {
    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "' onload='alert(1)",
        "]]></desc></svg><script>",
        "\u202Eabc\u202D",
        "=1+1",
        "\u0000\uFFFE\uD800",
        "&lt;&amp;",
        "فريق التعلم والعمل الاجتماعي في المدينة ال",
        "צוות הלמידה והעבודה הסוציאלית של העיר הגדו",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "x".repeat(10_000)
    };

    @Property
    void text_ofAnyCharacters_isReadBackAsVisible(@ForAll @StringLength(max = 60) String text) {
        String svg = new Svg().open("svg", "a", text).text(text).close("svg").toString();
        Element root = SvgText.parsed(svg).getDocumentElement();
        assertThat(root.getTextContent()).isEqualTo(Visible.of(text));
        assertThat(root.getAttribute("a")).isEqualTo(Visible.of(text));
        assertThat(root.getElementsByTagName("*").getLength()).isZero();
    }

    @Property
    void lines_ofAnyText_areNoWiderThanAsked(@ForAll @StringLength(max = 200) String text) {
        assertThat(Lines.of(text, 100, 13))
                .allSatisfy(line -> assertThat(Lines.width(line, 13)).isLessThanOrEqualTo(100.01));
    }

    @Example
    void picture_ofAHostileName_hasTheSameElementsAsThatOfAnother() {
        for (String name : HOSTILE) {
            for (PictureKind kind : PictureKind.values()) {
                String hostile = svg(kind, name);
                assertThat(SvgText.elements(hostile, "script")).isEmpty();
                assertThat(SvgText.elements(hostile, "svg")).hasSize(1);
                assertThat(SvgText.elements(hostile, "rect"))
                        .hasSameSizeAs(SvgText.elements(svg(kind, "developed"), "rect"));
                assertThat(SvgText.elements(hostile, "*")).noneMatch(one -> one.hasAttribute("onload"));
                assertThat(hostile).doesNotContain("\u202E").hasSizeLessThan(40_000);
            }
        }
    }

    @Example
    void names_ofFortyCharacters_stayInsideThePicture() {
        for (String name : HOSTILE) {
            for (Element text : SvgText.elements(svg(PictureKind.STAGE, name), "text")) {
                double x = Double.parseDouble(text.getAttribute("x"));
                if (text.getAttribute("text-anchor").equals("start")) {
                    double size = Double.parseDouble(text.getAttribute("font-size"));
                    assertThat(x + Lines.width(text.getTextContent(), size)).isLessThanOrEqualTo(360);
                }
            }
        }
    }

    private static String svg(PictureKind kind, String name) {
        return Pictures.of(kind, Results.named(name, Results.team("developed")), Locale.UK)
                .orElseThrow()
                .svg();
    }
}
