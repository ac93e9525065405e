package org.coppice.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.coppice.files.bank.BankFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose the bank. */
public final class BankOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(names = "--bank", paramLabel = "ID", description = "Question bank of the catalogue (see coppice list).")
        private @Nullable String id;

        @Option(names = "--bank-file", paramLabel = "F", description = "Question bank in a YAML or JSON file.")
        private @Nullable Path file;
    }

    @Option(
            names = "--part",
            paramLabel = "ID",
            description = "Only this section or form of the bank (see coppice list).")
    private @Nullable String part;

    /** Returns whether a bank was named, or a part of the only one. */
    public boolean given() {
        return choice.id != null || choice.file != null || part != null;
    }

    /** Returns whether the bank comes from a file, not from the catalogue. */
    boolean fromFile() {
        return choice.file != null;
    }

    /** Returns the file that was named, if any. */
    public List<Path> files() {
        return choice.file == null ? List.of() : List.of(choice.file);
    }

    /** Returns the bank that was named, or the only one of the catalogue, or the part of it that was named. */
    public QuestionBank bank(Catalogue catalogue) {
        QuestionBank whole = whole(catalogue);
        if (part == null) {
            return whole;
        }
        try {
            return whole.part(part);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--part: " + e.getMessage());
        }
    }

    private QuestionBank whole(Catalogue catalogue) {
        if (choice.file != null) {
            return BankFile.read(choice.file, id -> catalogue.find(Kind.BANK, id));
        }
        String id = choice.id != null ? choice.id : onlyOne(catalogue);
        try {
            return catalogue.get(Kind.BANK, id);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--bank: " + e.getMessage());
        }
    }

    private String onlyOne(Catalogue catalogue) {
        if (catalogue.ids(Kind.BANK).size() == 1) {
            return catalogue.ids(Kind.BANK).get(0);
        }
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "no bank was named; give --bank-file F"
                        + (catalogue.ids(Kind.BANK).isEmpty()
                                ? ", or --plugin JAR with a bank in it"
                                : ", or --bank with one of " + String.join(", ", catalogue.ids(Kind.BANK))));
    }
}
