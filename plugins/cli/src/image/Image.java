import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a runtime image of the command line: {@code bin/coppice} with all that it needs of the JDK, and with an archive of the classes
 * that a run loads (class-data sharing), which is what makes it start quickly.
 *
 * <p>Arguments: the module path; a folder to work in; the folder of the image; a script to start it with where there is a shell; a
 * file of answers to the bank that comes with it, for a run that loads what runs load.
 */
final class Image {
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";
    private static final String PLUGIN = "org.coppice.spi.Plugin";
    private static final String CLI = "org.coppice.cli";
    private static final String MAIN = CLI + "/org.coppice.cli.Main";

    private final String modules;
    private final Path work;
    private final Path image;

    private Image(String modules, Path work, Path image) {
        this.modules = modules;
        this.work = work;
        this.image = image;
    }

    public static void main(String[] arguments) throws Exception {
        Image image = new Image(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
        Files.createDirectories(image.work);
        delete(image.image);
        image.link(image.describe());
        image.script(Path.of(arguments[3]));
        image.archive(arguments[4]);
    }

    /**
     * Gives the jars without a descriptor one for the linker: those of data-only plugins, which need none anywhere else, and those of
     * libraries that use nothing but the base of the JDK. Returns the names of the former.
     */
    private List<String> describe() throws IOException {
        List<String> data = new ArrayList<>();
        for (ModuleReference module : ModuleFinder.of(paths()).findAll()) {
            ModuleDescriptor is = module.descriptor();
            if (isData(module)) {
                data.add(is.name());
            }
            if (is.isAutomatic()) {
                String exports = is.packages().stream()
                        .sorted()
                        .map(one -> "exports " + one + ";\n")
                        .collect(Collectors.joining());
                Path source =
                        Files.writeString(work.resolve("module-info.java"), "module " + is.name() + " {\n" + exports + "}\n");
                String jar = Path.of(module.location().orElseThrow()).toString();
                tool("javac", "--patch-module", is.name() + "=" + jar, "-d", work.toString(), source.toString());
                tool("jar", "--update", "--file", jar, "-C", work.toString(), "module-info.class");
            }
        }
        return data;
    }

    /** The modules that provide plugins: no module requires them, so the linker has to be given their names. */
    private List<String> providers() {
        return ModuleFinder.of(paths()).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(is -> is.provides().stream().anyMatch(one -> one.service().equals(PLUGIN)))
                .map(ModuleDescriptor::name)
                .toList();
    }

    private Path[] paths() {
        return Arrays.stream(modules.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
    }

    private static boolean isData(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open()) {
            return module.descriptor().packages().isEmpty()
                    && reader.find(INDEX).isPresent();
        }
    }

    /** The modules of the JDK are those that plugins may ask for, not only those that the command line needs. */
    private void link(List<String> data) {
        String all = String.join(",", data);
        String providers = String.join(",", providers());
        tool(
                "jlink",
                "--module-path",
                modules,
                "--add-modules",
                CLI + ",java.se," + random() + providers + "," + all,
                "--launcher",
                "coppice=" + MAIN,
                "--add-options",
                " --add-modules=" + all, // with a space, or it is taken for an option of the linker
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString());
    }

    /** The JDK's random generators, which are a separate module in some versions, and which no module requires. */
    private static String random() {
        return ModuleFinder.ofSystem().find("jdk.random").isPresent() ? "jdk.random," : "";
    }

    /** Puts the script in place of the linker's, which does not bear a space in its path; elsewhere that of the linker stays. */
    private void script(Path script) throws IOException {
        if (File.separatorChar == '/') {
            Path coppice = image.resolve("bin").resolve("coppice");
            Files.copy(script, coppice, StandardCopyOption.REPLACE_EXISTING);
            coppice.toFile().setExecutable(true, false);
        }
    }

    /** Archives the classes that two runs load; they are read from the archive in every run, and not from the modules. */
    private void archive(String answers) throws IOException, InterruptedException {
        Path list = work.resolve("list.classes");
        Path score = work.resolve("score.classes");
        java("-XX:DumpLoadedClassList=" + list, "-m", MAIN, "list");
        java("-XX:DumpLoadedClassList=" + score, "-m", MAIN, "score", answers);
        Set<String> classes = new LinkedHashSet<>();
        for (Path run : List.of(list, score)) {
            // each run counts its classes anew
            Files.readAllLines(run).forEach(line -> classes.add(line.replaceFirst(" id: \\d+$", "")));
        }
        Path both = Files.write(work.resolve("classes"), classes);
        java("-Xshare:dump", "-XX:SharedClassListFile=" + both);
    }

    private void java(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin").resolve("java").toString()));
        command.addAll(List.of(arguments));
        Path log = work.resolve("log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ":\n"
                    + Files.readAllLines(log).stream().limit(50).collect(Collectors.joining("\n")));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void tool(String name, String... arguments) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", arguments) + " ended with " + code);
        }
    }
}
