package org.coppice.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Each format of {@code coppice-formats} keeps the rules of the contract, with its files of other programs. */
@ResourceLock(Resources.LOCALE)
class AnswerFormatsTest {
    private static AnswerInput file(String path) {
        try (InputStream in =
                Objects.requireNonNull(AnswerFormatsTest.class.getResourceAsStream("/formats/" + path), path)) {
            return AnswerInput.of(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A format of ours, by its id. */
    private abstract static class Ours implements AnswerFormatContract {
        private final String id;
        private final List<String> paths;

        Ours(String id, String... paths) {
            this.id = id;
            this.paths = Arrays.asList(paths);
        }

        @Override
        public AnswerFormat format() {
            return AnswerFormats.load().get(id);
        }

        @Override
        public List<AnswerInput> files() {
            return paths.stream().map(AnswerFormatsTest::file).toList();
        }
    }

    @Nested
    class Csv extends Ours {
        Csv() {
            super("csv", "plain/plain.csv", "plain/long.csv");
        }
    }

    @Nested
    class GoogleForms extends Ours {
        GoogleForms() {
            super("google-forms-csv", "google/scale.csv", "google/grid.csv");
        }
    }

    @Nested
    class Json extends Ours {
        Json() {
            super("json", "plain/answers.json");
        }
    }

    @Nested
    class LimeSurvey extends Ours {
        LimeSurvey() {
            super("limesurvey-csv", "limesurvey/codes.csv", "limesurvey/texts.csv", "limesurvey/codes-and-texts.csv");
        }
    }

    @Nested
    class MicrosoftForms extends Ours {
        MicrosoftForms() {
            super("microsoft-forms-csv", "microsoft/forms.csv");
        }
    }

    @Nested
    class Odk extends Ours {
        Odk() {
            super("odk-csv", "kobo/groups.csv", "kobo/labels.csv");
        }
    }

    @Nested
    class Qualtrics extends Ours {
        Qualtrics() {
            super("qualtrics-csv", "qualtrics/codes.csv", "qualtrics/labels.csv", "qualtrics/matrix.csv");
        }
    }

    @Nested
    class Redcap extends Ours {
        Redcap() {
            super("redcap-csv", "redcap/raw.csv", "redcap/label.csv");
        }
    }

    @Nested
    class Sav extends Ours {
        Sav() {
            super("sav", "sav/labels.sav", "sav/byte.sav", "sav/none.sav", "sav/zlib.zsav");
        }
    }

    @Nested
    class SurveyMonkey extends Ours {
        SurveyMonkey() {
            super("surveymonkey-csv", "surveymonkey/two-rows.csv");
        }
    }

    @Nested
    class Xlsx extends Ours {
        Xlsx() {
            super("xlsx", "xlsx/labels.xlsx", "xlsx/libreoffice.xlsx", "xlsx/openpyxl.xlsx");
        }
    }
}
