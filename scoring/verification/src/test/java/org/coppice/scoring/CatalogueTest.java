package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.spi.Contract;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins from jars: the good ones load, whatever the bad ones do. */
@Tag("other-jdk")
class CatalogueTest {
    @TempDir
    Path folder;

    private static final String GOOD_ID = "good";

    private Catalogue load(Path... jars) {
        CatalogueBuilder builder = Catalogue.builder().deadline(Duration.ofSeconds(3));
        for (Path jar : jars) {
            builder.jars(jar, CatalogueTest.class.getClassLoader());
        }
        return builder.build();
    }

    private PluginJar jar(String name) throws IOException {
        return new PluginJar(folder.resolve(name));
    }

    static Stream<Arguments> badPlugins() {
        String nothing = PluginJar.nothing();
        String fine = PluginJar.descriptor("bad");
        return Stream.of(
                Arguments.of("public Bad() { throw new IllegalStateException(\"boom\"); }" + fine + nothing, "boom"),
                Arguments.of("static int x = 1 / (int) (0 * System.nanoTime());" + fine + nothing, "by zero"),
                Arguments.of(
                        "public Descriptor descriptor() { throw new RuntimeException(\"boom\"); }" + nothing, "boom"),
                Arguments.of(
                        fine + "public Contribution contribution() { throw new NoClassDefFoundError(\"x/Y\"); }",
                        "x/Y"),
                Arguments.of(
                        fine + "public Contribution contribution() { return contribution(); }", "StackOverflowError"),
                Arguments.of("public Descriptor descriptor() { return null; }" + nothing, "returned null"),
                Arguments.of(fine + "public Contribution contribution() { return null; }", "returned null"),
                Arguments.of(
                        "int calls; public Descriptor descriptor() { return new Descriptor(\"bad\" + calls++, \"1.0.0\", \"t\","
                                + " Contract.NUMBER); }" + nothing,
                        "has the id \"bad0 1.0.0\" and later \"bad1 1.0.0\""),
                Arguments.of(
                        "public Descriptor descriptor() { return new Descriptor(\"bad\", \"1.0.0\", \"t\", 99); }"
                                + nothing,
                        "built for contract 99, and this Coppice has contract " + Contract.NUMBER),
                Arguments.of(
                        "public Descriptor descriptor() { return new Descriptor(\"bad\", \"1.0.0\", \"t\", 0); }"
                                + nothing,
                        "use a newer version of the plugin"),
                Arguments.of(
                        "public Descriptor descriptor() { return new Descriptor(\"coppice\", \"9.9.9\", \"t\", Contract.NUMBER); }"
                                + nothing,
                        "this id is reserved for Coppice: choose another id for the plugin"),
                Arguments.of(
                        fine + "public Contribution contribution() { while (true) { try { Thread.sleep(1000); } catch"
                                + " (InterruptedException e) { } } }",
                        "did not answer within 3 s and still runs in thread"),
                Arguments.of(
                        "public Bad() { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } }"
                                + fine + nothing,
                        "plugin thirdparty.Bad did not answer within 3 s and still runs in thread"),
                Arguments.of(
                        fine + "public Contribution contribution() { Contribution.Builder all = Contribution.builder();"
                                + " for (int i = 0; i < 10_000; i++) { all.bank(QuestionBank.builder(\"b\" + i, \"1.0.0\","
                                + " \"t\").scale(ResponseScale.Likert.of(\"s\", 5)).construct(Facet.of(\"c\", \"c\", \"c\"))"
                                + ".question(Question.builder(\"q\", \"?\", \"s\").measures(\"c\")).build()); }"
                                + " return all.build(); }",
                        "plugin \"bad\" adds 10000 things, more than 1000; split it into several plugins"),
                Arguments.of(
                        fine
                                + "public Contribution contribution() { return Contribution.builder().scoring(new ScoringStrategy() {"
                                + " public StrategyInfo info() { return null; } public Scorer bind(ScoringContext c) { return null; }"
                                + " }).build(); }",
                        "a scoring of plugin \"bad\""),
                Arguments.of(
                        fine
                                + "public Contribution contribution() { return Contribution.builder().scoring(new ScoringStrategy() {"
                                + " int n; public StrategyInfo info() { return StrategyInfo.of(\"s\" + n++, \"t\"); }"
                                + " public Scorer bind(ScoringContext c) { return null; } }).build(); }",
                        "has the id \"s0\" and later \"s1\""),
                Arguments.of(
                        fine
                                + "public Contribution contribution() { return Contribution.builder().scoring(new ScoringStrategy() {"
                                + " public StrategyInfo info() { return StrategyInfo.of(\"pomp\", \"t\"); }"
                                + " public Scorer bind(ScoringContext c) { return null; } }).build(); }",
                        "scoring \"pomp\" is also in plugin \"coppice\""));
    }

    @ParameterizedTest
    @MethodSource("badPlugins")
    void badPlugin_withAGoodOne_isAProblemAndTheOtherLoads(String body, String problem) throws IOException {
        Path bad = jar("bad").plugin("Bad", body).build();
        Path good = jar("good").bankPlugin("Good", GOOD_ID, "fine", "Fine?").build();
        try (Catalogue catalogue = load(bad, good)) {
            assertThat(catalogue.problems()).hasSize(1);
            assertThat(catalogue.problems().get(0).toString()).contains(problem);
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("fine");
            assertThat(meanOfFine(catalogue)).hasValue(0.5);
            assertThat(catalogue.ids(Kind.SCORING)).containsExactly("ipsative", "mean", "pomp", "sum");
        }
    }

    /** What a team that answers 1 to 5 has on the bank of the good one. */
    private static OptionalDouble meanOfFine(Catalogue catalogue) {
        QuestionBank bank = catalogue.get(Kind.BANK, "fine");
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        IntStream.rangeClosed(1, 5).forEach(i -> team.respondent("p" + i).answer("q", i));
        return Assessment.builder(catalogue)
                .bank(bank)
                .build()
                .assess(team.build())
                .pooled(TestBanks.measure("c"))
                .orElseThrow()
                .value()
                .figure();
    }

    @Test
    void servicesFile_withBadLines_loadsTheGoodOnes() throws IOException {
        Path mixed = jar("mixed")
                .service("thirdparty.Nowhere")
                .service("java.lang.String")
                .service("not a class name")
                .bankPlugin("Good", GOOD_ID, "fine", "Fine?")
                .build();
        try (Catalogue catalogue = load(mixed)) {
            assertThat(catalogue.problems()).isNotEmpty();
            assertThat(catalogue.problems().toString()).contains("META-INF/services/org.coppice.spi.Plugin");
        }
        Path absent = jar("absent")
                .service("thirdparty.Nowhere")
                .source("Plain", "package thirdparty; public class Plain { }")
                .service("thirdparty.Plain")
                .bankPlugin("Good", GOOD_ID, "fine", "Fine?")
                .build();
        try (Catalogue catalogue = load(absent)) {
            assertThat(catalogue.problems()).hasSize(2);
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("fine");
        }
    }

    @Test
    void plugin_thatMissesAClass_isAProblem() throws IOException {
        Path jar = jar("missing")
                .source("Helper", "package thirdparty; public class Helper { static String id() { return \"x\"; } }")
                .plugin(
                        "Bad",
                        PluginJar.descriptor("bad")
                                + "public Contribution contribution() { Helper.id(); return null; }")
                .without("Helper")
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(catalogue.problems()).hasSize(1);
            assertThat(catalogue.problems().get(0).what()).contains("NoClassDefFoundError", "thirdparty/Helper");
        }
    }

    @Test
    void samePlugin_foundTwice_isOne() throws IOException {
        Path one = jar("one").bankPlugin("Good", GOOD_ID, "fine", "Fine?").build();
        Path two = jar("two").bankPlugin("Good", GOOD_ID, "fine", "Fine?").build();
        try (Catalogue catalogue = load(one, two)) {
            assertThat(catalogue.problems()).isEmpty();
            assertThat(catalogue.plugins()).hasSize(2); // Coppice's own and this
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("fine");
        }
    }

    @Test
    void bank_inTwoPluginsWithTheSameContent_isOne() throws IOException {
        Path one = jar("one").bankPlugin("A", "a", "shared", "Same?").build();
        Path two = jar("two").bankPlugin("B", "b", "shared", "Same?").build();
        try (Catalogue catalogue = load(one, two)) {
            assertThat(catalogue.problems()).isEmpty();
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("shared");
        }
    }

    @Test
    void bank_inTwoPluginsWithOtherContent_isRefusedWithBothNamed() throws IOException {
        Path one = jar("one").bankPlugin("A", "a", "shared", "This?").build();
        Path two = jar("two").bankPlugin("B", "b", "shared", "That?").build();
        try (Catalogue forth = load(one, two);
                Catalogue back = load(two, one)) {
            for (Catalogue catalogue : new Catalogue[] {forth, back}) {
                assertThat(catalogue.ids(Kind.BANK)).isEmpty();
                assertThat(catalogue.problems()).hasSize(1);
                assertThat(catalogue.problems().get(0).toString())
                        .contains("plugin \"a\"", "plugin \"b\"", "bank \"shared\"", "both are rejected");
            }
        }
    }

    @Test
    void twoPlugins_ofOneId_areRefusedWithBothNamed() throws IOException {
        Path one = jar("one").bankPlugin("A", "same", "x", "?").build();
        Path two = jar("two").bankPlugin("B", "same", "y", "?").build();
        try (Catalogue catalogue = load(one, two)) {
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
            assertThat(catalogue.problems().get(0).toString())
                    .contains("thirdparty.A", "thirdparty.B", "both are rejected");
        }
    }

    @Test
    void plugin_ofTheSameClassWithOtherThings_isNotTheSame() throws IOException {
        Path one = jar("one").bankPlugin("A", "same", "x", "This?").build();
        Path two = jar("two").bankPlugin("A", "same", "x", "That?").build();
        try (Catalogue catalogue = load(one, two)) {
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
            assertThat(catalogue.problems()).hasSize(1);
        }
    }

    @Test
    void jars_thatAreNone_areProblems() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path nothing = jar("nothing").build();
        try (Catalogue catalogue = load(text)) {
            assertThat(catalogue.problems().toString()).contains("could not be read");
        }
        try (Catalogue catalogue = load(empty)) {
            assertThat(catalogue.problems().toString()).contains("there is no jar");
        }
        try (Catalogue catalogue = load(nothing)) {
            assertThat(catalogue.problems().toString()).contains("it contains no plugin");
        }
    }

    @Test
    void get_ofAnUnknownId_namesTheNearestAndWhatThereIs() {
        assertThatThrownBy(() -> Catalogue.of().get(Kind.SCORING, "pomb"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("unknown scoring \"pomb\"; did you mean \"pomp\"? there are ipsative, mean, pomp, sum");
    }
}
