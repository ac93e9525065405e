package org.coppice.model.profile;

import org.coppice.model.score.AgreementRule;

/**
 * How agreement within groups is found.
 *
 * @param rule whose answers count where some are missing
 */
public record AgreementMethod(AgreementRule rule) {
    /** What is taken where nothing is said, as in the recipes of before there was a choice. */
    public static final AgreementMethod DEFAULT = new AgreementMethod(AgreementRule.LISTWISE);
}
