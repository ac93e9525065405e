package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plugin that was compiled against contract 1 is refused in one sentence, and harms nothing else. Its sources are in the folder of its jar. */
@Tag("other-jdk")
class FirstContractTest {
    private static final Path JAR = Path.of("src/test/resources/org/coppice/scoring/contract-1/veteran.jar");

    @Test
    void jar_hasTheBytesThatItAlwaysHad() throws Exception {
        assertThat(Hashing.sha256().hashBytes(Files.readAllBytes(JAR)).toString())
                .isEqualTo(Files.readString(JAR.resolveSibling("veteran.jar.sha256"))
                        .strip());
    }

    @Test
    void jar_isRefusedWithBothNumbersAndWhatToDo() {
        try (Catalogue catalogue = Catalogue.builder()
                .jars(JAR, FirstContractTest.class.getClassLoader())
                .build()) {
            assertThat(catalogue.problems())
                    .singleElement()
                    .asString()
                    .contains("plugin \"veteran\" was built for contract 1, and this Coppice has contract 2;"
                            + " use a newer version of the plugin");
            assertThat(catalogue.ids(Kind.BANK)).doesNotContain("veteran-bank");
            assertThat(catalogue.ids(Kind.SCORING)).contains("pomp").doesNotContain("veteran-high");
        }
    }
}
