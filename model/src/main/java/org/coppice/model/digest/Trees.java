package org.coppice.model.digest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.coppice.model.bank.Ancestor;

/** Parts that the trees of banks and weightings share. */
final class Trees {
    private Trees() {}

    static void unlessEmpty(ImmutableMap.Builder<String, Object> tree, String name, Map<?, ?> part) {
        if (!part.isEmpty()) {
            tree.put(name, part);
        }
    }

    static void unlessEmpty(ImmutableMap.Builder<String, Object> tree, String name, Collection<?> part) {
        if (!part.isEmpty()) {
            tree.put(name, part);
        }
    }

    /** Puts what was extended under {@code extended}, the nearest first. */
    static void ancestors(ImmutableMap.Builder<String, Object> tree, List<Ancestor> extended) {
        unlessEmpty(tree, "extended", extended.stream().map(Trees::ancestor).toList());
    }

    private static ImmutableMap<String, Object> ancestor(Ancestor ancestor) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.builder();
        tree.put("id", ancestor.id());
        tree.put("version", ancestor.version());
        tree.put("digest", ancestor.digest());
        unlessEmpty(tree, "retired", sorted(ancestor.retired()));
        return tree.buildOrThrow();
    }

    /** The words in an order that depends on nothing but themselves. */
    static ImmutableList<String> sorted(Collection<String> words) {
        return ImmutableList.sortedCopyOf(words);
    }
}
