/** Files in and out: banks, weightings, plugins of data, answers, rosters, recipes and results in YAML, JSON and CSV. */
module org.coppice.files {
    requires transitive org.coppice.scoring;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.coppice.files;
    exports org.coppice.files.answers;
    exports org.coppice.files.bank;
    exports org.coppice.files.diff;
    exports org.coppice.files.result;
    exports org.coppice.files.wording;
    exports org.coppice.files.answers.table to
            org.coppice.formats;
    exports org.coppice.files.tree to
            org.coppice.formats;

    provides org.coppice.scoring.plugin.DataPluginReader with
            org.coppice.files.bank.PluginFileReader;
}
