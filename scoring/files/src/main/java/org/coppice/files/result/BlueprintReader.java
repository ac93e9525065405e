package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.tree.JsonObject;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Guide;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.blueprint.Urgency;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;

/** Reads the blueprint of one team, as {@link BlueprintJson} writes it. Each reading becomes a {@link PlainReading}. */
final class BlueprintReader {
    private final TeamProfile profile;

    BlueprintReader(TeamProfile profile) {
        this.profile = profile;
    }

    Optional<Blueprint> read(JsonObject blueprint) {
        ImmutableList.Builder<Reading> readings = ImmutableList.builder();
        for (Map.Entry<String, JsonObject> entry :
                blueprint.objectsByName("readings").entrySet()) {
            reading(entry.getKey(), entry.getValue()).ifPresent(readings::add);
        }
        ImmutableList<Recommendation> recommendations =
                JsonObject.all(blueprint.objects("recommendations"), BlueprintReader::recommendation);
        ImmutableList<SideBySide> perspectives =
                JsonObject.all(blueprint.objects("perspectives"), BlueprintReader::perspectives);
        ImmutableList<FollowUp> followed = JsonObject.all(blueprint.objects("followed"), BlueprintReader::followed);
        Optional<Guide> guide = blueprint.optionalObject("guide").flatMap(BlueprintReader::guide);
        return blueprint.made(
                () -> new Blueprint(profile.team(), readings.build(), recommendations, perspectives, followed, guide));
    }

    private Optional<Reading> reading(String id, JsonObject reading) {
        Optional<Source> source = source(reading);
        Optional<Label> label = label(reading);
        ImmutableList<GateCheck> gates = JsonObject.all(reading.objects("gates"), BlueprintReader::gate);
        ImmutableList<EvidenceStep> evidence = JsonObject.all(reading.objects("evidence"), this::evidence);
        ImmutableList<Finding> related = JsonObject.all(reading.objects("related"), BlueprintReader::finding);
        ImmutableList<Rank> ranks = reading.has("ranks")
                ? JsonObject.all(reading.objects("ranks"), BlueprintReader::rank)
                : ImmutableList.of();
        Optional<Finding> value = reading.optionalObject("value").flatMap(BlueprintReader::finding);
        return reading.made(() -> {
            Judgement.Builder judgement = Judgement.builder(id, reading.text("title"), source.orElseThrow())
                    .label(label.orElseThrow());
            reading.optionalNumber("sureness")
                    .ifPresentOrElse(
                            sure -> judgement.certainty(sure, reading.text("certainty")),
                            () -> judgement.certainty(reading.text("certainty")));
            if (reading.flag("uncalibrated")) {
                judgement.uncalibrated();
            }
            gates.forEach(judgement::gate);
            reading.texts("notes").forEach(judgement::note);
            evidence.forEach(judgement::evidence);
            return PlainReading.builder(judgement.build())
                    .probabilities(reading.numbersByName("probabilities"))
                    .value(value)
                    .related(related)
                    .ranks(ranks)
                    .build();
        });
    }

    private static Optional<Source> source(JsonObject object) {
        return source(object, "source");
    }

    private static Optional<Source> source(JsonObject object, String name) {
        return object.object(name)
                .flatMap(source -> source.made(() -> new Source(
                        source.text("work"),
                        source.text("place"),
                        TeamReader.byId(Source.Basis.values(), source.text("basis")))));
    }

    private static Optional<Label> label(JsonObject reading) {
        Optional<JsonObject> withheld = reading.optionalObject("withheld");
        return withheld.isPresent()
                ? withheld.flatMap(reason -> reason.made(() -> new Label.Withheld(
                        Gate.of(reason.text("gate")), reason.text("detail"), reason.texts("questions"))))
                : reading.made(() -> new Label.Stated(reading.text("label"), reading.text("text")));
    }

    private static Optional<GateCheck> gate(JsonObject check) {
        return check.made(() -> new GateCheck(
                Gate.of(check.text("gate")),
                TeamReader.byId(GateCheck.Outcome.values(), check.text("outcome")),
                check.text("detail")));
    }

    private static Optional<Finding> finding(JsonObject finding) {
        Optional<Interval> interval = TeamReader.interval(finding);
        return finding.made(() -> new Finding(
                finding.text("id"), finding.text("label"), finding.number("value"), interval.orElseThrow()));
    }

    private static Optional<Rank> rank(JsonObject rank) {
        Optional<Interval> interval = TeamReader.interval(rank);
        return rank.made(
                () -> Rank.builder(rank.text("row"), rank.text("label"), rank.integer("rank"), (Interval.Between)
                                interval.orElseThrow())
                        .amongFirst(rank.number("amongFirst"))
                        .tier(rank.integer("tier"))
                        .build());
    }

    /** Reads a step of the evidence; its score is one of the profile. */
    private Optional<EvidenceStep> evidence(JsonObject step) {
        Optional<Measure> measure = TeamReader.measure(step);
        String who = step.text("perspective");
        String metric = step.text("metric");
        return step.made(() -> new EvidenceStep(
                score(measure.orElseThrow(), who, metric), step.texts("questions"), step.texts("places")));
    }

    private TeamScore score(Measure measure, String who, String metric) {
        return profile.scores().stream()
                .filter(score -> score.measure().equals(measure)
                        && score.perspectiveId().equals(who)
                        && score.metric().id().equals(metric))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "the profile has no score of " + measure + " by " + who + " as " + metric,
                        "use the JSON as TeamJson or ProfileJson wrote it"));
    }

    private static Optional<Recommendation> recommendation(JsonObject one) {
        Optional<Source> source = source(one);
        Optional<Source> stepSource = source(one, "stepSource");
        ImmutableList<Reason> reasons = JsonObject.all(one.objects("reasons"), BlueprintReader::reason);
        Optional<Urgency> urgency = one.optionalObject("urgency").flatMap(BlueprintReader::urgency);
        return one.made(() -> {
            Recommendation.Builder made = Recommendation.builder(
                            one.text("id"), one.text("title"), source.orElseThrow())
                    .who(one.text("who"))
                    .withWhom(one.text("withWhom"))
                    .firstStep(one.text("firstStep"))
                    .checkAgain(one.text("checkAgain"))
                    .sign(one.text("sign"))
                    .stepSource(stepSource.orElseThrow())
                    .reasons(reasons)
                    .calledForBy(one.texts("calledForBy"))
                    .speaksAgainst(one.texts("speaksAgainst"))
                    .certainty(one.text("certainty"));
            urgency.ifPresent(made::urgency);
            return made.build();
        });
    }

    private static Optional<Reason> reason(JsonObject reason) {
        return reason.made(
                () -> new Reason(reason.text("reading"), reason.text("statement"), reason.text("certainty")));
    }

    private static Optional<Urgency> urgency(JsonObject urgency) {
        return urgency.made(
                () -> new Urgency(urgency.number("gravity"), urgency.number("sureness"), urgency.number("reach")));
    }

    private static Optional<Guide> guide(JsonObject guide) {
        Optional<Source> source = source(guide);
        return guide.made(() -> new Guide(
                guide.texts("meeting"), guide.texts("supervision"), guide.texts("people"), source.orElseThrow()));
    }

    private static Optional<SideBySide> perspectives(JsonObject one) {
        Optional<Measure> measure = TeamReader.measure(one);
        ImmutableList<SideBySide.View> views = JsonObject.all(one.objects("views"), BlueprintReader::view);
        return one.made(() -> new SideBySide(measure.orElseThrow(), one.text("label"), views));
    }

    private static Optional<SideBySide.View> view(JsonObject view) {
        Optional<Interval> interval = TeamReader.interval(view);
        return view.made(() -> new SideBySide.View(
                Perspective.of(view.text("perspective")),
                view.number("figure"),
                view.optionalNumber("membersMore"),
                interval.orElseThrow(),
                view.flag("blindSpot")));
    }

    private static Optional<FollowUp> followed(JsonObject one) {
        ImmutableList<FollowUp.Movement> moved = JsonObject.all(one.objects("moved"), BlueprintReader::movement);
        return one.made(() -> new FollowUp(
                one.text("recommendation"),
                one.text("title"),
                LocalDate.parse(one.text("since")),
                one.integer("compared"),
                moved));
    }

    private static Optional<FollowUp.Movement> movement(JsonObject moved) {
        Optional<Measure> measure = TeamReader.measure(moved);
        Optional<Interval> interval = TeamReader.interval(moved);
        return moved.made(() -> FollowUp.Movement.builder(
                        measure.orElseThrow(),
                        moved.text("label"),
                        Perspective.of(moved.text("perspective")),
                        moved.number("change"),
                        interval.orElseThrow())
                .paired(moved.flag("paired"))
                .build());
    }
}
