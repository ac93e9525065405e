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

/** Where plugins are looked for. */
public final class PluginOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--plugin",
            paramLabel = "JAR|FOLDER",
            description =
                    "A plugin's jar, a folder with a META-INF as in a jar, or a folder of jars. May be given more than once.")
    private List<Path> plugins = new ArrayList<>();

    /** The jars and folders that were named. */
    public List<Path> files() {
        return plugins;
    }

    /** What Coppice has, what is beside it, and the plugins that were named. */
    public Catalogue catalogue() {
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
        return builder.build();
    }

    /** The same, and says on standard error what could not be loaded. */
    public Catalogue catalogueTellingProblems() {
        Catalogue catalogue = catalogue();
        catalogue.problems().forEach(problem -> command.commandLine().getErr().println("plugin problem: " + problem));
        return catalogue;
    }
}
