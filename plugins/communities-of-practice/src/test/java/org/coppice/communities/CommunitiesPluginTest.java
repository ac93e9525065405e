package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

class CommunitiesPluginTest {
    @Test
    void catalogue_onTheClassPath_findsThePluginWithoutProblems() {
        Catalogue catalogue = Catalogue.load(CommunitiesPluginTest.class.getClassLoader());
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.plugins())
                .filteredOn(plugin -> plugin.descriptor().id().equals("communities-of-practice"))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.things()).isNotEmpty());
    }
}
