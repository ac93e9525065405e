package org.coppice.files.bank;

import java.nio.file.Path;
import java.util.List;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.LineColumn;
import org.coppice.files.tree.LocatedTree;
import org.coppice.files.tree.SourceMap;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/** Says where in its file a value has the faults that are seen only once it meets others: a weighting its bank, a parameter its strategy. */
public final class FaultPlaces {
    private FaultPlaces() {}

    /**
     * The faults, each with its place in the file that the value was read from, in the order of the file. What the file does not say itself
     * is pointed to at what should hold it.
     *
     * @param faults at least one, with paths into the file
     * @throws InputException if the file cannot be read again
     */
    public static InputException of(Path file, List<Fault> faults) {
        FileText text = FileText.decode(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
        FaultCollector findings = new FaultCollector(text.name());
        SourceMap root =
                LocatedTree.of(text, findings).orElseThrow(findings::exception).spot();
        return InputException.inOrder(faults.stream()
                .map(fault -> fault(text.name(), root.nearest(fault.where().toString()), fault))
                .toList());
    }

    private static Fault fault(String name, SourceMap spot, Fault fault) {
        // a name that is not known is itself at fault, not its value
        boolean named =
                fault.what().contains("unknown question") || fault.what().startsWith("unknown parameter");
        LineColumn place = named ? spot.name() : spot.place();
        return fault.at(new Location.Position(
                name, place.line(), place.column(), fault.where().toString()));
    }
}
