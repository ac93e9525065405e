package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Plugin;
import org.coppice.spi.StrategyInfo;
import org.coppice.thirdparty.ValidPlugin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** Each rule is broken by a plugin that only it catches. */
@ResourceLock(Resources.LOCALE)
@Tag("other-jdk")
class PluginContractTest {
    private static final Map<String, PluginContract> BROKEN = new TreeMap<>();

    @TempDir
    static Path folder;

    private static Path good;

    @BeforeAll
    static void make() {
        good = files("good", files -> {});
        broken("ids_areTheSameAtEveryCall", ChangingIds::new);
        broken("contract_isTheCurrentOne", NewerContract::new);
        broken("host_acceptsEverything", UsesATakenId::new);
        broken("turkishLocale_changesNothing", LocaleDependent::new);
        broken("servicesFile_namesThePlugin", files -> {
            PluginFiles.put(files, PluginFiles.SERVICES, PluginFiles.PLUGIN + "\norg.coppice.thirdparty.Gone\n");
            files.put("module-info.class", providesTwo());
        });
        broken(
                "module_providesTheListedServices",
                files -> files.put(
                        "module-info.class",
                        PluginFiles.module(folder.resolve("other-module"), "org.coppice.thirdparty.Other")));
        broken(
                "dataIndex_listsAllDataPlugins",
                files -> PluginFiles.put(files, PluginFiles.INDEX, "data-alone\ndata-gone\n"));
        broken("coppice_isNotBundled", files -> files.put("org/coppice/spi/Plugin.class", new byte[0]));
        BROKEN.put("publishedIds_areComplete", new Published(List.of("bank dark")));
        BROKEN.put(
                "excuses_nameExistingRules",
                new TestedPlugin(ValidPlugin::new, good, Map.of("light.source", "a slip of the pen")));
    }

    /** Provides the class that is not there as well, so that module and services file agree. */
    private static byte[] providesTwo() {
        return PluginFiles.module(folder.resolve("two"), PluginFiles.PLUGIN, "org.coppice.thirdparty.Gone");
    }

    private record TestedPlugin(Supplier<Plugin> each, Path location, Map<String, String> excused)
            implements PluginContract {
        @Override
        public Plugin plugin() {
            return each.get();
        }
    }

    private record Published(Collection<String> publishedIds) implements PluginContract {
        @Override
        public Plugin plugin() {
            return new ValidPlugin();
        }

        @Override
        public Path location() {
            return good;
        }
    }

    private static void broken(String rule, Supplier<Plugin> plugin) {
        BROKEN.put(rule, new TestedPlugin(plugin, good, Map.of()));
    }

    private static void broken(String rule, Consumer<Map<String, byte[]>> change) {
        BROKEN.put(rule, new TestedPlugin(ValidPlugin::new, files(rule, change), Map.of()));
    }

    private static Path files(String name, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = PluginFiles.good(folder.resolve(name + "-module"));
        change.accept(files);
        return PluginFiles.folder(folder.resolve(name), files);
    }

    static Stream<String> broken() {
        return ContractRules.names(PluginContract.class);
    }

    @Test
    void everyRule_hasAPluginThatViolatesIt() {
        ContractResult.assertComplete(PluginContract.class, BROKEN.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectivePlugin_violatesItsRuleOnly(String rule) {
        ContractResult.of(PluginContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validPlugin_keepsEveryRule_inAFolderAndInAJar() {
        ContractResult.of(PluginContract.class, new TestedPlugin(ValidPlugin::new, good, Map.of()))
                .assertKept();
        Path jar = PluginFiles.jar(folder.resolve("good.jar"), PluginFiles.good(folder.resolve("jar-module")));
        ContractResult.of(PluginContract.class, new TestedPlugin(ValidPlugin::new, jar, Map.of()))
                .assertKept();
    }

    @Test
    void pluginMissingInTheServicesFile_isReported() {
        assertBroken("servicesFile_namesThePlugin", files -> {
            files.remove(PluginFiles.SERVICES);
            files.remove("module-info.class");
        });
    }

    @Test
    void servicesMissingInTheModule_areReported() {
        Path other = files("two-plugins", files -> {
            PluginFiles.put(files, PluginFiles.SERVICES, PluginFiles.PLUGIN + "\norg.coppice.thirdparty.Second\n");
            files.put("org/coppice/thirdparty/Second.class", new byte[0]);
        });
        ContractResult.of(PluginContract.class, new TestedPlugin(ValidPlugin::new, other, Map.of()))
                .assertViolated("module_providesTheListedServices");
    }

    @Test
    void dataMissingInTheIndex_areReported() {
        assertBroken("dataIndex_listsAllDataPlugins", files -> files.remove(PluginFiles.INDEX));
    }

    @Test
    void newIdsMissingInPublishedIds_areReported() {
        ContractResult.of(PluginContract.class, new Published(List.of("bank light")))
                .assertViolated("publishedIds_areComplete");
        ContractResult.of(
                        PluginContract.class,
                        new Published(
                                List.of("plugin made", "bank light", "question light q", "construct light light")))
                .assertKept();
    }

    @Test
    void emptyPlugin_isReported() {
        TestedPlugin empty = new TestedPlugin(
                () -> new ValidPlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder().build();
                    }
                },
                good,
                Map.of());
        ContractResult.of(PluginContract.class, empty).assertViolated("host_acceptsEverything");
    }

    @Test
    void pluginThatFails_isReportedOnce() {
        Supplier<Plugin> uncreatable = () -> {
            throw new IllegalStateException("no library of questions");
        };
        Supplier<Plugin> failing = () -> new ValidPlugin() {
            @Override
            public Contribution contribution() {
                throw new IllegalArgumentException("no library of questions; bring it");
            }
        };
        for (Supplier<Plugin> each : List.of(uncreatable, failing)) {
            TestedPlugin plugin = new TestedPlugin(each, good, Map.of());
            ContractResult result = ContractResult.of(PluginContract.class, plugin);
            assertThat(result.failed()).containsOnlyKeys("host_acceptsEverything");
            assertThat(result.failed().get("host_acceptsEverything")).contains("no library of questions");
            assertThat(result.skipped().values())
                    .hasSize((int) broken().count() - 1)
                    .allMatch(why -> why.contains("host_acceptsEverything reports"));
            assertThatThrownBy(plugin::everyContribution_keepsItsRules).isInstanceOf(TestAbortedException.class);
        }
    }

    @Test
    void rejectedExtension_isReportedOnce() {
        TestedPlugin extending = new TestedPlugin(
                () -> new ValidPlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder()
                                .bank(BankExtension.builder("dusk", "1.0.0", "Dusk", Base.of("no-such-bank", "1.0.0"))
                                        .build())
                                .build();
                    }
                },
                good,
                Map.of());
        assertThat(ContractResult.of(PluginContract.class, extending).failed())
                .containsOnlyKeys("host_acceptsEverything");
        ContractResult ofBank = ContractResult.of(
                PluginContentTests.of(extending).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(ofBank.failed()).isEmpty();
        assertThat(ofBank.skipped().values())
                .isNotEmpty()
                .allMatch(why -> why.contains("host_acceptsEverything reports"));
    }

    @Test
    void weightingForAnUnknownBank_isReported_withTheNameOfTheRule() {
        TestedPlugin weighing = new TestedPlugin(
                () -> new ValidPlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder()
                                .weighting(Weighting.of("dim", "1.0.0", "Dim", "no-such-bank", ImmutableMap.of()))
                                .build();
                    }
                },
                good,
                Map.of());
        ContractResult result = ContractResult.of(
                PluginContentTests.of(weighing).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(result.failed()).containsOnlyKeys("weighting_fitsTheBank");
        assertThat(result.failed().get("weighting_fitsTheBank"))
                .contains("bank \"no-such-bank\", which no plugin on the class path contributes", "in test scope")
                .endsWith("\n(rule dim.weighting_fitsTheBank)");
    }

    @Test
    void pluginThatFails_cannotBeExcused() {
        TestedPlugin failing = new TestedPlugin(
                () -> {
                    throw new IllegalStateException("no database");
                },
                good,
                Map.of("host_acceptsEverything", "it needs a database"));
        assertThatThrownBy(failing::host_acceptsEverything)
                .hasMessageContaining("the plugin cannot be created, or fails in descriptor() or contribution()")
                .hasMessageContaining("no database");
    }

    @Test
    void excusedRuleOfAContribution_isKnown() {
        TestedPlugin excused = new TestedPlugin(
                ValidPlugin::new, good, Map.of("light.everyQuestion_hasASource", "the source is a secret"));
        ContractResult.of(PluginContract.class, excused).assertKept();
        assertThat(PluginContentTests.of(excused).names()).contains("light.everyQuestion_hasASource");
    }

    @Test
    void excuse_appliesOnlyToTheContributionThatHasTheRule() {
        TestedPlugin excused = new TestedPlugin(
                () -> new ValidPlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder()
                                .bank(bank("light"))
                                .weighting(Weighting.of("light", "1.0.0", "Light", "light", ImmutableMap.of()))
                                .build();
                    }
                },
                good,
                Map.of("light.everyQuestion_hasASource", "the source is a secret"));
        ContractResult result = ContractResult.of(
                PluginContentTests.of(excused).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(result.failed()).isEmpty();
        assertThat(result.skipped()).containsOnlyKeys("everyQuestion_hasASource");
    }

    private static void assertBroken(String rule, Consumer<Map<String, byte[]>> change) {
        TestedPlugin broken = new TestedPlugin(ValidPlugin::new, files(rule + "-too", change), Map.of());
        ContractResult.of(PluginContract.class, broken).assertViolated(rule);
    }

    private static final class ChangingIds extends ValidPlugin {
        private int calls;

        @Override
        public Contribution contribution() {
            calls++;
            return Contribution.builder()
                    .bank(bank(calls == 1 ? "light" : "dark"))
                    .build();
        }
    }

    private static final class NewerContract extends ValidPlugin {
        @Override
        protected int contract() {
            return Contract.NUMBER + 1;
        }
    }

    private static final class UsesATakenId extends ValidPlugin {
        @Override
        public Contribution contribution() {
            return Contribution.builder()
                    .scoring(new ValidScoring() {
                        @Override
                        public StrategyInfo info() {
                            return StrategyInfo.of("pomp", "Plain share", NEEDED);
                        }
                    })
                    .build();
        }
    }

    private static final class LocaleDependent extends ValidPlugin {
        @Override
        public Contribution contribution() {
            return Contribution.builder()
                    .bank(bank(DefectHelpers.turkish() ? "turkish" : "light"))
                    .build();
        }
    }
}
