package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.Calibration;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Document;
import org.coppice.spi.Plugin;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of a data-only plugin. An application that does not use the service loader passes it to {@code Catalogue.of}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class PluginContent implements Plugin {
    private final Descriptor descriptor;
    private final ImmutableMap<String, QuestionBank> banks;
    private final ImmutableMap<String, BankExtension> bankExtensions;
    private final ImmutableMap<String, Weighting> weightings;
    private final ImmutableMap<String, WeightingExtension> weightingExtensions;
    private final ImmutableMap<String, NormTable> norms;
    private final ImmutableMap<String, Calibration> calibrations;
    private final ImmutableMap<String, QuestionnaireFrame> frames;
    private final ImmutableList<Document> documents;
    private final ImmutableList<NullDistribution> nulls;

    PluginContent(
            Descriptor descriptor,
            ImmutableMap<String, QuestionBank> banks,
            ImmutableMap<String, BankExtension> bankExtensions,
            ImmutableMap<String, Weighting> weightings,
            ImmutableMap<String, WeightingExtension> weightingExtensions,
            ImmutableMap<String, NormTable> norms,
            ImmutableMap<String, Calibration> calibrations,
            ImmutableMap<String, QuestionnaireFrame> frames,
            ImmutableList<Document> documents,
            ImmutableList<NullDistribution> nulls) {
        this.descriptor = descriptor;
        this.banks = banks;
        this.bankExtensions = bankExtensions;
        this.weightings = weightings;
        this.weightingExtensions = weightingExtensions;
        this.norms = norms;
        this.calibrations = calibrations;
        this.frames = frames;
        this.documents = documents;
        this.nulls = nulls;
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    /** Returns its banks, by the paths of their files relative to the plugin's folder. */
    public ImmutableMap<String, QuestionBank> banks() {
        return banks;
    }

    /** Returns its banks that extend others, by the paths of their files. */
    public ImmutableMap<String, BankExtension> bankExtensions() {
        return bankExtensions;
    }

    /** Returns its weightings, by the paths of their files. */
    public ImmutableMap<String, Weighting> weightings() {
        return weightings;
    }

    /** Returns its weightings that extend others, by the paths of their files. */
    public ImmutableMap<String, WeightingExtension> weightingExtensions() {
        return weightingExtensions;
    }

    /** Returns its norms, by the paths of their files. */
    public ImmutableMap<String, NormTable> norms() {
        return norms;
    }

    /** Returns its calibrations, by the paths of their files. */
    public ImmutableMap<String, Calibration> calibrations() {
        return calibrations;
    }

    /** Returns its frames of questionnaires, by the paths of their files. */
    public ImmutableMap<String, QuestionnaireFrame> frames() {
        return frames;
    }

    /** Returns its files for other tools, named by their paths. */
    public ImmutableList<Document> documents() {
        return documents;
    }

    /** Returns its null distributions. */
    public ImmutableList<NullDistribution> nulls() {
        return nulls;
    }

    @Override
    public Contribution contribution() {
        Contribution.Builder adds = Contribution.builder();
        banks.values().forEach(adds::bank);
        bankExtensions.values().forEach(adds::bank);
        weightings.values().forEach(adds::weighting);
        weightingExtensions.values().forEach(adds::weighting);
        norms.values().forEach(adds::norm);
        calibrations.values().forEach(adds::calibration);
        frames.values().forEach(frame -> adds.add(QuestionnaireFrame.KIND, frame));
        documents.forEach(document -> adds.document(document.name(), document.bytes()));
        nulls.forEach(adds::nullDistribution);
        return adds.build();
    }

    private List<Object> values() {
        return List.of(
                descriptor,
                banks,
                bankExtensions,
                weightings,
                weightingExtensions,
                norms,
                calibrations,
                frames,
                documents,
                nulls);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PluginContent that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "PluginContent" + values();
    }
}
