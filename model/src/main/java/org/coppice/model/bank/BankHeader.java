package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a bank.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class BankHeader {
    private final String id;
    private final String version;
    private final String title;
    private final String language;
    private final Optional<String> source;
    private final Optional<String> licence;
    private final ImmutableList<Ancestor> extended;
    private final Optional<String> blueprint;
    private final ImmutableMap<Perspective, String> introductions;

    private BankHeader(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = builder.title;
        this.language = builder.language;
        this.source = builder.source;
        this.licence = builder.licence;
        this.extended = builder.extended;
        this.blueprint = builder.blueprint;
        this.introductions = ImmutableMap.copyOf(builder.introductions);
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
        introductions.forEach((who, text) -> Check.text("the introduction of bank " + id + " for " + who.id(), text));
    }

    /** Returns a builder of the header of a bank in English that extends no other and names no blueprint strategy. */
    public static Builder builder(String id, String version, String title) {
        return new Builder(id, version, title);
    }

    /** Returns the id by which it is selected. */
    public String id() {
        return id;
    }

    /** Returns the version, three numbers. */
    public String version() {
        return version;
    }

    /** Returns the title shown to readers. */
    public String title() {
        return title;
    }

    /** Returns the language of its texts, a BCP 47 tag such as {@code en}. */
    public String language() {
        return language;
    }

    /** Returns the origin of its questions. */
    public Optional<String> source() {
        return source;
    }

    /** Returns the terms under which its questions may be used. */
    public Optional<String> licence() {
        return licence;
    }

    /** Returns the banks that it extends, the nearest first; empty if it extends none. */
    public ImmutableList<Ancestor> extended() {
        return extended;
    }

    /** Returns the id of the blueprint strategy that is used if the caller selects none; the strategy may be absent. */
    public Optional<String> blueprint() {
        return blueprint;
    }

    /** Returns the texts that perspectives read before the questions, such as why they are asked and who sees the answers. */
    public ImmutableMap<Perspective, String> introductions() {
        return introductions;
    }

    static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    BankHeader worded(String words, Map<Perspective, String> texts) {
        Builder copy = derived(id, words);
        texts.forEach(copy::introduction);
        return copy.build();
    }

    BankHeader in(String other) {
        return derived(id, title).language(other).build();
    }

    /** Returns a builder with another id and title and everything else of this header. */
    Builder derived(String otherId, String words) {
        Builder copy = new Builder(otherId, version, words);
        copy.language = language;
        copy.source = source;
        copy.licence = licence;
        copy.extended = extended;
        copy.blueprint = blueprint;
        copy.introductions.putAll(introductions);
        return copy;
    }

    private List<Object> values() {
        return List.of(id, version, title, language, source, licence, extended, blueprint, introductions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankHeader that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "BankHeader" + values();
    }

    /**
     * A builder of a bank header.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String title;
        private String language = "en";
        private Optional<String> source = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private ImmutableList<Ancestor> extended = ImmutableList.of();
        private Optional<String> blueprint = Optional.empty();
        private final Map<Perspective, String> introductions = new EnumMap<>(Perspective.class);

        private Builder(String id, String version, String title) {
            this.id = id;
            this.version = version;
            this.title = title;
        }

        /** Sets the language of its texts, a BCP 47 tag; {@code en} by default. */
        public Builder language(String language) {
            this.language = language;
            return this;
        }

        /** Sets the origin of its questions. */
        public Builder source(String source) {
            this.source = Optional.of(source);
            return this;
        }

        /** Sets the terms under which its questions may be used. */
        public Builder licence(String licence) {
            this.licence = Optional.of(licence);
            return this;
        }

        /** Sets the banks that it extends, the nearest first. */
        public Builder extended(ImmutableList<Ancestor> extended) {
            this.extended = extended;
            return this;
        }

        /** Sets the id of the blueprint strategy that is used if the caller selects none. */
        public Builder blueprint(String blueprint) {
            this.blueprint = Optional.of(blueprint);
            return this;
        }

        /** Sets the text that a perspective reads before the questions. */
        public Builder introduction(Perspective who, String text) {
            introductions.put(who, text);
            return this;
        }

        /** Returns the bank header; throws if the id, the version, the title or the language is invalid. */
        public BankHeader build() {
            return new BankHeader(this);
        }
    }
}
