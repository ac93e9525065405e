package org.coppice.cli.codebook;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;

/**
 * A script in R that reads an answer file, reverses the answers that are reverse-scored, and computes the scores of the respondents as the
 * strategy {@code pomp} does with complete answers or with at least half of them. It needs no packages.
 */
public record RScript(Codebook book) {
    /** Writes the script. */
    public void write(Writer out) throws IOException {
        List<Question> ranged = book.ranged();
        out.write("# " + comment(book.bank().header().title()) + "\n# " + book.source() + "\n");
        out.write("""
                # Use: Rscript FILE.R answers.csv, or source() it with answers.csv in the working directory.

                arguments <- commandArgs(trailingOnly = TRUE)
                file <- if (length(arguments) > 0) arguments[1] else "answers.csv"
                answers <- read.csv(file, check.names = FALSE, encoding = "UTF-8", strip.white = TRUE,
                                    colClasses = "character", na.strings = c("", "NA", "DK", "withheld"))

                # The lowest and the highest answer to each question that is answered with a number.
                """);
        out.write("lowest <- c(" + each(ranged, one -> number(book.range(one).orElseThrow()[0])) + ")\n");
        out.write("highest <- c(" + each(ranged, one -> number(book.range(one).orElseThrow()[1])) + ")\n");
        List<Question> coded = book.questions().stream()
                .filter(one -> !book.values(one).isEmpty()
                        && book.values(one).values().stream().noneMatch(String::isEmpty))
                .toList();
        out.write(
                "\n# The labels of the answers. factor(answers$column, names(labels$column), labels$column) shows them.\nlabels <- list(");
        out.write(coded.stream()
                .map(one -> "\n  " + name(one.id()) + " = c("
                        + book.values(one).entrySet().stream()
                                .map(value -> name(value.getKey()) + " = " + quoted(value.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(",")));
        out.write(
                ")\n\n# The questions of each measure; a minus marks a reversed one. psych::scoreItems and psych::alpha read this form.\n");
        out.write("keys <- list("
                + byMeasure(one ->
                        quoted((one.reversed() ? "-" : "") + one.question().id())) + ")\n");
        out.write("weights <- list(" + byMeasure(one -> number(one.weight())) + ")\n");
        out.write(
                "\n# The perspectives that are asked each question; others are left out of the score.\nasked <- list(");
        out.write(ranged.stream()
                .map(one -> "\n  " + name(one.id()) + " = c("
                        + one.asked().stream().map(who -> quoted(who.id())).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(",")));
        out.write(")\n");
        out.write("""

                absent <- setdiff(names(lowest), names(answers))
                answers[absent] <- NA_character_
                excluded <- !is.na(answers) & answers == "not-applicable" # not asked, for the score
                answers[excluded] <- NA_character_
                items <- as.data.frame(lapply(answers[names(lowest)], as.numeric), check.names = FALSE)
                if (is.null(answers$perspective)) answers$perspective <- rep("team-member", nrow(answers))
                answers$perspective[is.na(answers$perspective)] <- "team-member"
                for (question in names(items)) items[[question]][!answers$perspective %in% asked[[question]]] <- NA

                # The answers as they count towards a measure: a high one means more of it.
                recoded <- function(measure) {
                  questions <- sub("^-", "", keys[[measure]])
                  reversed <- startsWith(keys[[measure]], "-")
                  values <- items[questions]
                  for (question in questions[reversed])
                    values[[question]] <- lowest[[question]] + highest[[question]] - values[[question]]
                  values
                }

                # The score of each respondent: the weighted mean of the answers as shares of their range, if at least half
                # of the questions that apply are answered, by weight. A perspective that is asked less than half has no score.
                score <- function(measure) {
                  values <- recoded(measure)
                  share <- mapply(function(x, question) (x - lowest[[question]]) / (highest[[question]] - lowest[[question]]),
                                  values, names(values))
                  share <- matrix(share, nrow = nrow(items))
                  weight <- matrix(weights[[measure]], nrow(items), length(weights[[measure]]), byrow = TRUE)
                  asks <- sapply(names(values), function(question) answers$perspective %in% asked[[question]])
                  asks <- matrix(asks, nrow = nrow(items))
                  given <- rowSums(weight * !is.na(share))
                  all <- rowSums(weight * (asks & !excluded[, names(values), drop = FALSE]))
                  scores <- rowSums(weight * share, na.rm = TRUE) / given
                  half <- 0.5 - 1e-9 # weights such as thirds do not add up exactly
                  scores[all == 0 | given < half * all | rowSums(weight * asks) < half * sum(weights[[measure]])] <- NA
                  scores
                }
                scores <- as.data.frame(sapply(names(keys), score, simplify = FALSE), check.names = FALSE)
                """);
    }

    private String byMeasure(Function<KeyedQuestion, String> cell) {
        return book.measures().stream()
                .map(keyed -> "\n  " + name(keyed.measure().toString()) + " = c("
                        + keyed.questions().stream().map(cell).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(","));
    }

    private static String each(List<Question> questions, Function<Question, String> value) {
        return questions.stream()
                .map(one -> "\n  " + name(one.id()) + " = " + value.apply(one))
                .collect(Collectors.joining(","));
    }

    private static String number(double number) {
        return Codebook.plain(number);
    }

    /** Returns a name in backquotes, which R reads whatever it contains. */
    private static String name(String id) {
        return "`" + id + "`";
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String comment(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
