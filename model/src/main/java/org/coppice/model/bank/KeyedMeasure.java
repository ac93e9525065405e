package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Measure;

/**
 * A measure and the questions that count for it, in the bank's order.
 *
 * @param measure the measure
 * @param questions at least one
 */
public record KeyedMeasure(Measure measure, ImmutableList<KeyedQuestion> questions) {}
