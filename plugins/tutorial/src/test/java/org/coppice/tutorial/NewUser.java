package org.coppice.tutorial;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A new user without this build: has a repository with the published artifacts, Maven and a shell. Artifacts of others come from the local
 * repository of this build, or from Maven Central if they are not in it.
 */
final class NewUser {
    /** Maven as the page calls it, but with a separate repository, so that nothing is installed on this machine. */
    private static final String SCRIPT = """
            set -e
            mvn() { command mvn -B -ntp -gs "$SETTINGS" -Dmaven.repo.local="$REPOSITORY" "$@"; }
            coppice() { java $SHORT -jar "$COPPICE" "$@"; }
            %s
            pwd > "$FOLDER"
            """;

    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>builder</id>
                  <repositories>
                    <repository>%1$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>%1$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>builder</activeProfile>
              </activeProfiles>
            </settings>
            """;

    /** Options for processes of a few seconds, in which the optimising compiler would take longer than it saves. */
    private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Maven uses the language of the test. */
    private static final String LANGUAGE = " -Duser.language=" + System.getProperty("user.language")
            + " -Duser.country=" + System.getProperty("user.country", "");

    private static final String VERSION = property("coppice.version");

    private final Path home;

    /** The result of commands: exit code, output, and the folder at the end. */
    record Ran(int code, List<String> printed, Path folder) {}

    /** Creates a user with a repository in {@code home}; artifacts of others that are in it are kept. */
    NewUser(Path home) throws IOException {
        this.home = Files.createDirectories(home.toAbsolutePath());
        String repository =
                "<id>builder</id><url>" + Path.of(property("local.repository")).toUri() + "</url>"
                        + "<releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><enabled>false</enabled></snapshots>";
        Files.writeString(home.resolve("settings.xml"), SETTINGS.formatted(repository));
        clear(home.resolve("repository/org/coppice"));
        Path root = Path.of("../..");
        Files.copy(root.resolve("pom.xml"), published("coppice-parent", "pom"));
        Files.copy(root.resolve("bom/pom.xml"), published("coppice-bom", "pom"));
        for (String entry : Splitter.on(File.pathSeparator).split(property("java.class.path"))) {
            String name = Path.of(entry).getFileName().toString();
            if (name.startsWith("coppice-") && name.endsWith("-" + VERSION + ".jar")) {
                publish(Path.of(entry), name.replace("-" + VERSION + ".jar", ""));
            }
        }
    }

    private void publish(Path jar, String artifact) throws IOException {
        Files.copy(jar, published(artifact, "jar"));
        try (JarFile content = new JarFile(jar.toFile());
                InputStream pom = content.getInputStream(
                        content.getEntry("META-INF/maven/org.coppice/" + artifact + "/pom.xml"))) {
            Files.copy(pom, published(artifact, "pom"));
        }
    }

    private Path published(String artifact, String extension) throws IOException {
        Path folder = Files.createDirectories(home.resolve("repository/org/coppice/" + artifact + "/" + VERSION));
        return folder.resolve(artifact + "-" + VERSION + "." + extension);
    }

    /** Runs commands in a folder until one does not end with 0. */
    Ran run(Path folder, String commands) throws IOException, InterruptedException {
        Path output = home.resolve("output");
        Path ended = Files.writeString(home.resolve("folder"), folder.toString());
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", SCRIPT.formatted(commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = shell.environment();
        Path java = Path.of(property("java.home"));
        environment.put("JAVA_HOME", java.toString());
        environment.merge(
                "PATH",
                java.resolve("bin") + File.pathSeparator + Path.of(property("maven.home"), "bin"),
                (path, first) -> first + File.pathSeparator + path);
        environment.put("SHORT", SHORT);
        environment.merge("MAVEN_OPTS", SHORT + LANGUAGE, (given, own) -> given + " " + own);
        environment.put("SETTINGS", home.resolve("settings.xml").toString());
        environment.put("REPOSITORY", home.resolve("repository").toString());
        environment.put(
                "COPPICE", Path.of("../cli/target/coppice.jar").toRealPath().toString());
        environment.put("FOLDER", ended.toString());
        Process process = shell.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("not done after five minutes: " + commands);
        }
        return new Ran(
                process.exitValue(),
                Files.readAllLines(output),
                Path.of(Files.readString(ended).strip()));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
