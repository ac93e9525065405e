package org.coppice.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Executable jars of Spring Boot, which are started and receive requests over loopback. */
@Tag("other-jdk")
class HostsIT {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private static final String TEAM = """
            team,respondent,openness-1,openness-2,openness-3,reflection-1,reflection-2,reflection-3,reflection-4
            north,p1,5,4,1,4,4,2,4
            north,p2,4,4,2,5,4,2,4
            north,p3,2,3,4,4,2,3,3
            north,p4,5,5,1,4,5,1,5
            north,p5,1,2,5,2,1,5,2
            """;

    /** A bank with a fault. */
    private static final String BANK = """
            bank: b
            version: 1.0.0
            title: B
            scales: {s: {type: likert, points: 1}}
            constructs: {c: {label: C, definition: What C is.}}
            questions:
              - {id: q, text: Do you?, scale: s, measures: [c]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"spring-boot-3, 'jackson-databind-2.,jackson-databind-3.1.'", "spring-boot-4, 'jackson-databind-3.1.7.'"
    })
    void executableJar_withPluginsInside_scoresATeam(String name, String libraries) throws Exception {
        Path jar = jar(name);
        assertThat(libraries(jar)).contains("coppice-communities-of-practice-", "coppice-example-organisation-");
        assertThat(List.of(libraries.split(",")))
                .allSatisfy(library -> assertThat(libraries(jar)).contains(library));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.main.lazy-initialization=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            String root = "http://127.0.0.1:" + port(process, log);
            assertThat(get(root + "/catalogue"))
                    .contains("\"problems\":[]")
                    .contains("\"plugins\":[\"coppice\",\"communities-of-practice\",\"example-organisation\"]");
            assertThat(post(root + "/profiles?bank=example-learning&scoring=favourable-share", TEAM))
                    .contains("\"team\" : \"north\"", "\"id\" : \"favourable-share\"")
                    // openness: all of p1, p2 and p4 is favourable, nothing of p3 and p5
                    .containsPattern("(?s)\"construct\" : \"openness\".*?\"n\" : 5,\\s+\"value\" : 0.6,");
            assertThat(post(root + "/banks", BANK)).contains("posted.yaml:4:36: ", "\"points\" is 1");
            assertThat(post(root + "/banks", BANK.replace("points: 1", "points: 5")))
                    .isEqualTo("b");
            assertThat(post(root + "/picture", Files.readString(Path.of("../cli/examples/eight-teams.csv"))))
                    .contains("<svg ", "Task, team and individual", "team developed", "0.81");
            assertThat(said(log)).doesNotContain("WARN", "ERROR", "Exception");
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it stops").isTrue();
        }
    }

    private String get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private String post(String address, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(
                request.timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    /** Waits until the application listens, and returns the port. */
    private static int port(Process process, Path log) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            String said = said(log);
            Matcher port = PORT.matcher(said);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            assertThat(process.isAlive()).as(said).isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError(said(log));
    }

    /** Returns the output in any encoding; the test looks for ASCII only. */
    private static String said(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    private static Path jar(String name) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String libraries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return String.join("\n", file.stream().map(entry -> entry.getName()).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
