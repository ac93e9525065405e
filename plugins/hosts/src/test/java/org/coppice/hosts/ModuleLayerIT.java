package org.coppice.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packaged plugins, an explicit module and a data-only one, in a child layer of the module layer of Coppice. */
@Tag("other-jdk")
class ModuleLayerIT {
    private static final List<String> PLUGINS =
            List.of("coppice-example-organisation", "coppice-communities-of-practice");

    @Test
    void layerOfPlugins_aboveCoppice_isFound() throws Exception {
        List<String> plugins = jars().filter(ModuleLayerIT::isPlugin).toList();
        assertThat(plugins).hasSize(2);
        Process child = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-p",
                                        jars().filter(jar -> !isPlugin(jar))
                                                .collect(Collectors.joining(File.pathSeparator)),
                                        "--add-modules",
                                        "org.coppice.scoring",
                                        "-cp",
                                        "target/test-classes",
                                        Layers.class.getName()),
                                plugins.stream())
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.lines().toList()).hasSize(5).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("coppice from built in ");
            assertThat(lines.get(1)).startsWith("communities-of-practice from module layer, ");
            assertThat(lines.get(2))
                    .startsWith("example-organisation from module layer [bank \"example-learning\","
                            + " weighting \"example-supervision-first\", scoring \"favourable-share\"");
            assertThat(lines.get(3)).isEqualTo("[]");
            assertThat(lines.get(4)).as("automatic").isEqualTo("false");
        });
    }

    private static boolean isPlugin(String jar) {
        return PLUGINS.stream().anyMatch(Path.of(jar).getFileName().toString()::startsWith);
    }

    /** Returns the jars that Coppice and its plugins need, without those of the applications and the tests. */
    private static Stream<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.endsWith(".jar"))
                .filter(jar -> !Path.of(jar)
                        .getFileName()
                        .toString()
                        .matches("(spring-boot|junit|assertj|opentest4j|apiguardian|byte-buddy|surefire|failsafe).*"));
    }
}
