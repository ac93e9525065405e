package org.coppice.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Instrument;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.report.html.PageHtml;
import org.coppice.report.page.EasyReadPage;
import org.coppice.report.page.IndexPage;
import org.coppice.report.page.Page;
import org.coppice.report.page.ResearchPages;
import org.coppice.report.page.SamplePages;
import org.coppice.report.page.Setting;
import org.coppice.report.page.TeamPages;
import org.coppice.report.words.MeasureText;
import org.coppice.report.words.PageWords;

/**
 * Reports of teams and samples as pages of HTML: one file each, without scripts and without anything from elsewhere. A report shows only what the
 * result holds, after disclosure control. Reports are immutable and can be used by several threads.
 *
 * <pre>{@code
 * Report report = Report.builder(assessment.instrument()).language(Locale.GERMAN).build();
 * String page = report.page(result, Edition.MANAGER);
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Report {
    private final TeamPages teams;
    private final EasyReadPage easyRead;
    private final ResearchPages research;
    private final SamplePages samples;
    private final IndexPage index;
    private final PageHtml html;

    private Report(Setting setting, PageHtml html) {
        this.teams = new TeamPages(setting);
        this.easyRead = new EasyReadPage(setting);
        this.research = new ResearchPages(setting);
        this.samples = new SamplePages(setting);
        this.index = new IndexPage(setting);
        this.html = html;
    }

    /** Returns a builder of reports of the results of an instrument. */
    public static Builder builder(Instrument instrument) {
        return new Builder(instrument);
    }

    /**
     * Returns the page of a team.
     *
     * @throws InvalidValueException if the result is in the research view and the edition is not for research
     */
    public String page(TeamResult team, Edition edition) {
        requirePublished(team.profile().recipe(), edition);
        return html.of(
                switch (edition) {
                    case MANAGER -> teams.manager(team);
                    case TEAM -> teams.team(team);
                    case EASY_READ -> easyRead.of(team);
                    case RESEARCH -> research.of(team);
                });
    }

    /**
     * Returns the page of a whole sample. It needs no more of each team than {@link #part} has.
     *
     * @throws InvalidValueException if the result is in the research view and the edition is not for research
     */
    public String page(SampleResult sample, Edition edition) {
        requirePublished(sample.figures().recipe(), edition);
        Page page = switch (edition) {
            case MANAGER -> samples.manager(sample);
            case TEAM -> samples.team(sample);
            case EASY_READ -> samples.easyRead(sample);
            case RESEARCH -> research.of(sample);
        };
        return html.of(page);
    }

    private static void requirePublished(Recipe recipe, Edition edition) {
        if (recipe.view() == View.RESEARCH && edition != Edition.RESEARCH) {
            throw new InvalidValueException(
                    "the edition " + edition.id()
                            + " cannot be made in the research view, which shows figures of few people",
                    "use the published view, or make the edition research");
        }
    }

    /** Returns the part of the result of a team that the pages of the sample show, so that a long sample needs little memory. */
    public TeamResult part(TeamResult team) {
        return samples.part(team);
    }

    /** Returns the tables of the edition for research as CSV in English, by the names of their files. */
    public ImmutableMap<String, String> tables(TeamResult team) {
        return research.csv(team);
    }

    /** Returns the tables of a sample of the edition for research as CSV in English, by the names of their files. */
    public ImmutableMap<String, String> tables(SampleResult sample) {
        return research.csv(sample);
    }

    /**
     * Returns a page with links to all pages.
     *
     * @param sample the addresses of the pages of the sample
     * @param teams the addresses of the pages of each team
     * @param results the address of the results in JSON
     */
    public String index(
            ImmutableMap<Edition, String> sample,
            ImmutableMap<TeamKey, ImmutableMap<Edition, String>> teams,
            String results) {
        ImmutableMap.Builder<TeamKey, ImmutableMap<String, String>> all = ImmutableMap.builder();
        teams.forEach((team, pages) -> all.put(team, byId(pages)));
        return html.of(index.of(byId(sample), all.buildOrThrow(), results));
    }

    private static ImmutableMap<String, String> byId(ImmutableMap<Edition, String> pages) {
        return pages.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(page -> page.getKey().id(), Map.Entry::getValue));
    }

    /**
     * A builder of reports.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9-]{0,40}");
        private static final Pattern VALUE = Pattern.compile("(?i)(?!.*(?:url|image))[#A-Za-z0-9 ,.%()'-]{1,200}");

        private final Instrument instrument;
        private final Map<String, String> theme = new TreeMap<>();
        private Locale language = Locale.ENGLISH;
        private boolean full;
        private ImmutableList<String> warnings = ImmutableList.of();

        private Builder(Instrument instrument) {
            this.instrument = instrument;
        }

        /**
         * Sets the language of the words of the pages, which is English by default. Texts of banks and blueprints keep their language.
         *
         * @throws InvalidValueException if there are no words in that language
         */
        public Builder language(Locale language) {
            if (!PageWords.LANGUAGES.contains(language.getLanguage())) {
                throw new InvalidValueException(
                        "there are no words of reports in \"" + language.toLanguageTag() + "\"",
                        "choose one of " + String.join(", ", PageWords.LANGUAGES));
            }
            this.language = language;
            return this;
        }

        /** Sets that all measures are shown in all editions, not only the main ones. */
        public Builder full(boolean full) {
            this.full = full;
            return this;
        }

        /** Sets what a reader should know about the answers, in words. */
        public Builder warnings(ImmutableList<String> warnings) {
            this.warnings = warnings;
            return this;
        }

        /**
         * Sets a property of the style, in light, in dark and in print.
         *
         * @param property the name of a CSS custom property after {@code --coppice-}, such as {@code accent}
         * @param value its value, such as {@code #00539f}
         * @throws InvalidValueException if the name or the value has signs that a colour, a length or a font does not need
         */
        public Builder theme(String property, String value) {
            if (!PROPERTY.matcher(property).matches() || !VALUE.matcher(value).matches()) {
                throw new InvalidValueException(
                        "\"" + property + "\" cannot be set to \"" + value + "\"",
                        "give the name of a property, such as accent, and a colour, a length or a font, such as #00539f");
            }
            theme.put(property, value);
            return this;
        }

        /** Returns the report. */
        public Report build() {
            return new Report(
                    Setting.of(MeasureText.of(instrument, full), language, warnings),
                    PageHtml.of(ImmutableSortedMap.copyOf(theme)));
        }
    }
}
