package org.coppice.cli.command;

import com.google.common.base.Ascii;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = {
            "Prints a script that completes commands, options and file names in a shell.",
            "For bash, add to ~/.bashrc: source <(coppice completion bash)",
            "For zsh, use the same script after: autoload -U +X bashcompinit && bashcompinit"
        },
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
    private enum Shell {
        BASH;

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "The shell: bash.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        String script = switch (shell) {
            case BASH ->
                withAsciiDigits(AutoComplete.bash("coppice", command.root().commandLine()));
        };
        command.commandLine().getOut().print(script);
        return 0;
    }

    /** Returns a script that shells read: the library writes numbers in the digits of the default locale. */
    private static String withAsciiDigits(String script) {
        return script.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
