package ${package};

import org.coppice.testkit.DataPluginContract;

class OurPluginTest implements DataPluginContract {
    @Override
    public String pluginId() {
        return "${artifactId}";
    }
}
