package ${package};

import org.coppice.spi.Plugin;
import org.coppice.testkit.PluginContract;

class OurPluginTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new OurPlugin();
    }
}
