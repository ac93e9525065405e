package org.coppice.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.CatalogueBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name plugins. */
public final class PluginOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--plugin",
            paramLabel = "JAR|FOLDER",
            description = "Plugin: a jar, a folder with META-INF as in a jar, or a folder of jars. May be repeated.")
    private List<Path> plugins = new ArrayList<>();

    /** Returns the jars and folders that were named. */
    public List<Path> files() {
        return plugins;
    }

    /** Returns the catalogue of Coppice, of the plugins on its class path, and of the plugins that were named. */
    public Catalogue catalogue() {
        return with(List.of());
    }

    /** Returns the same catalogue with the plugins of further jars and folders. */
    public Catalogue with(List<Path> more) {
        if (plugins.isEmpty() && more.isEmpty()) {
            return ClassPathCatalogue.of(command.commandLine());
        }
        ClassLoader own = PluginOptions.class.getClassLoader();
        CatalogueBuilder builder = Catalogue.builder().classLoader(own);
        for (Path plugin : plugins) {
            if (!Files.exists(plugin)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "--plugin " + plugin + ": there is no such file; give a jar or a folder of jars");
            }
            builder.jars(plugin, own);
        }
        more.forEach(plugin -> builder.jars(plugin, own));
        return builder.build();
    }

    /** Returns the same catalogue, and reports on standard error what could not be loaded. */
    public Catalogue catalogueReportingProblems() {
        Catalogue catalogue = catalogue();
        catalogue.problems().forEach(problem -> command.commandLine().getErr().println("plugin problem: " + problem));
        return catalogue;
    }
}
