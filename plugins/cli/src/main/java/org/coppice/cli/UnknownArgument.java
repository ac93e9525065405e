package org.coppice.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message about an argument that a command does not have, with the most similar one. */
final class UnknownArgument {
    private static final int SHORTEST_START = 3;

    private UnknownArgument() {}

    static String message(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        String argument = e.getUnmatched().get(0);
        if (argument.startsWith("-") && argument.length() > 1) {
            String option = argument.replaceFirst("=.*", "");
            return Unknown.what("option", option) + "; "
                    + nearest(option, command)
                            .map(name -> "did you mean \"" + name + "\"?")
                            .orElse("leave it out");
        }
        return command.getSubcommands().isEmpty()
                ? "unexpected argument \"" + argument + "\"; leave it out"
                : Unknown.what("command", argument) + "; "
                        + Unknown.remedy(argument, command.getSubcommands().keySet());
    }

    /** Returns the option with the most similar name, ignoring hyphens, or one whose name is the start of the given name or starts with it. */
    private static Optional<String> nearest(String option, CommandLine command) {
        Map<String, String> options = new HashMap<>();
        command.getCommandSpec().optionsMap().keySet().forEach(name -> options.put(bare(name), name));
        String name = bare(option);
        return Nearest.to(name, options.keySet())
                .or(() -> options.keySet().stream()
                        .filter(one -> Math.min(one.length(), name.length()) >= SHORTEST_START)
                        .filter(one -> name.startsWith(one) || one.startsWith(name))
                        .min(Comparator.<String>comparingInt(one -> Math.abs(one.length() - name.length()))
                                .thenComparing(Comparator.naturalOrder())))
                .map(options::get);
    }

    private static String bare(String option) {
        return option.replaceFirst("^-+", "");
    }
}
