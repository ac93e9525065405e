package org.coppice.files.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.model.fault.Location;
import org.coppice.model.profile.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {
    private static final SampleFacts FACTS = new SampleFacts(ImmutableSortedMap.of(
            "icc", ImmutableSortedMap.of("c:between", 0.1, "c:within", 1e300, "n", 1e20),
            "means", ImmutableSortedMap.of("a/b", -0.25, "count", 17.0)));

    private static List<String> faults(String text) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> parse(text));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream()
                .map(f -> ((Location.Position) f.where()).pointer() + " | " + f)
                .toList();
    }

    private static SampleFacts parse(String text) {
        return FactsFile.parse("facts.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void facts_comeBackFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), FactsFile.json(FACTS));
        assertThat(FactsFile.read(file)).isEqualTo(FACTS);
        assertThat(parse(FactsFile.json(SampleFacts.NONE))).isEqualTo(SampleFacts.NONE);
    }

    @Property(tries = 500)
    void numbers_comeBackToTheSameBits(@ForAll long bits, @ForAll Map<String, Double> others) {
        Map<String, Double> table = new HashMap<>();
        table.put("any bits", finite(Double.longBitsToDouble(bits)));
        others.forEach((name, value) -> table.put("other " + clean(name), finite(value)));
        SampleFacts facts = new SampleFacts(ImmutableSortedMap.of("statistic", ImmutableSortedMap.copyOf(table)));
        SampleFacts again = parse(FactsFile.json(facts));
        assertThat(again).isEqualTo(facts); // Double compares bits
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0.5;
    }

    private static String clean(String name) {
        return name.replaceAll("\\p{Cs}", "?");
    }

    @Test
    void changedNumber_isRefused_asIsAChangedDigest() {
        String text = FactsFile.json(FACTS);
        assertThat(faults(text.replace("-0.25", "-0.26")))
                .containsExactly(
                        "/facts/means/digest | facts.json:12:18: the values of \"means\" do not match their digest;"
                                + " use the original file: the values or the digest were changed");
        assertThat(faults(text.replaceFirst("sha256:[0-9a-f]{4}", "sha256:0000")))
                .singleElement()
                .asString()
                .contains("the values of \"icc\" do not match their digest");
    }

    @Test
    void wrongFile_isRefusedWithAllItsFaults() {
        assertThat(faults("{\"facts\": {\"a\": {\"values\": {\"x\": \"1\", \"y\": 1e999}, \"digests\": 1}, \"b\": 3}}"))
                .containsExactly(
                        "/facts/a/digest | facts.json:1:12: \"digest\" is missing; use the original file",
                        "/facts/a/values/x | facts.json:1:34: \"x\" is not a number; write a finite number in digits",
                        "/facts/a/values/y | facts.json:1:44: 1e999 is not a finite number; write a finite number in digits",
                        "/facts/a/digests | facts.json:1:52: unknown field \"digests\"; did you mean \"digest\"? there are digest, values",
                        "/facts/b | facts.json:1:72: \"b\" is not an object; use the file as FactsFile.json wrote it");
        assertThat(faults("[]")).isNotEmpty();
    }

    @Test
    void schema_isKeptByWhatIsWritten() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FactsFile.schema(), InputFormat.JSON);
        assertThat(schema.validate(FactsFile.json(FACTS), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"facts\": {\"a\": {}}}", InputFormat.JSON))
                .isNotEmpty();
    }
}
