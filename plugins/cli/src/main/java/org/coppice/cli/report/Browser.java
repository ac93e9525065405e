package org.coppice.cli.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A browser that is installed, which prints pages as PDF: tagged, and with the fonts that they need. */
public final class Browser {
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "msedge",
            "microsoft-edge");
    private static final int SECONDS = 120;

    private final Path program;

    private Browser(Path program) {
        this.program = program;
    }

    /** Returns the browser with that path. */
    public static Browser of(Path program) {
        return new Browser(program);
    }

    /** Returns the first browser in the folders of a search path. */
    public static Optional<Browser> find(String path) {
        for (String folder :
                Splitter.on(File.pathSeparatorChar).omitEmptyStrings().split(path)) {
            for (String name : NAMES) {
                for (String file : List.of(name, name + ".exe")) {
                    Path program = Path.of(folder, file);
                    if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(new Browser(program));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Prints a page as PDF; returns false if the browser cannot. */
    public boolean print(Path page, Path pdf) throws IOException {
        Path profile = Files.createTempDirectory("coppice-browser");
        try {
            return run(page, pdf, profile);
        } finally {
            remove(profile);
        }
    }

    private boolean run(Path page, Path pdf, Path profile) throws IOException {
        ImmutableList.Builder<String> command = ImmutableList.builder();
        command.add(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--no-first-run",
                "--no-pdf-header-footer",
                "--user-data-dir=" + profile,
                "--print-to-pdf=" + pdf);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox"); // a browser refuses its sandbox to root; the pages run no script
        }
        command.add(page.toUri().toString());
        Process process;
        try {
            process = new ProcessBuilder(command.build())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) { // it cannot be started
            return false;
        }
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
        return process.exitValue() == 0 && Files.exists(pdf) && Files.size(pdf) > 0;
    }

    private static void remove(Path folder) throws IOException {
        com.google.common.io.MoreFiles.deleteRecursively(
                folder, com.google.common.io.RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
