package org.coppice.cli.report;

import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.model.TeamKey;

/**
 * The names of the folders of teams: lower-case letters, digits and hyphens, so that they are valid everywhere and lead nowhere else. A name that loses
 * something of the team's id, or that another team has, ends with a part of its digest.
 */
final class FolderNames {
    private static final int LONGEST = 40;
    private static final int DIGITS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> given = new HashSet<>();

    /** Returns the name of a folder that no other team of this report has. */
    String of(TeamKey team) {
        String wave = team.wave() == null ? "" : "-" + team.wave();
        String letters = OTHERS.matcher(
                        Ascii.toLowerCase(MARKS.matcher(Normalizer.normalize(team.team(), Normalizer.Form.NFKD))
                                .replaceAll("")))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        String plain = letters.substring(0, Math.min(LONGEST, letters.length()));
        String name = "team-" + plain + wave;
        if (!plain.equals(team.team().replace(' ', '-')) || given.contains(name)) {
            name = "team-" + (plain.isEmpty() ? "" : plain + "-") + digest(team) + wave;
        }
        given.add(name);
        return name;
    }

    private static String digest(TeamKey team) {
        return Hashing.sha256()
                .hashString(team.team(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
