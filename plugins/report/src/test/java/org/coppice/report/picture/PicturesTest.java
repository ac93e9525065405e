package org.coppice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PicturesTest {
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d+(?:[.,]\\d+)?");

    private static List<Picture> all(Locale locale) {
        List<Picture> all = new ArrayList<>();
        Results.EIGHT.teams().forEach(team -> all.addAll(Pictures.of(team, locale)));
        all.addAll(Pictures.of(Results.EIGHT, locale));
        all.add(Pictures.ofChange(
                        Results.WAVES.teams().get(0), Results.WAVES.teams().get(2), locale)
                .orElseThrow());
        return all;
    }

    private static Picture picture(PictureKind kind, TeamResult team) {
        return Pictures.of(kind, team, Locale.UK).orElseThrow();
    }

    private static List<String> column(Picture picture, int column) {
        return picture.table().rows().stream().map(row -> row.get(column)).toList();
    }

    @Test
    void of_theEightTeams_drawsEachKind() {
        for (TeamResult team : Results.EIGHT.teams()) {
            assertThat(Pictures.of(team, Locale.UK))
                    .extracting(Picture::id)
                    .containsExactlyElementsOf(
                            Stream.of(PictureKind.values()).map(PictureKind::id).toList());
        }
    }

    @Test
    void svg_ofEachPicture_namesItselfAndRefersToNothingOutside() {
        for (Locale locale : new Locale[] {Locale.UK, Locale.GERMAN}) {
            for (Picture picture : all(locale)) {
                Element root = SvgText.parsed(picture.svg()).getDocumentElement();
                assertThat(root.getAttribute("role")).isEqualTo("img");
                assertThat(root.getAttribute("lang")).isEqualTo(locale.getLanguage());
                assertThat(root.getFirstChild().getTextContent()).isEqualTo(picture.title());
                assertThat(SvgText.elements(picture.svg(), "desc"))
                        .singleElement()
                        .satisfies(
                                one -> assertThat(one.getTextContent().strip()).isNotEmpty());
                assertThat(picture.svg()).doesNotContain("<script", "<style", "href", "url(http", "<image");
                assertThat(picture.svg().replace("http://www.w3.org/2000/svg", ""))
                        .doesNotContain("://");
                assertThat(picture.table().rows()).isNotEmpty();
            }
        }
    }

    @Test
    void svg_ofEachPicture_hasIdsOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Picture picture : all(Locale.UK)) {
            for (Element element : SvgText.elements(picture.svg(), "*")) {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id")))
                            .as(element.getAttribute("id"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void svg_ofEachPicture_hasTextThatCanBeReadOnAPhone() {
        for (Picture picture : all(Locale.GERMAN)) {
            for (Element text : SvgText.elements(picture.svg(), "text")) {
                assertThat(Double.parseDouble(text.getAttribute("font-size"))).isGreaterThanOrEqualTo(12);
            }
        }
    }

    @Test
    void svg_ofEachPicture_showsNoNumberThatTheTextAndTheTableLack() {
        for (Locale locale : new Locale[] {Locale.UK, Locale.GERMAN}) {
            for (Picture picture : all(locale)) {
                Set<String> known = new HashSet<>(numbers(picture.description()));
                picture.table().rows().forEach(row -> row.forEach(text -> known.addAll(numbers(text))));
                for (String text : SvgText.texts(picture.svg())) {
                    assertThat(known).as(picture.title() + ": " + text).containsAll(numbers(text));
                }
            }
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void stage_ofATeamBetweenTwo_marksBothAsLikelyAndChosen() {
        Picture stage = picture(PictureKind.STAGE, Results.team("developed"));
        assertThat(stage.table().rows())
                .containsExactly(
                        ImmutableList.of("Forming", "0\u00a0%", "no", "no"),
                        ImmutableList.of("Storming", "0\u00a0%", "no", "no"),
                        ImmutableList.of("Norming", "50\u00a0%", "yes", "yes"),
                        ImmutableList.of("Performing", "50\u00a0%", "yes", "yes"));
        assertThat(stage.description()).contains("The team is between norming and performing. (sure).");
        assertThat(SvgText.texts(stage.svg())).contains("what the team itself chose");
    }

    @Test
    void domains_ofATeam_fillThreeCirclesAndNameTheirOverlaps() {
        Picture domains = picture(PictureKind.DOMAINS, Results.team("developed"));
        assertThat(SvgText.elements(domains.svg(), "clipPath")).hasSize(3);
        assertThat(domains.table().rows())
                .contains(
                        ImmutableList.of("Achieving the task", "0.81", "0.75 to 0.87"),
                        ImmutableList.of("Where they meet: task and team", "0.86", "0.81 to 0.92"));
    }

    @Test
    void supervision_ofATeam_hasARingForEachTenth() {
        Picture supervision = picture(PictureKind.SUPERVISION, Results.team("developed"));
        assertThat(SvgText.elements(supervision.svg(), "circle").stream()
                        .filter(one -> one.getAttribute("r").equals("4")))
                .hasSize(10);
        assertThat(SvgText.texts(supervision.svg())).contains("40\u00a0%", "60\u00a0%", "Growth only", "Both");
    }

    @Test
    void cultures_withAnIndex_showItWithItsInterval() {
        assertThat(picture(PictureKind.CULTURES, Results.team("developed"))
                        .table()
                        .rows())
                .contains(ImmutableList.of("All four together, from 0 to 100", "now", "79", "72 to 85"));
    }

    @Test
    void community_ofATeam_marksTheLowest() {
        Picture community = picture(PictureKind.COMMUNITY, Results.team("developed"));
        assertThat(SvgText.texts(community.svg())).contains("Conditions – the lowest figure");
    }

    @Test
    void priorities_withManyTopics_drawTenAndListAll() {
        Picture priorities = picture(PictureKind.PRIORITIES, Results.team("developed"));
        assertThat(priorities.table().rows()).hasSize(26);
        assertThat(SvgText.elements(priorities.svg(), "circle")).hasSize(10);
        assertThat(priorities.table().rows().get(0))
                .containsExactly("Multi-disciplinary working", "1", "1 to 23", "20\u00a0%");
    }

    @Test
    void of_aTeamOfTooFewPeople_drawsNoFigure() {
        for (Picture picture : Pictures.of(Results.team("small"), Locale.UK)) {
            assertThat(SvgText.elements(picture.svg(), "circle"))
                    .as(picture.id())
                    .isEmpty();
            assertThat(picture.svg()).containsAnyOf("may be shown", "not shown", "No ranks are shown");
        }
    }

    @Test
    void teams_ofDifferentGroups_haveIntervalsThatDoNotOverlap() {
        Picture teams = Pictures.of(Results.EIGHT, Locale.UK).stream()
                .filter(one -> one.title().endsWith("Democratic"))
                .findFirst()
                .orElseThrow();
        assertThat(column(teams, 1)).contains("Group A", "Group B", "–");
        for (ImmutableList<String> one : teams.table().rows()) {
            for (ImmutableList<String> other : teams.table().rows()) {
                if (one.get(1).equals("Group A") && other.get(1).equals("Group B")) {
                    assertThat(end(one, 0)).isGreaterThan(end(other, 1));
                }
            }
        }
    }

    private static double end(ImmutableList<String> row, int end) {
        return Double.parseDouble(row.get(3).split(" to ", -1)[end]);
    }

    @Test
    void change_ofTwoWaves_hasASlopeForEachMeasureAndTheStatedChange() {
        Picture change = Pictures.ofChange(
                        Results.WAVES.teams().get(0), Results.WAVES.teams().get(2), Locale.UK)
                .orElseThrow();
        assertThat(change.table().rows())
                .contains(
                        ImmutableList.of("Forming", "2025-03-31", "0.76", "0.68 to 0.85"),
                        ImmutableList.of("Forming", "2026-03-31", "0.28", "0.17 to 0.38"),
                        ImmutableList.of("Forming", "change", "−0.48", "−0.61 to −0.35"));
    }

    @Test
    void change_ofTwoTeams_isRejected() {
        assertThatThrownBy(() -> Pictures.ofChange(
                        Results.WAVES.teams().get(0), Results.WAVES.teams().get(3), Locale.UK))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void agreement_ofTheSample_hasABoxForEachTeamAndMeasure() {
        Picture agreement = Pictures.of(Results.EIGHT, Locale.UK).stream()
                .filter(one -> one.id().equals("agreement"))
                .findFirst()
                .orElseThrow();
        assertThat(agreement.table().rows()).hasSize(8 * 8);
        assertThat(column(agreement, 2)).contains("high", "medium", "low", "not shown");
    }
}
