package org.coppice.gray2010;

import java.util.Map;
import org.coppice.spi.Plugin;
import org.coppice.testkit.PluginContract;

/** The plugin keeps the rules of all plugins, and its strategy those of all blueprint strategies. */
class Gray2010ContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new Gray2010Plugin();
    }

    @Override
    public Map<String, String> excused() {
        return Map.of(
                "gray-2010.declaredParameters_areUsed",
                "some cut-offs are for teams that are rarely made; each has a test of its own");
    }
}
