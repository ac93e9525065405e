package org.coppice.testkit;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.coppice.model.bank.QuestionBank;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules that every plugin keeps, and those of every bank, weighting and strategy that it adds, each a test:
 *
 * <pre>{@code
 * class OurPluginTest implements PluginContract {
 *     public Plugin plugin() { return new OurPlugin(); }
 * }
 * }</pre>
 */
public interface PluginContract extends Excusable {
    /** A new plugin of the class that is tested. */
    Plugin plugin();

    /** The jar or the folder of classes and resources that the plugin is in: where its class was loaded from, unless overridden. */
    default Path place() {
        return CodePlace.of(plugin().getClass());
    }

    /**
     * The ids that are published, one a line such as {@code question our-bank openness-1}; compared once there are some. Commit them with a
     * version and they cannot go by accident: answers, weightings and recipes name them. The test names those that are gone or new.
     */
    default Collection<String> publishedIds() {
        return List.of();
    }

    /** The banks that its scoring strategies are tried on; override it where they are for banks of another kind. */
    default Arbitrary<QuestionBank> banksToScore() {
        return Banks.ofAllScales();
    }

    /**
     * The bank that the teams answer whom its blueprint strategies read: the first bank that it adds, else one of the paper's words; override it
     * where they read another.
     */
    default QuestionBank bankToRead() {
        Added added = AddedRules.added(this);
        return added.banks().stream().findFirst().map(added::bank).orElseGet(Banks::ofThePaper);
    }

    /** Id and version, and the ids of all that it adds, are the same at every call. */
    @Test
    default void ids_areTheSameAtEveryCall() {
        ask("ids_areTheSameAtEveryCall", PluginRules::sameIds);
    }

    /** It is built against the contract that its tests run with. */
    @Test
    default void contract_isThisOne() {
        ask("contract_isThisOne", PluginRules::contract);
    }

    /**
     * It can be made and asked what it adds, and the host takes all of that, which is something. Where it cannot be asked the other rules
     * are not tried, and no excuse holds: nothing would have been tested.
     */
    @Test
    default void host_takesItWhole() {
        PluginRules.answers(this::plugin);
        Rules.unlessExcused(this, "host_takesItWhole");
        rules().takenWhole();
    }

    /** The services file names the plugin's class, and no class that is not there. */
    @Test
    default void servicesFile_namesThePlugin() {
        ask("servicesFile_namesThePlugin", PluginRules::services);
    }

    /** An explicit module provides what the services file names. */
    @Test
    default void module_providesTheSame() {
        ask("module_providesTheSame", PluginRules::provides);
    }

    /** The index of data-only plugins lists those that are there. */
    @Test
    default void dataIndex_listsWhatIsThere() {
        ask("dataIndex_listsWhatIsThere", PluginRules::index);
    }

    /** Coppice itself is not in the plugin's jar. */
    @Test
    default void coppice_isNotBundled() {
        ask("coppice_isNotBundled", PluginRules::notBundled);
    }

    /** The ids are those that are on record, where there is a record. */
    @Test
    default void ids_areThoseOnRecord() {
        ask("ids_areThoseOnRecord", rules -> rules.onRecord(publishedIds()));
    }

    /** What it adds is the same in every language of the machine. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkish_changesNothing() {
        ask("turkish_changesNothing", PluginRules::turkish);
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        PluginRules.onlyIfItAnswers(this::plugin);
        Rules.check(
                excused(),
                Stream.concat(
                        Rules.names(PluginContract.class), AddedRules.of(this).names()));
    }

    /** Every bank, weighting and strategy keeps the rules of its own contract. */
    @TestFactory
    @ResourceLock(Resources.LOCALE)
    default ImmutableList<DynamicContainer> everythingAdded_keepsItsRules() {
        PluginRules.onlyIfItAnswers(this::plugin);
        return AddedRules.of(this).tests();
    }

    private void ask(String rule, Consumer<PluginRules> check) {
        Rules.unlessExcused(this, rule);
        PluginRules.onlyIfItAnswers(this::plugin);
        check.accept(rules());
    }

    private PluginRules rules() {
        return new PluginRules(this::plugin, this::place, AddedRules.added(this));
    }
}
