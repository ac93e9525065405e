package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;

/** Builds and splits JSON pointers (RFC 6901) as plain strings. */
public final class Pointer {
    public static final String ROOT = "";

    private Pointer() {}

    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /**
     * Returns a pointer for the second value of a duplicate key. It differs from all other pointers, so that both values can have faults.
     */
    static String again(String parent, String name) {
        return child(parent, name) + "~2";
    }

    /** Returns the pointer according to RFC 6901; for the second value of a duplicate key, that of the key. */
    static String given(String pointer) {
        return pointer.endsWith("~2") ? pointer.substring(0, pointer.length() - 2) : pointer;
    }

    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    public static String last(String pointer) {
        return plain(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    public static ImmutableList<String> steps(String pointer) {
        ImmutableList.Builder<String> steps = ImmutableList.builder();
        for (int from = 1, to; from <= pointer.length(); from = to + 1) {
            int slash = pointer.indexOf('/', from);
            to = slash < 0 ? pointer.length() : slash;
            steps.add(plain(pointer.substring(from, to)));
        }
        return steps.build();
    }

    private static String plain(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }
}
