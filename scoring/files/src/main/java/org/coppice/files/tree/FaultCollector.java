package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.coppice.files.InputException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * A collector of the faults of a file, stage by stage. If a stage found a fault in a value, later stages report no faults of it or of
 * anything in it, so that one mistake gives one fault.
 */
public final class FaultCollector {
    private static final int MOST_FAULTS = 10_000;
    private static final int FEW = 10;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final Set<String> earlier = new HashSet<>();
    private final Set<String> current = new HashSet<>();
    private final Set<String> touched = new HashSet<>();

    public FaultCollector(String file) {
        this.file = file;
    }

    /** Adds a fault, unless the value already has one. */
    public void add(String pointer, LineColumn place, String what, String remedy) {
        if (note(pointer, place, what, remedy)) {
            String at = pointer;
            while (touched.add(at) && !at.isEmpty()) {
                at = Pointer.parent(at);
            }
        }
    }

    /** Adds a fault of something that should not exist. It does not hide later faults of the element that contains it. */
    public void addSuperfluous(String pointer, LineColumn place, String what, String remedy) {
        if (note(pointer, place, what, remedy)) {
            touched.add(pointer);
        }
    }

    private boolean note(String pointer, LineColumn place, String what, String remedy) {
        if (current.contains(pointer) || isCovered(pointer)) {
            return false;
        }
        if (isFull()) {
            return false;
        }
        Location where = new Location.Position(file, place.line(), place.column(), Pointer.given(pointer));
        faults.add(new Fault(where, what, remedy));
        pointers.add(pointer);
        return current.add(pointer);
    }

    /** Ends a stage. */
    public void nextStage() {
        earlier.addAll(current);
        current.clear();
    }

    /** Returns true if the value itself, or something in it, has a fault. */
    public boolean touches(String pointer) {
        return touched.contains(pointer);
    }

    /** Returns true if the value itself has a fault. */
    public boolean has(String pointer) {
        return current.contains(pointer) || earlier.contains(pointer);
    }

    /** Returns true if a fault has a pointer that matches the predicate. */
    public boolean anyAt(Predicate<String> kind) {
        return pointers.stream().anyMatch(kind);
    }

    ImmutableList<String> pointers() {
        return ImmutableList.copyOf(pointers);
    }

    /** Returns true if the maximum number of faults is reached, so that no more are kept. */
    public boolean isFull() {
        return faults.size() == MOST_FAULTS;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Throws an exception with all faults, if there are any. */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw exception();
        }
    }

    /**
     * Returns an exception with all faults, at least one, in the order of the file. If they are too many to be read, there is one for each
     * cause.
     */
    public InputException exception() {
        return faults.size() <= FEW ? InputException.inOrder(faults) : exceptionByCause();
    }

    /** Returns an exception with a fault for each cause, at least one, in the order of the file. */
    public InputException exceptionByCause() {
        FaultCauses<Location.Position> causes = new FaultCauses<>();
        InputException.inOrder(faults).faults().forEach(fault -> causes.add(fault, (Location.Position) fault.where()));
        List<Fault> all = new ArrayList<>(causes.faults(file, position -> position));
        if (isFull()) {
            String what = "there may be more faults than the " + MOST_FAULTS + " that are counted";
            all.add(Fault.in(file, 1, 1, what, "correct these first"));
        }
        return new InputException(all);
    }

    private boolean isCovered(String pointer) {
        String at = pointer;
        while (!earlier.contains(at)) {
            if (at.isEmpty()) {
                return false;
            }
            at = Pointer.parent(at);
        }
        return true;
    }
}
