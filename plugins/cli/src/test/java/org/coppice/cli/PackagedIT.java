package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jars in a JVM of their own: executable jar, class path, module path, {@code --plugin}. */
@Tag("other-jdk")
class PackagedIT {
    private static final Pattern OF_TESTS =
            Pattern.compile("(junit|jqwik|assertj|archunit|opentest4j|apiguardian|byte-buddy|surefire)");

    private static final String COMMUNITIES = "communities-of-practice";
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";

    @TempDir
    Path folder;

    @Test
    void executableJar_withAPluginJar_listsAndScores() throws Exception {
        Path plugin = jar("coppice-example-organisation");
        Run list = java("-jar", "target/coppice.jar", "list", "--plugin", plugin.toString());
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("example-organisation 1.0.0", "example-learning 1.0.0");
        assertThat(plugins(list))
                .containsExactly("coppice", "classic", COMMUNITIES, "example-organisation", "gray-2010");
        assertThat(list.err()).isEmpty();
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.copy(plugin, plugins.resolve("example.jar"));
        Run made = java(
                "-jar",
                "target/coppice.jar",
                "simulate",
                "--plugin",
                plugins.toString(),
                "--bank",
                "example-learning",
                "--teams",
                "2");
        Path answers = Files.writeString(folder.resolve("answers.csv"), made.out());
        Run scored = java(
                "-jar",
                "target/coppice.jar",
                "score",
                answers.toString(),
                "--plugin",
                plugins.toString(),
                "--bank",
                "example-learning",
                "--scoring",
                "favourable-share");
        assertThat(scored.err()).isEmpty();
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("Team team-1", "Team team-2", "Openness");
    }

    @Test
    void executableJar_ofTheExample_writesResultsAlone() throws Exception {
        Run run = java(
                "-jar",
                "target/coppice.jar",
                "score",
                "examples/bhr2000.csv",
                "--bank-file",
                "examples/bhr2000.yaml",
                "--columns",
                "team=GRP");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("Ignored columns: HRS, RELIG\n");
        assertThat(run.out().lines().filter(line -> line.startsWith("Team "))).hasSize(99);
    }

    @Test
    void modulePath_withAllJars_namesThePlugins() throws Exception {
        Run run = java("-p", path(), "-m", "org.coppice.cli/org.coppice.cli.Main", "list");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("coppice 0.1.0", "example-organisation 1.0.0", "example-learning 1.0.0");
    }

    /** The library of templates is an automatic module, and one of them that is resolved has all others resolved. */
    @Test
    void modulePath_namesADataOnlyPlugin_ifAnAutomaticModuleIsResolvedOrItsModuleIsAdded() throws Exception {
        Run run = java("-p", path(), "-m", "org.coppice.cli/org.coppice.cli.Main", "list");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(plugins(run))
                .containsExactly("coppice", "classic", COMMUNITIES, "example-organisation", "gray-2010");
        assertThat(run.out()).containsPattern("Problems\n  none");
        Run files = java("-p", path(), "--limit-modules", "org.coppice.files", "--list-modules");
        assertThat(files.out()).contains("org.coppice.files").doesNotContain("org.coppice.communities");
        Run added =
                java("-p", path(), "--limit-modules", "org.coppice.files,org.coppice.communities", "--list-modules");
        assertThat(added.out()).contains("org.coppice.files", "org.coppice.communities");
    }

    @Test
    void jarsOfTheCli_haveTheDataOnlyPlugin_andNamesOfModules() throws IOException {
        try (JarFile shaded = new JarFile("target/coppice.jar");
                JarFile own = new JarFile(jar("coppice-communities-of-practice").toFile())) {
            assertThat(text(shaded, INDEX).lines()).contains(COMMUNITIES);
            assertThat(text(own, INDEX).lines()).containsExactly(COMMUNITIES);
            assertThat(own.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.coppice.communities");
            assertThat(own.stream().map(entry -> entry.getName())).noneMatch(name -> name.endsWith(".class"));
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void executableJar_byItself_namesTheDataOnlyPlugin() throws Exception {
        Run list = java("-jar", "target/coppice.jar", "list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(plugins(list)).containsExactly("coppice", "classic", COMMUNITIES, "gray-2010");
        assertThat(list.out()).containsPattern("Problems\n  none");
    }

    @Test
    void modulePath_readsBanksToo() throws Exception {
        Run run = java("-p", path(), "-m", "org.coppice.cli/org.coppice.cli.Main", "check", "examples/bfi.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("examples/bfi.yaml: bank bfi 1.0.0: 25 questions, 5 constructs\n");
    }

    @Test
    void classPath_withAllJars_namesThePlugins() throws Exception {
        Run run = java("-cp", path(), "org.coppice.cli.Main", "list");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("coppice 0.1.0", "example-organisation 1.0.0");
        assertThat(plugins(run))
                .containsExactly("coppice", "classic", COMMUNITIES, "example-organisation", "gray-2010");
    }

    @Test
    void explicitModules_provideWhatTheirServicesFileNames() throws IOException {
        try (JarFile jar = new JarFile(jar("coppice-example-organisation").toFile())) {
            String services = new String(
                    jar.getInputStream(jar.getEntry("META-INF/services/org.coppice.spi.Plugin"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            var descriptor =
                    java.lang.module.ModuleDescriptor.read(jar.getInputStream(jar.getEntry("module-info.class")));
            assertThat(descriptor.provides()).hasSize(1);
            assertThat(descriptor.provides().iterator().next().providers())
                    .isEqualTo(services.strip().lines().toList());
        }
    }

    @Test
    void modulesOfAHost_needNothingOfADesktop() throws Exception {
        Run run = java("-p", path(), "--limit-modules", "org.coppice.files", "--list-modules");
        assertThat(ofTheJdk(run)).containsExactlyInAnyOrder("java.base", "java.logging", "java.xml");
        assertThat(run.out()).contains("org.coppice.scoring@");
    }

    /** More than a host needs: the library of linear programmes, which audit uses, requires these modules. */
    @Test
    void modulesOfTheCommandLine_areTheseOfTheJdk() throws Exception {
        assertThat(ofTheJdk(java("-p", path(), "--limit-modules", "org.coppice.cli", "--list-modules")))
                .containsExactlyInAnyOrder(
                        "java.base",
                        "java.datatransfer",
                        "java.desktop",
                        "java.logging",
                        "java.management",
                        "java.net.http",
                        "java.prefs",
                        "java.xml",
                        "jdk.management",
                        "jdk.unsupported");
    }

    private static Stream<String> ofTheJdk(Run modules) {
        return modules.out()
                .lines()
                .filter(line -> line.matches("(java|jdk)\\..*"))
                .map(line -> line.replaceFirst("@.*", ""));
    }

    /** The ids of the plugins that {@code list} names. */
    private static List<String> plugins(Run list) {
        return list.out()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toList();
    }

    private static Path jar(String name) {
        return jars().filter(jar -> jar.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path() throws IOException {
        List<String> jars = new ArrayList<>(jars().map(Path::toString).toList());
        try (Stream<Path> own = Files.list(Path.of("target"))) {
            own.map(Path::toString)
                    .filter(name -> name.matches(".*coppice-cli-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .forEach(jars::add);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !OF_TESTS.matcher(jar.getFileName().toString()).find())
                .filter(jar -> !jar.getFileName().toString().startsWith("coppice-cli"));
    }

    private Run java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
