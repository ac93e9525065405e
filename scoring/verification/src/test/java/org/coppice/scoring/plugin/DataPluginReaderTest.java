package org.coppice.scoring.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.coppice.files.bank.PluginFileReader;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.Memory;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.scoring.discovery.PluginFinder;
import org.coppice.scoring.discovery.PluginRegistry;
import org.coppice.scoring.discovery.PluginSearch;
import org.coppice.scoring.discovery.Registry;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.Test;

/** What reads the files of data-only plugins: found as a service, given by a host, or not there at all. */
class DataPluginReaderTest {
    private static final Map<String, String> FILES =
            Map.of("META-INF/services/org.coppice.data-plugins", "ours", "META-INF/coppice/ours/words.txt", "Hello");

    private static Registry catalogue(Supplier<Optional<DataPluginReader>> reader) {
        PluginSearch search = new PluginSearch(reader);
        search.in(new Memory(FILES));
        PluginRegistry intake = new PluginRegistry(new ClassicalPlugin(), Duration.ofSeconds(10));
        search.into(intake);
        return intake.registry(search.sources());
    }

    @Test
    void noReader_makesEachDataPluginAProblem() {
        assertThat(catalogue(Optional::empty).problems())
                .singleElement()
                .hasToString(
                        "class path, memory://x/lib!/a/: data plugin \"ours\" is a data-only plugin, and no reader for the files"
                                + " of such plugins is present; add coppice-files");
    }

    @Test
    void readerThatCannotBeLoaded_isAProblem() {
        assertThat(catalogue(() -> {
                            throw new ServiceConfigurationError("no such class");
                        })
                        .problems())
                .singleElement()
                .asString()
                .startsWith(
                        "class path, memory://x/lib!/a/: data plugin \"ours\" cannot be read, since the reader of its files cannot be "
                                + "loaded: ServiceConfigurationError: no such class; ");
    }

    @Test
    void readerOfTheHost_isUsedInPlaceOfTheService() {
        Catalogue catalogue = Catalogue.builder()
                .classLoader(new Memory(FILES))
                .dataPluginReader(DataPluginReaderTest::words)
                .build();
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.ids(Kind.DOCUMENT)).containsExactly("ours/Hello");
    }

    private static Plugin words(String id, String folder, DataPluginReader.Source source) {
        String word;
        try {
            word = new String(source.read(folder + "words.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor(id, "1.0.0", "Ours", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return Contribution.builder().document(word, new byte[0]).build();
            }
        };
    }

    @Test
    void service_isTheSameOnTheClassPathAndTheModulePath() throws URISyntaxException {
        assertThat(PluginFinder.reader()).get().isInstanceOf(PluginFileReader.class);
        Path classes = Path.of(PluginFileReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(ModuleFinder.of(classes).findAll())
                .flatExtracting(module -> module.descriptor().provides())
                .filteredOn(provided -> provided.service().equals(DataPluginReader.class.getName()))
                .flatExtracting(ModuleDescriptor.Provides::providers)
                .containsExactly(PluginFileReader.class.getName());
    }
}
