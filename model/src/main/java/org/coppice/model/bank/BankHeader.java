package org.coppice.model.bank;

import java.util.Optional;
import org.coppice.model.check.Check;

/**
 * What a bank says of itself.
 *
 * @param id the id it is chosen by
 * @param version three numbers
 * @param title what a reader sees
 * @param language the language of its texts, a BCP 47 tag such as {@code en}
 * @param source where its questions come from
 * @param licence under which terms they may be used
 */
public record BankHeader(
        String id, String version, String title, String language, Optional<String> source, Optional<String> licence) {
    /** Refuses what is not an id, a version, a title or a language. */
    public BankHeader {
        Check.id("bank id", id);
        Check.version("bank " + id, version);
        Check.text("the title of bank " + id, title);
        Check.that(
                language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                "the language of bank %s is \"%s\"; write a tag such as en or cy-GB",
                id,
                Check.brief(language));
    }
}
