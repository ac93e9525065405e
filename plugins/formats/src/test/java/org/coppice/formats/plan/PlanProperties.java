package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coppice.model.answer.Absence;

/** Plans in YAML. */
class PlanProperties {
    private static final AnswerPlan.PlannedBank BANK =
            new AnswerPlan.PlannedBank("b", "1.0.0", "sha256:" + "0".repeat(64));

    @Property(tries = 200)
    void plan_writtenAndRead_isThePlan(
            @ForAll("texts") Map<String, String> questions,
            @ForAll("texts") Map<String, String> values,
            @ForAll("texts") Map<String, String> rows) {
        AnswerPlan.Builder plan = AnswerPlan.builder(BANK).decimalMark(',');
        questions.forEach((column, id) -> plan.question("q" + column, column)); // a column has one question
        values.forEach((text, answer) -> plan.value("scale", text, answer).absent(text, Absence.WITHHELD));
        rows.forEach(
                (column, value) -> plan.leaveOut(column, value).ignore(column).undecided(value));
        AnswerPlan written = plan.build();

        AnswerPlan read = AnswerPlan.parse("plan.yaml", written.toYaml().getBytes(UTF_8));

        assertThat(read).isEqualTo(written);
        assertThat(read.values()).isEqualTo(written.values());
        assertThat(read.questions()).isEqualTo(written.questions());
        assertThat(read.leftOut()).isEqualTo(written.leftOut());
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        Arbitrary<String> text = Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withCharRange(' ', '\u024F')
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.of(
                                "yes", "no", "null", "1.0", "-99", "# x", "a: b", "'", "\"", "\\", "{", "é", "e\u0301",
                                "~", "0x1F", "\t|", "a\nb"))
                .filter(one -> !one.isBlank());
        return Arbitraries.maps(text, text).ofMaxSize(5).map(ImmutableMap::copyOf);
    }
}
