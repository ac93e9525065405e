package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coppice.files.FileKind;
import org.coppice.files.bank.FrameFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a frame to start from. */
@Command(
        name = "frame",
        description = {
            "Writes frame-LANGUAGE.yaml, the fixed sentences of questionnaires to translate into a language, and next to it the JSON"
                    + " Schema with which editors complete and check it.",
            "A plugin lists the file in its plugin.yaml: frames: [frame-cy.yaml]"
        },
        mixinStandardHelpOptions = true)
final class NewFrameCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "LANGUAGE", description = "Language of the sentences, as a tag such as cy or en-GB.")
    private String language = "";

    @Option(names = "--id", paramLabel = "ID", description = "Id of the frame (default: frame-LANGUAGE).")
    private String id = "";

    @Option(names = "--folder", paramLabel = "F", description = "Folder to write to (default: the current folder).")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "\"" + language + "\" is not a language tag; write a tag such as en or cy-GB");
        }
        String own = id.isEmpty() ? "frame-" + language : id;
        Path file = folder.resolve("frame-" + language + ".yaml");
        Starter.of(own, "", command)
                .text(
                        file,
                        "# yaml-language-server: $schema=" + SchemaCommand.name(FileKind.FRAME) + "\n"
                                + FrameFile.template(own, language))
                .schema(folder, FileKind.FRAME)
                .write()
                .forEach(command.commandLine().getOut()::println);
        command.commandLine().getOut().println("Check it with: coppice check " + file);
        return 0;
    }
}
