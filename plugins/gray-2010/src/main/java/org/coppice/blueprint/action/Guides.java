package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Guide;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;

/** Writes what a manager does with a blueprint, from its readings and its first recommendations. All texts are our own. */
public final class Guides {
    private static final Source OURS = Source.ours("Effective supervision");

    private final ImmutableList<Reading> readings;
    private final ImmutableList<Recommendation> first;

    private Guides(ImmutableList<Reading> readings, ImmutableList<Recommendation> first) {
        this.readings = readings;
        this.first = first;
    }

    /** Returns the guide; empty if no reading is stated. */
    public static Optional<Guide> of(ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {
        return readings.stream().noneMatch(one -> one.judgement().label() instanceof Label.Stated)
                ? Optional.empty()
                : Optional.of(new Guides(readings, Blueprint.first(recommendations)).guide());
    }

    private Guide guide() {
        return new Guide(ImmutableList.of(strength(), concern(), others(), next()), supervision(), people(), OURS);
    }

    private Optional<String> label(String reading, String... labels) {
        return readings.stream()
                .filter(one -> one.id().equals(reading)
                        && Stream.of(labels).anyMatch(label -> one.judgement().states(label)))
                .map(one -> one.judgement().label().text())
                .findFirst();
    }

    private String strength() {
        return label("community", "learns")
                .or(() -> label("outlook", "outward"))
                .or(() -> label("stage", "performing"))
                .or(() -> label("supervision", "integrated", "developmental"))
                .map(strong -> "The survey says: \"" + strong + "\" Where do we see this, and how do we keep it?")
                .orElse("What do we do well together, whatever the survey says? How do we keep it?");
    }

    private String concern() {
        return first.isEmpty()
                ? "Which of these results surprises us, and why?"
                : "The survey says: \"" + first.get(0).reasons().get(0).statement()
                        + "\" Does this fit what we know? What else could explain it?";
    }

    private String others() {
        return first.stream()
                .filter(one -> one.id().equals("hear-people") || one.id().equals("quality-circle"))
                .findFirst()
                .map(one -> "What would " + one.withWhom() + " say about these results?")
                .orElse("What would people who use our services say about these results?");
    }

    private String next() {
        return switch (first.size()) {
            case 0 -> "What do we want to look at again in six months?";
            case 1 -> "Do we try the first step? Who sees to it, and when do we check again?";
            default -> "Which of the first steps do we try? Who sees to it, and when do we check again?";
        };
    }

    private ImmutableList<String> supervision() {
        return ImmutableList.of(
                focus() + " " + begin(0),
                look(0) + " " + begin(1),
                look(1) + " " + begin(2),
                look(2) + " Ask each person what supervision gave them this year. Plan the next survey.");
    }

    /** The start of the year, which depends on what supervision is for. */
    private String focus() {
        if (label("supervision", "monitoring").isPresent()) {
            return "Keep part of each supervision for a question that the supervised person brings.";
        }
        if (label("supervision", "neglected").isPresent()) {
            return "Fix the dates of supervision for the year, and go through the cases each time.";
        }
        if (label("supervision", "developmental").isPresent()) {
            return "Keep the time for development, and make sure that each case is looked at.";
        }
        return label("supervision", "integrated").isPresent()
                ? "Keep both halves of supervision: the work, and what the person learns from it."
                : "Ask each person what supervision is for at present, and what it should be for.";
    }

    private String begin(int action) {
        return action < first.size()
                ? "Talk about the person's part in \"" + first.get(action).title() + "\"."
                : "Ask what the person wants to learn next.";
    }

    private String look(int action) {
        return action < first.size()
                ? "Look for the sign of \"" + first.get(action).title() + "\"."
                : "Ask what has changed since the last quarter.";
    }

    private ImmutableList<String> people() {
        ImmutableList.Builder<String> people = ImmutableList.builder();
        people.add(
                "Thank you to everybody who answered. Your help never depends on what you say, or on whether you answer.");
        Optional<PersonalisationReading> heard = readings.stream()
                .filter(PersonalisationReading.class::isInstance)
                .map(PersonalisationReading.class::cast)
                .filter(one -> one.judgement().label() instanceof Label.Stated
                        && one.seenBy().equals(Optional.of(Perspective.PERSON_WHO_USES_SERVICES)))
                .findFirst();
        people.add(
                heard.isPresent()
                        ? "We asked how far you have a say in our service. We want to talk with you about your answers."
                        : "We do not know enough yet about how you see our service. We would like to hear from more of you.");
        people.add(first.stream()
                .flatMap(one -> with(one).stream())
                .findFirst()
                .orElse("We want to change some things in our team. We will let you know what changed."));
        people.add("If you want to take part, or disagree, please speak to any of us.");
        return people.build();
    }

    /** Returns what an action means for people who use services, if they take part in it. */
    private static Optional<String> with(Recommendation one) {
        return switch (one.id()) {
            case "include-people" -> Optional.of("We would like to plan one piece of work together with some of you.");
            case "hear-people" ->
                Optional.of("We would like to ask some of you when it was hard to reach us or to be heard.");
            case "test-the-say" -> Optional.of("We would like to ask some of you which decisions you changed.");
            case "strengthen-democratic" ->
                Optional.of("We would like more people to have a part in decisions that concern them.");
            default -> Optional.empty();
        };
    }
}
