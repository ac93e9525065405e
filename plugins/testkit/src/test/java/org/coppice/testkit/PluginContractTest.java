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
import org.coppice.made.MadePlugin;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Plugin;
import org.coppice.spi.StrategyInfo;
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
        good = place("good", files -> {});
        broken("ids_areTheSameAtEveryCall", OtherEachTime::new);
        broken("contract_isThisOne", Newer::new);
        broken("host_takesItWhole", TakesAnId::new);
        broken("turkish_changesNothing", InEnglishOnly::new);
        broken("servicesFile_namesThePlugin", files -> {
            Places.put(files, Places.SERVICES, Places.PLUGIN + "\norg.coppice.made.Gone\n");
            files.put("module-info.class", providesTwo());
        });
        broken(
                "module_providesTheSame",
                files -> files.put(
                        "module-info.class", Places.module(folder.resolve("other-module"), "org.coppice.made.Other")));
        broken("dataIndex_listsWhatIsThere", files -> Places.put(files, Places.INDEX, "data-alone\ndata-gone\n"));
        broken("coppice_isNotBundled", files -> files.put("org/coppice/spi/Plugin.class", new byte[0]));
        BROKEN.put("ids_areThoseOnRecord", new Published(List.of("bank dark")));
        BROKEN.put("excuses_nameRules", new Made(MadePlugin::new, good, Map.of("light.source", "a slip of the pen")));
    }

    /** Provides the class that is not there as well, so that module and services file agree. */
    private static byte[] providesTwo() {
        return Places.module(folder.resolve("two"), Places.PLUGIN, "org.coppice.made.Gone");
    }

    private record Made(Supplier<Plugin> each, Path place, Map<String, String> excused) implements PluginContract {
        @Override
        public Plugin plugin() {
            return each.get();
        }
    }

    private record Published(Collection<String> publishedIds) implements PluginContract {
        @Override
        public Plugin plugin() {
            return new MadePlugin();
        }

        @Override
        public Path place() {
            return good;
        }
    }

    private static void broken(String rule, Supplier<Plugin> plugin) {
        BROKEN.put(rule, new Made(plugin, good, Map.of()));
    }

    private static void broken(String rule, Consumer<Map<String, byte[]>> change) {
        BROKEN.put(rule, new Made(MadePlugin::new, place(rule, change), Map.of()));
    }

    private static Path place(String name, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = Places.good(folder.resolve(name + "-module"));
        change.accept(files);
        return Places.folder(folder.resolve(name), files);
    }

    static Stream<String> broken() {
        return Rules.names(PluginContract.class);
    }

    @Test
    void everyRule_hasAPluginThatBreaksIt() {
        Verdict.assertComplete(PluginContract.class, BROKEN.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenPlugin_isCaughtByItsRuleAlone(String rule) {
        Verdict.of(PluginContract.class, BROKEN.get(rule)).assertBroken(rule);
    }

    @Test
    void goodPlugin_keepsEveryRule_inAFolderAndInAJar() {
        Verdict.of(PluginContract.class, new Made(MadePlugin::new, good, Map.of()))
                .assertKept();
        Path jar = Places.jar(folder.resolve("good.jar"), Places.good(folder.resolve("jar-module")));
        Verdict.of(PluginContract.class, new Made(MadePlugin::new, jar, Map.of()))
                .assertKept();
    }

    @Test
    void plugin_thatItsServicesFileForgets_isTold() {
        assertBroken("servicesFile_namesThePlugin", files -> {
            files.remove(Places.SERVICES);
            files.remove("module-info.class");
        });
    }

    @Test
    void services_thatTheModuleDoesNotProvide_areTold() {
        Path other = place("two-plugins", files -> {
            Places.put(files, Places.SERVICES, Places.PLUGIN + "\norg.coppice.made.Second\n");
            files.put("org/coppice/made/Second.class", new byte[0]);
        });
        Verdict.of(PluginContract.class, new Made(MadePlugin::new, other, Map.of()))
                .assertBroken("module_providesTheSame");
    }

    @Test
    void data_thatTheIndexForgets_areTold() {
        assertBroken("dataIndex_listsWhatIsThere", files -> files.remove(Places.INDEX));
    }

    @Test
    void recordWithoutTheNewIds_isTold_andTheWholeRecordIsKept() {
        Verdict.of(PluginContract.class, new Published(List.of("bank light"))).assertBroken("ids_areThoseOnRecord");
        Verdict.of(
                        PluginContract.class,
                        new Published(
                                List.of("plugin made", "bank light", "question light q", "construct light light")))
                .assertKept();
    }

    @Test
    void pluginThatAddsNothing_isTold() {
        Made empty = new Made(
                () -> new MadePlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder().build();
                    }
                },
                good,
                Map.of());
        Verdict.of(PluginContract.class, empty).assertBroken("host_takesItWhole");
    }

    @Test
    void pluginThatDoesNotAnswer_isToldOfOnce() {
        Supplier<Plugin> unmade = () -> {
            throw new IllegalStateException("no library of questions");
        };
        Supplier<Plugin> silent = () -> new MadePlugin() {
            @Override
            public Contribution contribution() {
                throw new IllegalArgumentException("no library of questions; bring it");
            }
        };
        for (Supplier<Plugin> each : List.of(unmade, silent)) {
            Made plugin = new Made(each, good, Map.of());
            Verdict verdict = Verdict.of(PluginContract.class, plugin);
            assertThat(verdict.failed()).containsOnlyKeys("host_takesItWhole");
            assertThat(verdict.failed().get("host_takesItWhole")).contains("no library of questions");
            assertThat(verdict.skipped().values())
                    .hasSize((int) broken().count() - 1)
                    .allMatch(why -> why.contains("see host_takesItWhole"));
            assertThatThrownBy(plugin::everythingAdded_keepsItsRules).isInstanceOf(TestAbortedException.class);
        }
    }

    @Test
    void extensionThatTheHostDoesNotTake_isToldOfOnce() {
        Made extending = new Made(
                () -> new MadePlugin() {
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
        assertThat(Verdict.of(PluginContract.class, extending).failed()).containsOnlyKeys("host_takesItWhole");
        Verdict ofBank = Verdict.of(AddedRules.of(extending).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(ofBank.failed()).isEmpty();
        assertThat(ofBank.skipped().values()).isNotEmpty().allMatch(why -> why.contains("see host_takesItWhole"));
    }

    @Test
    void weightingForABankThatIsNotAtHand_isTold_withWhereItMayBe_andTheNameOfTheRule() {
        Made weighing = new Made(
                () -> new MadePlugin() {
                    @Override
                    public Contribution contribution() {
                        return Contribution.builder()
                                .weighting(Weighting.of("dim", "1.0.0", "Dim", "no-such-bank", ImmutableMap.of()))
                                .build();
                    }
                },
                good,
                Map.of());
        Verdict verdict = Verdict.of(AddedRules.of(weighing).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(verdict.failed()).containsOnlyKeys("weighting_fitsTheBank");
        assertThat(verdict.failed().get("weighting_fitsTheBank"))
                .contains("bank \"no-such-bank\", which is not at hand", "in test scope")
                .endsWith("\n(rule dim.weighting_fitsTheBank)");
    }

    @Test
    void plugin_thatDoesNotAnswer_cannotBeExcused() {
        Made silent = new Made(
                () -> {
                    throw new IllegalStateException("no database");
                },
                good,
                Map.of("host_takesItWhole", "it needs a database"));
        assertThatThrownBy(silent::host_takesItWhole)
                .hasMessageContaining("the plugin cannot be made, or asked who it is and what it adds")
                .hasMessageContaining("no database");
    }

    @Test
    void excuseOfWhatIsAdded_isKnown() {
        Made excused =
                new Made(MadePlugin::new, good, Map.of("light.everyQuestion_hasASource", "the source is a secret"));
        Verdict.of(PluginContract.class, excused).assertKept();
        assertThat(AddedRules.of(excused).names()).contains("light.everyQuestion_hasASource");
    }

    @Test
    void excuse_isForTheThingThatHasTheRule_andNotForAnotherOfItsId() {
        Made excused = new Made(
                () -> new MadePlugin() {
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
        Verdict verdict = Verdict.of(AddedRules.of(excused).tests().stream().flatMap(DynamicContainer::getChildren));
        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict.skipped()).containsOnlyKeys("everyQuestion_hasASource");
    }

    private static void assertBroken(String rule, Consumer<Map<String, byte[]>> change) {
        Made broken = new Made(MadePlugin::new, place(rule + "-too", change), Map.of());
        Verdict.of(PluginContract.class, broken).assertBroken(rule);
    }

    private static final class OtherEachTime extends MadePlugin {
        private int calls;

        @Override
        public Contribution contribution() {
            calls++;
            return Contribution.builder()
                    .bank(bank(calls == 1 ? "light" : "dark"))
                    .build();
        }
    }

    private static final class Newer extends MadePlugin {
        @Override
        protected int contract() {
            return Contract.NUMBER + 1;
        }
    }

    private static final class TakesAnId extends MadePlugin {
        @Override
        public Contribution contribution() {
            return Contribution.builder()
                    .scoring(new PlainScoring() {
                        @Override
                        public StrategyInfo info() {
                            return StrategyInfo.of("pomp", "Plain share", NEEDED);
                        }
                    })
                    .build();
        }
    }

    private static final class InEnglishOnly extends MadePlugin {
        @Override
        public Contribution contribution() {
            return Contribution.builder()
                    .bank(bank(Halves.turkish() ? "turkish" : "light"))
                    .build();
        }
    }
}
