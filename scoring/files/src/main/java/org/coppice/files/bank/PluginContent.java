package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.apiguardian.api.API;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Document;
import org.coppice.spi.Plugin;

/**
 * The whole content of a data-only plugin. An application that does not use the service loader passes it to {@code Catalogue.of}.
 *
 * @param descriptor the descriptor of the plugin
 * @param banks its banks, by the paths of their files relative to the plugin's folder
 * @param bankExtensions its banks that extend others, by the paths of their files
 * @param weightings its weightings, by the paths of their files
 * @param weightingExtensions its weightings that extend others, by the paths of their files
 * @param norms its norms, by the paths of their files
 * @param documents its files for other tools, named by their paths
 * @param nulls its null distributions
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record PluginContent(
        Descriptor descriptor,
        ImmutableMap<String, QuestionBank> banks,
        ImmutableMap<String, BankExtension> bankExtensions,
        ImmutableMap<String, Weighting> weightings,
        ImmutableMap<String, WeightingExtension> weightingExtensions,
        ImmutableMap<String, NormTable> norms,
        ImmutableList<Document> documents,
        ImmutableList<NullDistribution> nulls)
        implements Plugin {

    @Override
    public Contribution contribution() {
        Contribution.Builder adds = Contribution.builder();
        banks.values().forEach(adds::bank);
        bankExtensions.values().forEach(adds::bank);
        weightings.values().forEach(adds::weighting);
        weightingExtensions.values().forEach(adds::weighting);
        norms.values().forEach(adds::norm);
        documents.forEach(document -> adds.document(document.name(), document.bytes()));
        nulls.forEach(adds::nullDistribution);
        return adds.build();
    }
}
