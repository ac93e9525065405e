package org.coppice.model.digest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.coppice.model.bank.Ancestor;

/** Elements that the trees of banks and weightings have in common. */
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

    /** Adds the extended banks or weightings under {@code extended}, the nearest first. */
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

    /** Returns the words in an order that depends only on the words themselves. */
    static ImmutableList<String> sorted(Collection<String> words) {
        return ImmutableList.sortedCopyOf(words);
    }
}
