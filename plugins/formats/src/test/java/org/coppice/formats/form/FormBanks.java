package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.files.bank.BankFile;
import org.coppice.model.Perspective;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/** Banks for tests of forms. */
final class FormBanks {
    static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "</style></title></script><img src=x onerror=alert(1)>",
            "\u202Eright to left\u2066",
            "a\tb\nc, d | e; \"f\" 'g'",
            "[[Question:MC]]\n[[Block:x]]",
            "${team} {team} {=1+1} [team] &lt;b&gt; %s \\",
            "=HYPERLINK(\"x\")",
            "x".repeat(10_000));

    private FormBanks() {}

    static QuestionBank everyKind() {
        return BankFile.read(Path.of("src/test/resources/clients/every-kind.yaml"), id -> Optional.empty());
    }

    static SurveyForm form(QuestionBank bank, FormTarget target) {
        return SurveyForm.builder(bank, Perspective.TEAM_MEMBER)
                .languages(
                        target.severalLanguages()
                                ? bank.languages()
                                : ImmutableSet.of(bank.header().language()))
                .build();
    }

    /** Returns a bank in which every text is one of some texts. */
    static QuestionBank with(List<String> texts, List<String> ids) {
        String text = texts.get(0);
        String other = texts.get(texts.size() - 1);
        QuestionBank.Builder bank = QuestionBank.builder(BankHeader.builder("random", "1.0.0", text)
                .introduction(Perspective.TEAM_MEMBER, other)
                .build());
        bank.scale(new ResponseScale.Likert("rating", 0, 2, ImmutableList.of(text, "", other)));
        bank.scale(new ResponseScale.Choice("choice", ImmutableMap.of("a-b", other, "a.b", text, "1", "")));
        bank.scale(new ResponseScale.Numeric("number", -5, Double.POSITIVE_INFINITY));
        bank.scale(new ResponseScale.Points("points", 10));
        bank.scale(new ResponseScale.Likert("listed", 0, 1, ImmutableList.of()));
        bank.section(new Section("plain", text, Optional.of(other)));
        bank.section(new Section("list", other, Optional.of(text), OptionalInt.of(2)));
        List<String> scales = List.of("rating", "choice", "number", "points", "points", "rating");
        int listed = ids.size() / 3;
        for (int i = 0; i < ids.size(); i++) {
            boolean inList = i < listed;
            bank.question(Question.builder(
                            ids.get(i), texts.get(i % texts.size()), inList ? "listed" : scales.get(i % scales.size()))
                    .section(inList ? "list" : "plain"));
        }
        if (listed == 0 || listed == ids.size()) {
            return with(texts, List.of("a", "b", "c", "d", "e", "f"));
        }
        ImmutableMap.Builder<String, String> german = ImmutableMap.builder();
        ids.forEach(id -> german.put("questions/" + id + "/text", other));
        return bank.translation("de", german.buildOrThrow()).build();
    }

    static Arbitrary<QuestionBank> random() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(HOSTILE),
                Arbitraries.strings()
                        .withCharRange(' ', '\u07FF')
                        .ofMinLength(1)
                        .ofMaxLength(40)
                        .filter(one -> !one.isBlank()));
        Arbitrary<String> id = Arbitraries.strings()
                .withChars("abAB1._-")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(one -> Character.isLetterOrDigit(one.charAt(0)));
        return Combinators.combine(
                        text.list().ofMinSize(1).ofMaxSize(5),
                        id.list().uniqueElements().ofMinSize(6).ofMaxSize(20))
                .as(FormBanks::with);
    }
}
