package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;

/**
 * A weighting that says some things itself and has all else from another. It becomes a weighting where the other is at hand.
 *
 * @param id the id it is chosen by, not that of the other
 * @param version three numbers
 * @param title what a reader sees
 * @param base what it extends
 * @param bank the id of the bank it is made for; that of the other where it is empty
 * @param questions the weights of questions that it changes or adds
 * @param perspectives the weights of perspectives that it changes or adds
 * @param parameters the values of parameters that it changes or adds
 * @since 0.1.0
 */
public record WeightingExtension(
        String id,
        String version,
        String title,
        Base base,
        Optional<String> bank,
        ImmutableMap<String, Double> questions,
        ImmutableMap<Perspective, Double> perspectives,
        ImmutableSortedMap<String, String> parameters) {
    /** Refuses what a {@link Weighting} refuses, and the id of what it extends. */
    public WeightingExtension {
        Check.valid(!id.equals(base.id()), "weighting \"%s\" extends itself", "give it an id of its own", id);
    }

    /**
     * What is wrong with the other: it is none of the versions, or has other content.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     */
    public ImmutableList<Fault> faults(Weighting parent, String digest) {
        return base.faults("weighting", parent.version(), digest);
    }

    /**
     * The weighting.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     * @throws FaultException naming every fault
     * @throws InvalidValueException if the whole is none, as where no perspective is left with a weight
     */
    public Weighting of(Weighting parent, String digest) {
        ImmutableList<Fault> faults = faults(parent, digest);
        if (!faults.isEmpty()) {
            throw new FaultException("weighting " + id, faults);
        }
        return new Weighting(
                id,
                version,
                title,
                bank.or(parent::bank),
                both(parent.questions(), questions),
                both(parent.perspectives(), perspectives),
                ImmutableSortedMap.copyOf(with(new TreeMap<>(parent.parameters()), parameters)),
                ImmutableList.<Ancestor>builder()
                        .add(new Ancestor(parent.id(), parent.version(), digest, ImmutableSet.of()))
                        .addAll(parent.extended())
                        .build());
    }

    private static <K> ImmutableMap<K, Double> both(Map<K, Double> before, Map<K, Double> own) {
        return ImmutableMap.copyOf(with(new LinkedHashMap<>(before), own));
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, Map<K, V> own) {
        before.putAll(own);
        return before;
    }
}
