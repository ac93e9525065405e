package org.coppice.files.bank;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.ConstructRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.model.Construct;
import org.coppice.model.Facet;
import org.coppice.model.Named;
import org.coppice.model.check.Check;
import org.coppice.model.check.Nearest;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes the constructs of a bank: those of the vocabulary, which are given by an empty mapping, and the bank's own. */
final class Constructs {
    private final FileDraft<BankRecord> draft;

    Constructs(FileDraft<BankRecord> draft) {
        this.draft = draft;
    }

    /** Returns the construct; empty if it has a fault. */
    Optional<Construct> construct(String at, String id, @Nullable ConstructRecord said) {
        return draft.sound(at, said).flatMap(sound -> draft.made(at, () -> make(id, sound)));
    }

    private static Construct make(String id, ConstructRecord said) {
        return said.label() == null && said.definition() == null
                ? word(id)
                : Facet.of(id, Strings.nullToEmpty(said.label()), Strings.nullToEmpty(said.definition()));
    }

    private static PaperConstruct word(String id) {
        return Vocabulary.construct(id).orElseThrow(() -> unknown(id));
    }

    private static InvalidValueException unknown(String id) {
        ImmutableList<String> words =
                Vocabulary.constructs().stream().map(Named::id).collect(ImmutableList.toImmutableList());
        return new InvalidValueException(
                "construct \"" + Check.brief(id) + "\" is not a construct of the vocabulary",
                Nearest.to(id, words)
                                .map(word -> "did you mean \"" + word + "\"? ")
                                .orElse("")
                        + "run coppice vocabulary to list them, or give it a label and a definition");
    }
}
