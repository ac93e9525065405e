package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.SampleFigures;

/**
 * The analysis of a sample, after disclosure.
 *
 * @param figures the sample's own figures
 * @param scales the analysis of each of them that is shown, in their order
 */
public record SampleAnalysis(SampleFigures figures, ImmutableList<ScaleAnalysis> scales) {}
