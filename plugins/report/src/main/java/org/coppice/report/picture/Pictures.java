package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;

/**
 * Pictures of results. A picture shows only what the result holds, after disclosure control: a figure that is withheld is said to be so, and a
 * coarse figure is drawn as coarse as it is. There are words in English and in German; other languages get the English ones.
 *
 * <pre>{@code
 * String svg = Pictures.of(PictureKind.STAGE, result, Locale.UK).orElseThrow().svg();
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Pictures {
    private Pictures() {}

    /** Returns all pictures of a team for which its profile or its blueprint has something. */
    public static ImmutableList<Picture> of(TeamResult team, Locale locale) {
        return Arrays.stream(PictureKind.values())
                .flatMap(kind -> of(kind, team, locale).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a picture of a team; empty if nothing of that kind was asked. */
    public static Optional<Picture> of(PictureKind kind, TeamResult result, Locale locale) {
        TeamFigures team = new TeamFigures(result, PictureWords.of(locale));
        return switch (kind) {
            case CULTURES -> CulturePictures.cultures(team);
            case DOMAINS -> DomainPictures.domains(team);
            case STAGE -> StagePictures.stage(team);
            case STYLE -> StagePictures.style(team);
            case PERSONALISATION -> SettingPictures.personalisation(team);
            case OUTLOOK -> SettingPictures.outlook(team);
            case ORGANISATION -> SettingPictures.organisation(team);
            case SUPERVISION -> SettingPictures.supervision(team);
            case PRIORITIES -> PriorityPictures.priorities(team);
            case IMPORTANCE -> DomainPictures.importance(team);
            case COMMUNITY -> SettingPictures.community(team);
        };
    }

    /**
     * Returns the change of a team between two waves; empty if the waves have no measure of the paper in common.
     *
     * @throws InvalidValueException if the results are of different teams, or not of two waves in their order
     */
    public static Optional<Picture> ofChange(TeamResult before, TeamResult after, Locale locale) {
        if (!before.profile().team().team().equals(after.profile().team().team())
                || before.profile().team().compareTo(after.profile().team()) >= 0) {
            throw new InvalidValueException(
                    "a change from " + before.profile().team() + " to "
                            + after.profile().team(),
                    "give two waves of the same team, the earlier one first");
        }
        return ChangePictures.change(before, after, PictureWords.of(locale));
    }

    /** Returns the pictures of a sample: its teams by culture and value base, its reliability, and the agreement within its teams. */
    public static ImmutableList<Picture> of(SampleResult sample, Locale locale) {
        PictureWords words = PictureWords.of(locale);
        ImmutableList.Builder<Picture> pictures = ImmutableList.builder();
        SamplePictures.teams(sample, Foundation.VALUE_BASE, words).ifPresent(pictures::add);
        for (PaperConstruct culture : LearningCulture.values()) {
            SamplePictures.teams(sample, culture, words).ifPresent(pictures::add);
        }
        SamplePictures.reliability(sample.figures(), words).ifPresent(pictures::add);
        SamplePictures.agreement(sample, words).ifPresent(pictures::add);
        return pictures.build();
    }
}
