package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.FormRecord;
import org.coppice.files.records.SectionRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Section;
import org.jspecify.annotations.Nullable;

/** Makes the sections and forms of a bank, and keeps the perspectives that each section asks. */
final class Parts {
    private final FileDraft<BankRecord> draft;
    private final Map<String, ImmutableSet<Perspective>> asked = new HashMap<>();

    Parts(FileDraft<BankRecord> draft) {
        this.draft = draft;
    }

    /** Returns the section; empty if it has a fault. */
    Optional<Section> section(String at, String id, @Nullable SectionRecord said) {
        if (said == null) {
            return Optional.empty();
        }
        draft.sound(at + "/asked", said.asked())
                .flatMap(ids -> draft.made(at + "/asked", () -> Questions.perspectives(ids)))
                .ifPresent(who -> asked.put(id, who));
        return draft.sound(at, said)
                .flatMap(sound -> draft.made(
                        at,
                        () -> new Section(
                                id,
                                sound.title(),
                                Optional.ofNullable(sound.description()),
                                sound.choose() == null ? OptionalInt.empty() : OptionalInt.of(sound.choose()))));
    }

    /** Returns the form; empty if it has a fault. */
    Optional<Form> form(String at, String id, @Nullable FormRecord said) {
        return draft.sound(at, said)
                .flatMap(sound -> draft.made(
                        at,
                        () -> new Form(
                                id,
                                sound.title(),
                                Optional.ofNullable(sound.description()),
                                ImmutableList.copyOf(sound.questions()),
                                asked(sound.asked()))));
    }

    private static ImmutableMap<String, ImmutableSet<Perspective>> asked(@Nullable Map<String, List<String>> said) {
        ImmutableMap.Builder<String, ImmutableSet<Perspective>> all = ImmutableMap.builder();
        if (said != null) {
            said.forEach((question, ids) -> all.put(question, Questions.perspectives(ids)));
        }
        return all.buildOrThrow();
    }

    /** Returns the perspectives that a section asks by default, if it names any. */
    Optional<ImmutableSet<Perspective>> asked(@Nullable String section) {
        return Optional.ofNullable(asked.get(section));
    }
}
