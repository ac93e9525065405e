package org.coppice.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.testkit.rule.AnswerFormatRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules of formats of answers, each as a test. The artifact {@code coppice-formats} has to be on the test path.
 *
 * <pre>{@code
 * class CensusFormatTest implements AnswerFormatContract {
 *     public AnswerFormat format() { return new CensusFormat(); }
 *     public List<AnswerInput> files() { return List.of(AnswerInput.of("census.cns", bytes)); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface AnswerFormatContract extends Excusable {
    /** Returns a new instance of the format. */
    AnswerFormat format();

    /** Returns files of the format with answers, at least one; small ones, since they are read many times. */
    List<AnswerInput> files();

    /** Returns the number of damaged files that are tried of each file. */
    default int tries() {
        return 200;
    }

    /** The id of the format has lower-case letters, digits and hyphens alone, and the title is a text. */
    @Test
    default void id_isAWord() {
        ask("id_isAWord", AnswerFormatRules::id);
    }

    /** Service loaders find the format. */
    @Test
    default void format_isProvidedAsAService() {
        ask("format_isProvidedAsAService", AnswerFormatRules::service);
    }

    /** Each file is recognised, with a reason. */
    @Test
    default void files_areRecognised() {
        ask("files_areRecognised", AnswerFormatRules::recognised);
    }

    /** The columns have names that differ, every row has a cell for each column, and the lines of the rows ascend from 1. */
    @Test
    default void table_hasAColumnForEachCell() {
        ask("table_hasAColumnForEachCell", AnswerFormatRules::shape);
    }

    /** The same bytes give the same table: when its rows are read again, when the file is read again, and from several threads. */
    @Test
    default void sameBytes_giveTheSameTable() {
        ask("sameBytes_giveTheSameTable", AnswerFormatRules::repeatable);
    }

    /** A file is read in the same way with the layout that its table has: a plan keeps this layout. */
    @Test
    default void layoutOfTheTable_readsTheSameTable() {
        ask("layoutOfTheTable_readsTheSameTable", AnswerFormatRules::layout);
    }

    /** The name of a file does not change the table. */
    @Test
    default void nameOfTheFile_changesNothing() {
        ask("nameOfTheFile_changesNothing", AnswerFormatRules::name);
    }

    /** The default locale of the machine does not change the table; the rule uses Turkish. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkishLocale_changesNothing() {
        ask("turkishLocale_changesNothing", AnswerFormatRules::turkishLocale);
    }

    /** An empty file is refused with a list of faults. */
    @Test
    default void emptyFile_isRefused() {
        ask("emptyFile_isRefused", AnswerFormatRules::empty);
    }

    /** A damaged file is read or refused with a list of faults, within two seconds, and no other exception is thrown. */
    @Test
    default void damagedFile_isReadOrRefused() {
        ask("damagedFile_isReadOrRefused", rules -> rules.damaged(tries()));
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(AnswerFormatContract.class));
    }

    private void ask(String rule, Consumer<AnswerFormatRules> check) {
        ContractRules.ask(this, rule, () -> new AnswerFormatRules(this::format, files()), check);
    }
}
