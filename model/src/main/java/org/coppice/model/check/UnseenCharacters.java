package org.coppice.model.check;

/** Says which characters cannot be seen, and which of these change how others look. */
final class UnseenCharacters {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int END_OF_OVERRIDE = 0x202C;

    private UnseenCharacters() {}

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800 || c == 0x3164;
    }

    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || (type == Character.FORMAT && !isSeenFormat(c) && !isOverride(c))
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160;
    }

    /** Returns true for a format character that can be seen, such as the Arabic number sign, or an annotation. */
    private static boolean isSeenFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || (c >= 0x0890 && c <= 0x0891)
                || c == 0x08E2
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1345F);
    }

    static boolean isJoiner(int c) {
        return c == NON_JOINER || c == JOINER;
    }

    /** Returns true for a character that reverses the order in which the following ones are seen. */
    static boolean isOverride(int c) {
        return c == 0x202D || c == 0x202E;
    }

    static boolean isVariant(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Returns true for an invisible character that changes how the characters around it look. */
    static boolean changesOthers(int[] all, int at) {
        if (isJoiner(all[at])) {
            int before = at == 0 ? ' ' : all[at - 1];
            int after = at == all.length - 1 ? ' ' : all[at + 1];
            return isShapedLetter(before) || isShapedLetter(after) || (isSymbol(before) && isSymbol(after));
        }
        if (all[at] == END_OF_OVERRIDE) {
            return isOverridden(all, at);
        }
        return isTag(all[at]) && isOfFlag(all, at);
    }

    /** Returns true for letters whose form depends on joiners: Arabic and similar ones, and those of India and its neighbours. */
    static boolean isShapedLetter(int c) {
        return (c >= 0x0600 && c <= 0x109F)
                || (c >= 0x1700 && c <= 0x1CFF)
                || (c >= 0xA800 && c <= 0xABFF)
                || (c >= 0xFB50 && c <= 0xFDFF)
                || (c >= 0xFE70 && c <= 0xFEFC)
                || (c >= 0x10A00 && c <= 0x11FFF)
                || (c >= 0x1E900 && c <= 0x1E95F);
    }

    private static boolean isSymbol(int c) {
        return (c >= 0x2190 && c <= 0x2BFF)
                || isVariant(c)
                || isTag(c)
                || (c >= 0x3000 && c <= 0x32FF && Character.getType(c) == Character.OTHER_SYMBOL)
                || (c >= 0x1F000 && c <= 0x1FAFF);
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    /** Returns true for a tag of the flag of a part of a country, which follows a black flag. */
    private static boolean isOfFlag(int[] all, int at) {
        int before = at;
        while (before > 0 && isTag(all[before])) {
            before--;
        }
        return all[before] == BLACK_FLAG;
    }

    private static boolean isOverridden(int[] all, int at) {
        for (int i = 0; i < at; i++) {
            if (isOverride(all[i])) {
                return true;
            }
        }
        return false;
    }
}
