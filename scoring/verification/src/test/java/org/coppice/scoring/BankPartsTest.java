package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coppice.model.fault.Fault;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Test;

/** Parts of banks are chosen by id, which no other bank may have. */
class BankPartsTest {
    private final Catalogue catalogue = BankParts.catalogue();

    @Test
    void catalogue_findsAPartAndWhoBroughtIt() {
        assertThat(catalogue.get(Kind.BANK, "cop.work"))
                .isEqualTo(TestBanks.sectioned().part("work"));
        assertThat(catalogue.plugin(Kind.BANK, "cop.work").id()).isEqualTo("parts");
        assertThat(catalogue.get(Kind.BANK, "cop.work").whole()).contains(TestBanks.sectioned());
    }

    @Test
    void bankWithTheIdOfAPart_isRejected_andThePartIsKept() {
        assertThat(catalogue.get(Kind.BANK, "cop.people"))
                .isEqualTo(TestBanks.sectioned().part("people"));
        assertThat(catalogue.problems())
                .extracting(Fault::toString)
                .containsExactly("plugin \"parts\": bank \"cop.people\" has the id of a part of bank \"cop\" in plugin "
                        + "\"parts\"; rename it");
    }

    @Test
    void lists_haveWholeBanksOnly() {
        assertThat(catalogue.ids(Kind.BANK)).containsExactly("cop");
        assertThat(catalogue.all(Kind.BANK)).hasSize(1);
    }

    @Test
    void unknownPart_isRefusedWithTheNearest() {
        assertThatThrownBy(() -> catalogue.get(Kind.BANK, "cop.shrt"))
                .hasMessage("bank \"cop\" has no part \"shrt\"; did you mean \"short\"? there are people, work, short");
        assertThatThrownBy(() -> catalogue.get(Kind.BANK, "coop"))
                .hasMessage("unknown bank \"coop\"; did you mean \"cop\"? there is cop");
        assertThatThrownBy(() -> catalogue.get(Kind.WEIGHTING, "for-cop.short"))
                .hasMessageStartingWith("unknown weighting \"for-cop.short\"");
    }

    @Test
    void assessment_ofAPart_scoresIt() {
        Assessment assessment = Assessment.builder(catalogue)
                .bank("cop.short")
                .weighting("for-cop")
                .build();
        assertThat(assessment.instrument().measures())
                .extracting(keyed -> keyed.measure().toString() + " "
                        + keyed.questions().get(0).weight())
                .containsExactly("trust 1.0", "task 2.0");
    }
}
