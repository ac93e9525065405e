package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.FileKinds;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RoundTripTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Property(tries = 400)
    void bank_readsAsItIsWritten(@ForAll long seed) {
        QuestionBank bank = RandomBank.bank(seed, false);
        byte[] json = BankFile.json(bank);
        QuestionBank again = BankFile.parse("b.json", json);
        assertThat(again).isEqualTo(bank);
        assertThat(again.scales()).hasToString(bank.scales().toString());
        assertThat(BankFile.json(again)).isEqualTo(json);
        assertThat(FileKinds.of("b.json", json)).contains(FileKind.BANK);
    }

    @Property(tries = 200)
    void partsOfABank_readAsTheyAreWritten(@ForAll long seed) {
        QuestionBank bank = RandomBank.bank(seed, false);
        for (String id : bank.parts()) {
            QuestionBank part = bank.part(id);
            assertThat(part.whole()).contains(bank);
            QuestionBank again = BankFile.parse("b.json", BankFile.json(part));
            assertThat(again).isEqualTo(part);
            assertThat(again.whole()).isEmpty();
        }
    }

    @Property(tries = 400)
    void bank_readsTheSameFromYaml(@ForAll long seed) {
        QuestionBank bank = RandomBank.bank(seed, true);
        assertThat(BankFile.parse("b.yaml", yaml(BankFile.json(bank)))).isEqualTo(bank);
    }

    @Property(tries = 400)
    void weighting_readsAsItIsWritten(@ForAll long seed) {
        Weighting weighting = RandomBank.weighting(seed, false);
        byte[] json = WeightingFile.json(weighting);
        Weighting again = WeightingFile.parse("w.json", json);
        assertThat(again).isEqualTo(weighting);
        assertThat(WeightingFile.json(again)).isEqualTo(json);
        assertThat(FileKinds.of("w.json", json)).contains(FileKind.WEIGHTING);
    }

    @Property(tries = 400)
    void weighting_readsTheSameFromYaml(@ForAll long seed) {
        Weighting weighting = RandomBank.weighting(seed, true);
        assertThat(WeightingFile.parse("w.yaml", yaml(WeightingFile.json(weighting))))
                .isEqualTo(weighting);
    }

    @Test
    void equalBanks_makeTheSameBytes() {
        assertThat(BankFile.json(worded(ImmutableMap.of(Perspective.CARER, "c", Perspective.MANAGER, "m"))))
                .isEqualTo(BankFile.json(worded(ImmutableMap.of(Perspective.MANAGER, "m", Perspective.CARER, "c"))));
    }

    @Test
    void halfACharacter_isWrittenAsAnEscape() {
        QuestionBank bank = Read.bank(Read.BANK);
        QuestionBank.Builder halved = QuestionBank.builder(bank.header())
                .scale(bank.scales().get(0))
                .construct(bank.constructs().get(0))
                .question(Question.builder("A1", "\ud83d", "s").measures("c"));
        assertThat(new String(BankFile.json(halved.build()), StandardCharsets.UTF_8))
                .contains("\"text\":\"\\ud83d\"");
    }

    private static QuestionBank worded(Map<Perspective, String> wordings) {
        QuestionBank bank = Read.bank(Read.BANK);
        return QuestionBank.builder(bank.header())
                .scale(bank.scales().get(0))
                .construct(bank.constructs().get(0))
                .question(Question.builder("A1", "t", "s")
                        .measures("c")
                        .asked(List.copyOf(wordings.keySet()))
                        .wordings(wordings))
                .build();
    }

    private static byte[] yaml(byte[] json) {
        return YAML.writeValueAsBytes(JsonMapper.shared().readTree(json));
    }
}
