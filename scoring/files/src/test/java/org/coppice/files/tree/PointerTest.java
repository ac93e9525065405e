package org.coppice.files.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PointerTest {
    @Property
    void steps_areThoseItWasBuiltOf(@ForAll List<String> names) {
        String pointer = Pointer.ROOT;
        for (String name : names) {
            String parent = pointer;
            pointer = Pointer.child(parent, name);
            assertThat(Pointer.parent(pointer)).isEqualTo(parent);
            assertThat(Pointer.last(pointer)).isEqualTo(name);
        }
        assertThat(Pointer.steps(pointer)).isEqualTo(names);
    }
}
