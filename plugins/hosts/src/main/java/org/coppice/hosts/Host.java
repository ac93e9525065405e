package org.coppice.hosts;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.bank.BankFile;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.Fault;
import org.coppice.model.profile.TeamProfile;
import org.coppice.report.picture.PictureKind;
import org.coppice.report.picture.Pictures;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application with Coppice inside: it lists what was loaded, scores a posted team, and reports the faults of a posted bank. */
@SpringBootApplication
@RestController
public class Host {
    private final Catalogue catalogue = Catalogue.load(Host.class.getClassLoader());

    /** Starts the application. */
    public static void main(String[] arguments) {
        SpringApplication.run(Host.class, arguments);
    }

    /** Returns the plugins and the problems, which the application's own Jackson writes. */
    @GetMapping("/catalogue")
    public Map<String, List<String>> catalogue() {
        return Map.of(
                "plugins",
                catalogue.plugins().stream()
                        .map(plugin -> plugin.descriptor().id())
                        .toList(),
                "problems",
                catalogue.problems().stream().map(Fault::toString).toList());
    }

    /** Returns the profiles of the teams in a file of answers. */
    @PostMapping("/profiles")
    public String profiles(
            @RequestParam("bank") String bankId, @RequestParam("scoring") String scoring, @RequestBody byte[] answers) {
        QuestionBank bank = catalogue.get(Kind.BANK, bankId);
        Assessment assessment =
                Assessment.builder(catalogue).bank(bank).scoring(scoring).build();
        StringWriter json = new StringWriter();
        ProfileJson.write(
                assessment.assess(Sample.of(
                        AnswerFile.parse("posted.csv", answers, bank, Map.of()).teams())),
                assessment.norms(),
                ImmutableList.of(),
                json);
        return json.toString();
    }

    /** Returns a page with a picture of the first team in a file of answers. */
    @PostMapping(path = "/picture", produces = "text/html;charset=UTF-8")
    public String picture(@RequestBody byte[] answers) {
        Assessment assessment =
                Assessment.builder(catalogue).bank("communities-of-practice").build();
        QuestionBank bank = assessment.instrument().bank();
        TeamProfile team = assessment
                .assess(Sample.of(
                        AnswerFile.parse("posted.csv", answers, bank, Map.of()).teams()))
                .teams()
                .get(0);
        TeamResult result = new TeamResult(team, ImmutableList.of(), Optional.empty());
        String svg = Pictures.of(PictureKind.DOMAINS, result, Locale.UK)
                .orElseThrow()
                .svg();
        return "<!doctype html><html lang=\"en\"><title>Our team</title><body>" + svg + "</body></html>";
    }

    /** Returns the faults of a bank. */
    @PostMapping("/banks")
    public String bank(@RequestBody byte[] bank) {
        try {
            return BankFile.parse("posted.yaml", bank).id();
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
