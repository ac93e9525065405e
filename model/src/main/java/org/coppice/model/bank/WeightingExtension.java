package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;

/**
 * A set of changes to another weighting; everything else is inherited. It is resolved to a weighting when the other weighting is
 * available.
 *
 * @param id the id by which it is selected, different from the id of the extended weighting
 * @param version three numbers
 * @param title the title shown to readers
 * @param base the weighting that it extends
 * @param bank the id of the bank that it is made for; if empty, that of the extended weighting
 * @param questions the weights of questions that it changes or adds
 * @param perspectives the weights of perspectives that it changes or adds
 * @param parameters the values of parameters that it changes or adds
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record WeightingExtension(
        String id,
        String version,
        String title,
        Base base,
        Optional<String> bank,
        ImmutableMap<String, Double> questions,
        ImmutableMap<Perspective, Double> perspectives,
        ImmutableSortedMap<String, String> parameters) {
    /** Throws in the same cases as {@link Weighting}, and if {@code id} is the id of the extended weighting. */
    public WeightingExtension {
        Check.valid(!id.equals(base.id()), "weighting \"%s\" extends itself", "give it another id", id);
    }

    /**
     * Returns the faults of the available parent: its version is not accepted, or its content differs.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     */
    public ImmutableList<Fault> faults(Weighting parent, String digest) {
        return base.faults("weighting", parent.version(), digest);
    }

    /**
     * Returns the resulting weighting.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     * @throws FaultException naming every fault
     * @throws InvalidValueException if the result is not a valid weighting, for example if no perspective has a weight above 0
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
