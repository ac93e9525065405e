package org.coppice.communities;

import org.coppice.testkit.DataPluginContract;

/** What every plugin keeps, and every bank and weighting. */
class CommunitiesPluginTest implements DataPluginContract {
    @Override
    public String pluginId() {
        return PaperBank.ID;
    }
}
