package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** CSV files of REDCap, with raw values or labels. */
public final class RedcapCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public RedcapCsv() {
        super("redcap-csv", "REDCap CSV");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        List<String> names = head.get(0);
        boolean raw = has(names, "record_id", "redcap_event_name", "redcap_repeat_instance")
                && names.stream().anyMatch(name -> name.endsWith("_complete") || name.startsWith("redcap_"));
        boolean labels = has(names, "record id") && has(names, "complete?", "event name", "survey timestamp");
        return reason(raw || labels, raw ? "it has a column record_id" : "it has a column Record ID");
    }
}
