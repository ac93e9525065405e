package org.coppice.gray2010.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what the readings of many simulated teams say. */
final class Figures {
    /** By label: how often it was given, and how often it was false. */
    final Map<String, Rate> wrong = new LinkedHashMap<>();
    /** By label: how often it was given where it is clearly true. */
    final Map<String, Rate> named = new LinkedHashMap<>();
    /** By number of members, or by other group: how often the interval of a reading contains the true score. */
    final Map<String, Rate> covered = new TreeMap<>();
    /** Blind spots; the number of teams is that of the rate. */
    final Rate teams = new Rate();

    int blindSpots;
    /** Careless teams, or teams without a careless person, that have a warning. */
    final Rate flagged = new Rate();
    /** By what happened between two waves: the measures that changed according to the follow-up. */
    final Map<String, Rate> changed = new LinkedHashMap<>();
    /** The first priorities: how many are truly among the first three, and how many of those of one half of the people the other half has. */
    final Rate priorities = new Rate();

    final Rate shared = new Rate();
    int prioritiesNamed;
    int priorityTeams;

    void label(String label, boolean isFalse) {
        rate(wrong, label).add(isFalse);
    }

    void power(String label, boolean given) {
        rate(named, label).add(given);
    }

    static Rate rate(Map<String, Rate> rates, String key) {
        return rates.computeIfAbsent(key, one -> new Rate());
    }
}
