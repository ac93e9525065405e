package org.coppice.files.bank;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.LineColumn;
import org.coppice.files.tree.LocatedTree;
import org.coppice.files.tree.SourceMap;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * Finds the positions in a file of faults that appear only when a value is used with others, such as a weighting with its bank or a
 * parameter with its strategy.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class FaultPlaces {
    private FaultPlaces() {}

    /**
     * Returns the faults with their positions in the file from which the value was read, in the order of the file. A fault of something
     * that is missing from the file gets the position of the nearest element that should contain it.
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
        boolean named = fault.where() instanceof Location.Pointer pointer && pointer.isName();
        LineColumn place = named ? spot.name() : spot.place();
        return fault.at(new Location.Position(
                name, place.line(), place.column(), fault.where().toString()));
    }
}
