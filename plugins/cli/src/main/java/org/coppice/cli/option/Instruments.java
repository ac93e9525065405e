package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.cli.audit.AuditedResult;
import org.coppice.files.InputException;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;

/** Finds the bank and the weighting of a published result by the digests in its recipe. */
public final class Instruments {
    private final ImmutableList<QuestionBank> banks;
    private final ImmutableList<Weighting> weightings;
    private final String remedy;

    /**
     * Creates the search.
     *
     * @param banks the banks, whose parts are found too
     * @param remedy what to do if none of them is that of a result
     */
    public Instruments(List<QuestionBank> banks, List<Weighting> weightings, String remedy) {
        this.banks = ImmutableList.copyOf(banks);
        this.weightings = ImmutableList.copyOf(weightings);
        this.remedy = remedy;
    }

    /**
     * Returns a result with its instrument. The instrument is empty if the weighting is not known.
     *
     * @throws InputException if the bank is not known
     */
    public AuditedResult of(PublishedFigures result) {
        Ingredient bank = result.recipe().bank();
        QuestionBank found = candidates(bank.id()).stream()
                .filter(one -> Digests.of(one).equals(bank.digest()))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        result.name(), "it was computed with " + bank + ", which is not found", remedy));
        return new AuditedResult(
                result,
                instrument(result.recipe(), found),
                result.differences().stream()
                        .map(PublishedFigures.Difference::other)
                        .distinct()
                        .flatMap(other ->
                                instrument(other, found).map(known -> new AuditedResult.Other(other, known)).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Instrument> instrument(Recipe recipe, QuestionBank bank) {
        return first(weightings, recipe.weighting(), Digests::of).map(weighting -> Instrument.of(bank, weighting));
    }

    /** Returns the banks with that id, and the parts with it. */
    private List<QuestionBank> candidates(String id) {
        List<QuestionBank> candidates = new ArrayList<>();
        for (QuestionBank bank : banks) {
            if (bank.id().equals(id)) {
                candidates.add(bank);
            }
            bank.parts().stream()
                    .filter(part -> id.equals(bank.id() + "." + part))
                    .forEach(part -> candidates.add(bank.part(part)));
        }
        return candidates;
    }

    private static <T> Optional<T> first(List<T> all, Ingredient ingredient, Function<T, String> digest) {
        return all.stream()
                .filter(one -> digest.apply(one).equals(ingredient.digest()))
                .findFirst();
    }
}
