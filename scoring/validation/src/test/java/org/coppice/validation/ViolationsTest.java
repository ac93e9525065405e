package org.coppice.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {
    private static ValidatorFactory factory;

    /** What a form sends, as a host declares it. */
    record Submission(
            @NotBlank String team,
            @CoppiceId String bank,
            @CoppiceVersion String version,
            List<@Valid Respondent> respondents) {}

    record Respondent(@PerspectiveId String perspective, Map<@CoppiceId String, @AbsenceId String> absent) {}

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private static Validator validator() {
        return factory.getValidator();
    }

    @Test
    void validBean_hasNoViolation_andNullIsValid() {
        Submission valid = new Submission(
                "north",
                "our-team",
                "1.0.0",
                List.of(new Respondent("carer", Map.of("q1", "dont-know")), new Respondent(null, Map.of())));
        assertThat(validator().validate(valid)).isEmpty();
        assertThatCode(() -> Violations.check("the submission", validator().validate(valid)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyViolation_isAFault_withTheModelsMessageAndRemedy_atItsPointer() {
        Submission wrong = new Submission(
                " ", "our team", "1.0", List.of(new Respondent("carers", Map.of("q1", "unknown", "q/2", "skipped"))));
        List<Fault> faults = Violations.faults(validator().validate(wrong));
        assertThat(faults)
                .extracting(fault -> fault.where().toString())
                .containsExactly(
                        "/bank",
                        "/respondents/0/absent/q1",
                        "/respondents/0/absent/q~12",
                        "/respondents/0/perspective",
                        "/team",
                        "/version");
        assertThat(faults.get(0).what()).isEqualTo("the text \"our team\" is not an id");
        assertThat(faults.get(0).remedy()).startsWith("use up to 64 letters");
        assertThat(faults.get(3).what()).contains("carers");
        assertThat(faults.get(4).what()).startsWith("the value is not valid: ");
        assertThatThrownBy(() -> Violations.check("the submission", validator().validate(wrong)))
                .isInstanceOfSatisfying(
                        CoppiceException.class, e -> assertThat(e.faults()).hasSize(6))
                .hasMessageContaining("the submission");
    }

    /** Nothing in a value is evaluated as an expression or replaced as a parameter. */
    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "{message}", "a\\b", "$x", "#{1+1}"})
    void message_quotesTheValueLiterally(String value) {
        var violations = validator().validate(new Submission("north", value, null, List.of()));
        assertThat(violations)
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.getMessage()).startsWith("the text \"" + value + "\" is not an id; use "));
    }
}
