package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Test;

/** Null handed to the entry points, which name the argument. */
class NullArgumentsTest {
    private static final Catalogue CATALOGUE = Catalogue.of();

    @Test
    void catalogue_refusesNullByName() {
        assertNull(() -> Catalogue.load((ClassLoader) null), "loader");
        assertNull(() -> Catalogue.load((ModuleLayer) null), "layer");
        assertNull(() -> CATALOGUE.get(Kind.BANK, null), "id");
        assertNull(() -> CATALOGUE.find(null, "x"), "kind");
        assertNull(() -> CATALOGUE.ids(null), "kind");
    }

    @Test
    void catalogueBuilder_refusesNullByName() {
        Path folder = Path.of("plugins");
        ClassLoader own = NullArgumentsTest.class.getClassLoader();
        assertNull(() -> Catalogue.builder().classLoader(null), "loader");
        assertNull(() -> Catalogue.builder().moduleLayer(null), "layer");
        assertNull(() -> Catalogue.builder().plugin(null), "plugin");
        assertNull(() -> Catalogue.builder().jars(null, own), "jarOrFolder");
        assertNull(() -> Catalogue.builder().jars(folder, null), "parent");
        assertNull(() -> Catalogue.builder().deadline(null), "longest");
    }

    @Test
    void assessmentBuilder_refusesNullByName() {
        assertNull(() -> builder().bank((String) null), "id");
        assertNull(() -> builder().bank((QuestionBank) null), "own");
        assertNull(() -> builder().bankFromFile(null), "own");
        assertNull(() -> builder().weighting((Weighting) null), "own");
        assertNull(() -> builder().weightingFromFile(null), "own");
        assertNull(() -> builder().scoring(null), "id");
        assertNull(() -> builder().aggregation(null), "id");
        assertNull(() -> builder().blueprint(null), "id");
        assertNull(() -> builder().parameter(null, "1"), "name");
        assertNull(() -> builder().parameter("trim", null), "value");
        assertNull(() -> builder().view(null), "whom");
        assertNull(() -> builder().consent(null), "who");
        assertNull(() -> builder().agreement(null), "rule");
        assertNull(() -> builder().roster(null), "people");
        assertNull(() -> builder().recipe(null), "recipe");
    }

    private static AssessmentBuilder builder() {
        return Assessment.builder(CATALOGUE);
    }

    private static void assertNull(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " is null; give a value");
    }
}
