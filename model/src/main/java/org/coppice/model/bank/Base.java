package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;

/**
 * The bank or weighting that an extension is based on.
 *
 * @param id the id of the base
 * @param versions the accepted versions of the base
 * @param digest {@code sha256:…} of the base's content, if exactly this content is required
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Base(String id, VersionRange versions, Optional<String> digest) {
    /** Throws if {@code id} is not an id or {@code digest} cannot be a digest. */
    public Base {
        Check.id("the id of what is extended", id);
        digest.ifPresent(text -> Check.valid(
                text.matches("sha256:[0-9a-f]{64}"),
                "the digest of what is extended is \"%s\"",
                "write sha256: and 64 digits of 0 to 9 and a to f, or leave it out",
                Check.brief(text)));
    }

    /** Returns a base that accepts any content of the given versions. */
    public static Base of(String id, String versions) {
        return new Base(id, new VersionRange(versions), Optional.empty());
    }

    /** Returns the reasons why the available base is not acceptable; empty if it is. */
    ImmutableList<Fault> faults(String kind, String version, String digestAtHand) {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        String other = kind + " \"" + id + "\" that it extends";
        if (!versions.contains(version)) {
            faults.add(new Fault(
                    "/extends/version",
                    "the " + other + " is available in version " + version + ", not " + versions,
                    "add the plugin that contains such a version, or review what changed and allow this version too"));
        }
        digest.filter(expected -> !expected.equals(digestAtHand))
                .ifPresent(expected -> faults.add(new Fault(
                        "/extends/digest",
                        "the " + other + " has different content: its digest is " + digestAtHand,
                        "review what changed, then write this digest, or leave the digest out")));
        return faults.build();
    }
}
