package org.coppice.samples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.formats.form.FormTarget;
import org.coppice.formats.form.SurveyForm;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/** Writes the core form of a bank as a page for team members. */
public final class FormOfBank {
    private FormOfBank() {}

    /** Writes {@code form.html} in the folder {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        try (Catalogue catalogue = Catalogue.load(FormOfBank.class.getClassLoader())) {
            QuestionBank bank =
                    catalogue.get(Kind.BANK, "communities-of-practice").part("core");
            System.out.println(write(bank, Path.of(args[0])).size() + " columns");
        }
    }

    static ImmutableMap<String, String> write(QuestionBank bank, Path folder) throws IOException {
        SurveyForm form = SurveyForm.builder(bank, Perspective.TEAM_MEMBER)
                .languages(bank.languages())
                .build();
        Files.write(folder.resolve("form.html"), FormTarget.HTML.write(form));
        return FormTarget.HTML.columns(form);
    }
}
