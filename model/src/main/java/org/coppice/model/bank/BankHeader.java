package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The metadata of a bank.
 *
 * @param id the id by which it is selected
 * @param version three numbers
 * @param title the title shown to readers
 * @param language the language of its texts, a BCP 47 tag such as {@code en}
 * @param source the origin of its questions
 * @param licence the terms under which its questions may be used
 * @param extended the banks that it extends, the nearest first; empty if it extends none
 * @param blueprint the id of the blueprint strategy that is used if the caller selects none; the strategy may be absent
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record BankHeader(
        String id,
        String version,
        String title,
        String language,
        Optional<String> source,
        Optional<String> licence,
        ImmutableList<Ancestor> extended,
        Optional<String> blueprint) {
    /** Throws if the id, the version, the title or the language is invalid. */
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

    /** Creates the header of a bank that names no blueprint strategy. */
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

    /** Creates the header of a bank that extends no other. */
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
