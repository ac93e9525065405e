package org.coppice.report.picture;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The kinds of pictures of a team.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum PictureKind implements Named {
    /** The four learning cultures now and preferred, inside the value base, with their index. */
    CULTURES("cultures"),
    /** Adair's three circles and their overlaps. */
    DOMAINS("domains"),
    /** The probability of each stage, and the stage that the team chose. */
    STAGE("stage"),
    /** Ability and willingness, with the style that fits each quarter. */
    STYLE("style"),
    /** The levels of personalisation as people who use services and as members see them. */
    PERSONALISATION("personalisation"),
    /** How the team looks outward. */
    OUTLOOK("outlook"),
    /** The team and its organisation on five headings. */
    ORGANISATION("organisation"),
    /** Developmental and monitoring supervision. */
    SUPERVISION("supervision"),
    /** What to work on first: the ranks of topics. */
    PRIORITIES("priorities"),
    /** The importance of each domain and how well it goes. */
    IMPORTANCE("importance"),
    /** What a community of practice has, and what is weakest. */
    COMMUNITY("community");

    private final String id;

    PictureKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return id;
    }
}
