package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
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
 * @param extended the banks that it extends, the nearest first; none where it stands by itself
 * @param blueprint the id of the blueprint strategy that teams are read with where the caller chooses none; the strategy may be absent
 * @since 0.1.0
 */
public record BankHeader(
        String id,
        String version,
        String title,
        String language,
        Optional<String> source,
        Optional<String> licence,
        ImmutableList<Ancestor> extended,
        Optional<String> blueprint) {
    /** Refuses what is not an id, a version, a title or a language. */
    public BankHeader {
        Check.id("bank id", id);
        Check.version("bank " + id, version);
        Check.text("the title of bank " + id, title);
        Check.valid(
                isLanguage(language),
                "the language of bank %s is \"%s\"",
                "write a tag such as en or cy-GB",
                id,
                Check.brief(language));
        blueprint.ifPresent(strategy -> Check.id("the blueprint of bank " + id, strategy));
    }

    /** The header of a bank that names no blueprint strategy. */
    public BankHeader(
            String id,
            String version,
            String title,
            String language,
            Optional<String> source,
            Optional<String> licence,
            ImmutableList<Ancestor> extended) {
        this(id, version, title, language, source, licence, extended, Optional.empty());
    }

    /** Of a bank that stands by itself. */
    public BankHeader(
            String id,
            String version,
            String title,
            String language,
            Optional<String> source,
            Optional<String> licence) {
        this(id, version, title, language, source, licence, ImmutableList.of());
    }

    static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    BankHeader titled(String words) {
        return new BankHeader(id, version, words, language, source, licence, extended, blueprint);
    }

    BankHeader in(String other) {
        return new BankHeader(id, version, title, other, source, licence, extended, blueprint);
    }
}
