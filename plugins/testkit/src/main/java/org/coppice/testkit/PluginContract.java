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
import org.coppice.testkit.rule.CodeLocation;
import org.coppice.testkit.rule.PluginContents;
import org.coppice.testkit.rule.PluginRules;
import org.coppice.testkit.sample.Banks;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules of plugins and of every bank, weighting and strategy that a plugin contributes, each as a test:
 *
 * <pre>{@code
 * class OurPluginTest implements PluginContract {
 *     public Plugin plugin() { return new OurPlugin(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface PluginContract extends Excusable {
    /** Returns a new instance of the plugin. */
    Plugin plugin();

    /** Returns the jar, or the folder of classes and resources, that contains the plugin: the code source of its class, unless overridden. */
    default Path location() {
        return CodeLocation.of(plugin().getClass());
    }

    /**
     * Returns the published ids, such as {@code question our-bank openness-1}; an empty collection means that nothing was published yet. If you
     * commit them with each version, no id can disappear by accident: answers, weightings and recipes refer to them. The test names ids that are
     * missing or new.
     */
    default Collection<String> publishedIds() {
        return List.of();
    }

    /** Returns the banks on which scoring strategies are checked; override it for strategies that need banks of another kind. */
    default Arbitrary<QuestionBank> banksToScore() {
        return Banks.ofAllScales();
    }

    /**
     * Returns the bank whose answers blueprint strategies read: the plugin's first bank, or if it has none, one for the constructs of the paper.
     * Override it for strategies that read another bank.
     */
    default QuestionBank bankToRead() {
        PluginContents contents = PluginContentTests.contents(this);
        return contents.banks().stream().findFirst().map(contents::bank).orElseGet(Banks::ofPaperVocabulary);
    }

    /** The descriptor and the ids of all contributions are the same at every call. */
    @Test
    default void ids_areTheSameAtEveryCall() {
        ask("ids_areTheSameAtEveryCall", PluginRules::sameIds);
    }

    /** The plugin is built against the contract number of the Coppice version that runs its tests. */
    @Test
    default void contract_isTheCurrentOne() {
        ask("contract_isTheCurrentOne", PluginRules::contract);
    }

    /**
     * The plugin can be created, contributes something, and the host accepts every contribution. If the plugin cannot be created, all other rules
     * are skipped, and this rule cannot be excused.
     */
    @Test
    default void host_acceptsEverything() {
        PluginRules.requireUsable(this::plugin);
        ContractRules.unlessExcused(this, "host_acceptsEverything");
        rules().accepted();
    }

    /** The services file lists the plugin's class, and only classes that exist. */
    @Test
    default void servicesFile_namesThePlugin() {
        ask("servicesFile_namesThePlugin", PluginRules::services);
    }

    /** An explicit module provides the classes that the services file lists. */
    @Test
    default void module_providesTheListedServices() {
        ask("module_providesTheListedServices", PluginRules::provides);
    }

    /** The index of data-only plugins lists those that the jar contains. */
    @Test
    default void dataIndex_listsAllDataPlugins() {
        ask("dataIndex_listsAllDataPlugins", PluginRules::index);
    }

    /** The plugin's jar does not contain classes of Coppice. */
    @Test
    default void coppice_isNotBundled() {
        ask("coppice_isNotBundled", PluginRules::notBundled);
    }

    /** The ids of the plugin are the {@link #publishedIds}, if there are any. */
    @Test
    default void publishedIds_areComplete() {
        ask("publishedIds_areComplete", rules -> rules.published(publishedIds()));
    }

    /** The default locale of the machine does not change the ids of the contributions; the rule uses Turkish. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkishLocale_changesNothing() {
        ask("turkishLocale_changesNothing", PluginRules::turkishLocale);
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        PluginRules.assumeUsable(this::plugin);
        ContractRules.checkNames(
                excused(),
                Stream.concat(
                        ContractRules.names(PluginContract.class),
                        PluginContentTests.of(this).names()));
    }

    /** Every bank, weighting and strategy that the plugin contributes keeps the rules of its contract. */
    @TestFactory
    @ResourceLock(Resources.LOCALE)
    default ImmutableList<DynamicContainer> everyContribution_keepsItsRules() {
        PluginRules.assumeUsable(this::plugin);
        return PluginContentTests.of(this).tests();
    }

    private void ask(String rule, Consumer<PluginRules> check) {
        ContractRules.unlessExcused(this, rule);
        PluginRules.assumeUsable(this::plugin);
        check.accept(rules());
    }

    private PluginRules rules() {
        return new PluginRules(this::plugin, this::location, PluginContentTests.contents(this));
    }
}
