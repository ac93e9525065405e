package org.coppice.cli.option;

import org.coppice.scoring.Catalogue;
import picocli.CommandLine;

/** Where a command takes the catalogue of the class path from: a process loads it once, a tool keeps it for further runs. */
public interface ClassPathCatalogue {
    /** Returns the catalogue of Coppice and of the plugins on its class path. */
    Catalogue ofClassPath();

    /** Returns the catalogue of the class path for a command. */
    static Catalogue of(CommandLine command) {
        return ((ClassPathCatalogue) command.getCommandSpec().root().userObject()).ofClassPath();
    }

    /** Loads the catalogue of Coppice and of the plugins on its class path. */
    static Catalogue load() {
        return Catalogue.load(ClassPathCatalogue.class.getClassLoader());
    }
}
