package org.coppice.scoring.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.coppice.files.bank.BankFile;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.Fault;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.CatalogueBuilder;
import org.coppice.scoring.PluginJar;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Banks and weightings that extend those of other plugins. */
class ExtensionResolverTest {
    private static final ClassLoader OWN = ExtensionResolverTest.class.getClassLoader();

    private static final String THEIRS = """
            bank: theirs
            version: 1.2.0
            title: Theirs
            scales: {five: {type: likert, points: 5}}
            constructs: {trust: {label: Trust, definition: How far we trust.}}
            questions:
              - {id: t1, text: We trust., scale: five, measures: [trust]}
              - {id: t2, text: We doubt., scale: five, measures: [{construct: trust, reversed: true}]}
            """;

    private static final String OURS = """
            bank: ours
            version: 0.1.0
            title: Ours
            extends: {bank: theirs, version: ">=1.0.0 <2.0.0"}
            questions:
              - {id: o1, text: We rely on each other., scale: five, measures: [trust]}
            reworded: {t1: All of us trust.}
            retired: [t2]
            translations: {cy: {questions: {o1: Rydym yn dibynnu ar ein gilydd.}}}
            """;

    @TempDir
    Path folder;

    private Path jar(String id, String list, String... files) throws IOException {
        PluginJar jar = new PluginJar(folder.resolve(id + ".jar")).data(id, PluginJar.manifest(id) + list);
        for (int i = 0; i < files.length; i += 2) {
            jar.file("META-INF/coppice/" + id + "/" + files[i], files[i + 1]);
        }
        return jar.build();
    }

    private static Catalogue load(Path... jars) {
        CatalogueBuilder builder = Catalogue.builder();
        for (Path jar : jars) {
            builder.jars(jar, OWN);
        }
        return builder.build();
    }

    private static List<String> problems(Catalogue catalogue) {
        return catalogue.problems().stream().map(Fault::toString).toList();
    }

    private Path theirs() throws IOException {
        return jar("parent", "banks: [b.yaml]\nweightings: [w.yaml]\n", "b.yaml", THEIRS, "w.yaml", """
                weighting: theirs-w
                version: 1.0.0
                title: W
                for: theirs
                questions: {t1: 3, t2: 2}
                perspectives: {team-member: 1, carer: 1}
                """);
    }

    @Test
    void bank_extendsThatOfAnotherPlugin_whicheverIsFoundFirst() throws IOException {
        Path ours = jar("child", "banks: [b.yaml]\n", "b.yaml", OURS);
        for (Path[] order : new Path[][] {{ours, theirs()}, {theirs(), ours}}) {
            try (Catalogue catalogue = load(order)) {
                assertThat(problems(catalogue)).isEmpty();
                assertThat(catalogue.get(Kind.BANK, "ours").questionIds()).containsExactly("t1", "o1");
                assertThat(catalogue.get(Kind.BANK, "ours").languages()).containsExactly("en", "cy");
                assertThat(catalogue.plugin(Kind.BANK, "ours").id()).isEqualTo("child");
                assertThat(catalogue.plugins())
                        .filteredOn(one -> one.descriptor().id().equals("child"))
                        .flatExtracting(PluginEntry::things)
                        .containsExactly("bank \"ours\"");
            }
        }
    }

    @Test
    void extension_ofAnExtension_isMadeToo() throws IOException {
        Path third = jar("third", "banks: [b.yaml]\n", "b.yaml", """
                bank: mine
                version: 1.0.0
                title: Mine
                extends: {bank: ours, version: 0.1.0}
                """);
        try (Catalogue catalogue = load(third, jar("child", "banks: [b.yaml]\n", "b.yaml", OURS), theirs())) {
            assertThat(problems(catalogue)).isEmpty();
            assertThat(catalogue.get(Kind.BANK, "mine").header().extended())
                    .extracting(Ancestor::id)
                    .containsExactly("ours", "theirs");
        }
    }

    @Test
    void recipe_recordsVersionAndDigestOfTheParent_andReadsAgain() throws IOException {
        Path ours = jar("child", "banks: [b.yaml]\nweightings: [w.yaml]\n", "b.yaml", OURS, "w.yaml", """
                weighting: ours-w
                version: 1.0.0
                title: Ours
                extends: {weighting: theirs-w, version: 1.0.0}
                questions: {o1: 4}
                """);
        try (Catalogue catalogue = load(ours, theirs())) {
            assertThat(problems(catalogue)).isEmpty();
            Weighting weighting = catalogue.get(Kind.WEIGHTING, "ours-w");
            assertThat(weighting.questions())
                    .containsEntry("t1", 3.0)
                    .containsEntry("t2", 2.0)
                    .containsEntry("o1", 4.0);
            Assessment assessment = Assessment.builder(catalogue)
                    .bank("ours")
                    .weighting("ours-w")
                    .build();
            Ingredient bank = assessment.recipe().bank();
            assertThat(bank.extended()).singleElement().satisfies(one -> {
                assertThat(one.version()).isEqualTo("1.2.0");
                assertThat(one.digest()).isEqualTo(Digests.of(catalogue.get(Kind.BANK, "theirs")));
                assertThat(one.retired()).containsExactly("t2");
            });
            Recipe again = RecipeFile.parse(
                    "r.json", RecipeFile.json(assessment.recipe()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(again).isEqualTo(assessment.recipe());
            assertThat(Assessment.builder(catalogue).recipe(again).build().recipe())
                    .isEqualTo(assessment.recipe());
        }
    }

    @Test
    void bankMadeByExtension_readsAsItIsWritten() throws IOException {
        try (Catalogue catalogue = load(jar("child", "banks: [b.yaml]\n", "b.yaml", OURS), theirs())) {
            byte[] json = BankFile.json(catalogue.get(Kind.BANK, "ours"));
            assertThat(BankFile.parse("b.json", json)).isEqualTo(catalogue.get(Kind.BANK, "ours"));
        }
    }

    @Test
    void parent_thatIsNotThere_isNamed() throws IOException {
        try (Catalogue catalogue = load(jar("child", "banks: [b.yaml]\n", "b.yaml", OURS))) {
            assertThat(problems(catalogue))
                    .containsExactly(
                            "plugin \"child\": bank \"ours\" extends unknown bank \"theirs\"; add the plugin that"
                                    + " contains it; there is none");
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
        }
    }

    @Test
    void parent_ofAnotherVersionOrContent_isNamed_andOthersLoad() throws IOException {
        String digest = "sha256:" + "a".repeat(64);
        Path ours = jar(
                "child",
                "banks: [b.yaml]\n",
                "b.yaml",
                OURS.replace("\">=1.0.0 <2.0.0\"}", "\">=2.0.0\", digest: \"" + digest + "\"}"));
        try (Catalogue catalogue = load(ours, theirs())) {
            assertThat(problems(catalogue)).hasSize(2);
            assertThat(problems(catalogue).get(0))
                    .startsWith(
                            "plugin \"child\": bank \"ours\": the bank \"theirs\" that it extends is available in version"
                                    + " 1.2.0, not >=2.0.0");
            assertThat(problems(catalogue).get(1))
                    .contains("has different content: its digest is " + Digests.of(catalogue.get(Kind.BANK, "theirs")));
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("theirs");
        }
    }

    @Test
    void banks_thatExtendEachOther_areNamed() throws IOException {
        String one = "bank: one\nversion: 1.0.0\ntitle: O\nextends: {bank: two, version: 1.0.0}\n";
        String two = "bank: two\nversion: 1.0.0\ntitle: T\nextends: {bank: one, version: 1.0.0}\n";
        try (Catalogue catalogue = load(jar("both", "banks: [a.yaml, b.yaml]\n", "a.yaml", one, "b.yaml", two))) {
            assertThat(problems(catalogue))
                    .containsExactly(
                            "plugin \"both\": bank \"one\" extends itself through \"two\"; extend something else",
                            "plugin \"both\": bank \"two\" extends itself through \"one\"; extend something else");
        }
    }

    @Test
    void extension_withTheIdOfABank_isLostToBoth() throws IOException {
        Path ours = jar(
                "child",
                "banks: [b.yaml]\n",
                "b.yaml",
                "bank: b\nversion: 1.0.0\ntitle: B\nextends: {bank: theirs," + " version: 1.2.0}\n");
        Path other = jar("other", "banks: [b.yaml]\n", "b.yaml", PluginJar.bank("b", "One?"));
        try (Catalogue catalogue = load(ours, other, theirs())) {
            assertThat(problems(catalogue)).singleElement().asString().contains("bank \"b\" is also in plugin");
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("theirs");
        }
    }
}
