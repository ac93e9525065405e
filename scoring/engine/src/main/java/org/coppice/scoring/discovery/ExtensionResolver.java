package org.coppice.scoring.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.check.Unknown;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.discovery.InspectedPlugin.Offer;

/** Resolves the extensions of plugins to banks and weightings, each after the thing that it extends. Failures are problems. */
final class ExtensionResolver {
    private final Map<String, Offer> settled;
    private final List<Fault> problems;

    private ExtensionResolver(Map<String, Offer> settled, List<Fault> problems) {
        this.settled = settled;
        this.problems = problems;
    }

    /** Replaces each extension in the map by the bank or weighting that it becomes, or removes it and records the problem. */
    static void settle(Map<String, Offer> settled, List<Fault> problems) {
        new ExtensionResolver(settled, problems).settle();
    }

    private void settle() {
        List<Offer> waiting = waiting();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Offer offer : waiting) {
                moved |= make(offer);
            }
            waiting = waiting();
        }
        for (Offer offer : waiting) {
            settled.remove(offer.name());
            problem(
                    offer,
                    offer.name() + " extends itself through \"" + base(offer).id() + "\"",
                    "extend something else");
        }
    }

    private List<Offer> waiting() {
        return new ArrayList<>(settled.values().stream()
                .filter(offer -> !offer.kind().equals(offer.becomes()))
                .toList());
    }

    /** Returns true if the extension is resolved. */
    private boolean make(Offer offer) {
        Base base = base(offer);
        Offer other = settled.get(Offer.name(offer.becomes(), base.id()));
        if (other == null) {
            settled.remove(offer.name());
            problem(
                    offer,
                    offer.name() + " extends " + Unknown.what(offer.becomes().id(), base.id()),
                    "add the plugin that contains it; " + Unknown.remedy(base.id(), ids(offer)));
            return true;
        }
        if (!other.kind().equals(other.becomes())) {
            return false;
        }
        try {
            settled.put(
                    offer.name(),
                    new Offer(offer.becomes(), offer.id(), made(offer, other), offer.by(), Optional.empty()));
        } catch (FaultException e) {
            settled.remove(offer.name());
            for (Fault fault : e.faults()) {
                problem(offer, offer.name() + ": " + fault.what(), fault.remedy());
            }
        } catch (InvalidValueException e) {
            settled.remove(offer.name());
            problem(
                    offer,
                    offer.name() + " cannot be made: " + e.fault().what(),
                    e.fault().remedy());
        }
        return true;
    }

    private static Object made(Offer offer, Offer other) {
        return offer.thing() instanceof BankExtension extension
                ? extension.of((QuestionBank) other.thing(), Digests.of((QuestionBank) other.thing()))
                : ((WeightingExtension) offer.thing())
                        .of((Weighting) other.thing(), Digests.of((Weighting) other.thing()));
    }

    private static Base base(Offer offer) {
        return offer.thing() instanceof BankExtension extension
                ? extension.base()
                : ((WeightingExtension) offer.thing()).base();
    }

    private List<String> ids(Offer offer) {
        return settled.values().stream()
                .filter(one -> one.kind().equals(offer.becomes()))
                .map(Offer::id)
                .sorted()
                .toList();
    }

    private void problem(Offer offer, String what, String remedy) {
        problems.add(PluginFaults.of("plugin \"" + offer.by().id() + "\"", what, remedy)
                .quoting(offer.id()));
    }
}
