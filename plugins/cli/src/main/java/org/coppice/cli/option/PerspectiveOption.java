package org.coppice.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose the questions to one perspective, and a language of the bank. */
public final class PerspectiveOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--perspective",
            paramLabel = "P",
            description = "Only the questions to this perspective, in its own wording: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Perspectives.class)
    private @Nullable String perspective;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the texts, which the bank has to declare (see coppice list).")
    private @Nullable String language;

    /** The ids of the perspectives. */
    public static final class Perspectives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Named.ids(Perspective.class).iterator();
        }
    }

    /** Returns whether a perspective was named. */
    public boolean given() {
        return perspective != null;
    }

    /** Returns the perspective that was named, or null; throws if the bank has no question to it. */
    public @Nullable Perspective of(QuestionBank bank) {
        if (perspective == null) {
            return null;
        }
        try {
            Perspective who = Named.of(Perspective.class, "perspective", perspective);
            if (asks(bank, who)) {
                return who;
            }
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--perspective: " + e.getMessage());
        }
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "--perspective: bank \"" + bank.id() + "\" has no question to " + perspective + "; use one of "
                        + Arrays.stream(Perspective.values())
                                .filter(who -> asks(bank, who))
                                .map(Perspective::id)
                                .collect(Collectors.joining(", ")));
    }

    private static boolean asks(QuestionBank bank, Perspective who) {
        return bank.questions().stream().anyMatch(question -> question.asked().contains(who));
    }

    /** Returns the bank in the language that was named. */
    public QuestionBank inLanguage(QuestionBank bank) {
        try {
            return language == null ? bank : bank.in(language);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--language: " + e.getMessage());
        }
    }
}
