package org.coppice.communities;

import org.coppice.testkit.DataPluginContract;
import org.junit.jupiter.api.Tag;

/** What every plugin keeps, and every bank and weighting. */
@Tag("other-jdk")
class CommunitiesPluginTest implements DataPluginContract {
    @Override
    public String pluginId() {
        return PaperBank.ID;
    }
}
