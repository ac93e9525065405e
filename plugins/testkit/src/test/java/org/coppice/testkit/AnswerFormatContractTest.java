package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.testkit.rule.ContractViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of formats finds its defect, and passes a format without it. */
@ResourceLock(Resources.LOCALE)
class AnswerFormatContractTest {
    private record Contract(AnswerFormat format, List<AnswerInput> files) implements AnswerFormatContract {}

    private static Contract of(AnswerFormat format) {
        return new Contract(format, ImmutableList.of(ValidFormat.FILE));
    }

    static Stream<Arguments> defects() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                defect("lower-case letters", AnswerFormatContract::id_isAWord, new ValidFormat() {
                    @Override
                    public String id() {
                        return "Census 1";
                    }
                }),
                defect("META-INF/services", AnswerFormatContract::format_isProvidedAsAService, new ValidFormat()),
                defect("does not recognise a.cns", AnswerFormatContract::files_areRecognised, new ValidFormat() {
                    @Override
                    public Optional<String> recognises(AnswerInput input) {
                        return Optional.empty();
                    }
                }),
                defect(
                        "after a later one",
                        AnswerFormatContract::table_hasAColumnForEachCell,
                        with(table -> consumer -> {
                            consumer.row(3, List.of("1", "2", "3"));
                            consumer.row(2, List.of("1", "2", "3"));
                        })),
                defect(
                        "2 cells for 3 columns",
                        AnswerFormatContract::table_hasAColumnForEachCell,
                        with(table -> consumer -> consumer.row(2, List.of("1", "2")))),
                defect(
                        "when its rows are read again",
                        AnswerFormatContract::sameBytes_giveTheSameTable,
                        with(table -> consumer -> {
                            boolean again = calls.getAndIncrement() % 2 == 1;
                            table.rows((line, cells) -> consumer.row(line, again ? Lists.reverse(cells) : cells));
                        })),
                defect(
                        "another table of a.cns under another name",
                        AnswerFormatContract::nameOfTheFile_changesNothing,
                        new ValidFormat() {
                            @Override
                            public AnswerTable read(AnswerInput input, TableLayout layout) {
                                AnswerTable table = super.read(input, layout);
                                return input.hasExtension("cns") ? table : new Table(List.of());
                            }
                        }),
                defect(
                        "in a Turkish locale",
                        AnswerFormatContract::turkishLocale_changesNothing,
                        with(table -> consumer -> table.rows((line, cells) -> consumer.row(
                                line,
                                cells.stream()
                                        .map(cell -> ("I" + cell).toLowerCase(Locale.getDefault()))
                                        .toList())))),
                defect("reads an empty file", AnswerFormatContract::emptyFile_isRefused, new ValidFormat() {
                    @Override
                    public AnswerTable read(AnswerInput input, TableLayout layout) {
                        return input.size() == 0 ? new Table(List.of()) : super.read(input, layout);
                    }
                }),
                defect("NumberFormatException", AnswerFormatContract::damagedFile_isReadOrRefused, new ValidFormat() {
                    @Override
                    public AnswerTable read(AnswerInput input, TableLayout layout) {
                        Integer.parseInt(new String(input.content(), java.nio.charset.StandardCharsets.ISO_8859_1)
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse(""));
                        return super.read(input, layout);
                    }
                }));
    }

    private static Arguments defect(String message, Consumer<AnswerFormatContract> rule, AnswerFormat format) {
        return Arguments.of(message, rule, format);
    }

    private interface Rows {
        void of(AnswerTable.RowConsumer consumer);
    }

    private static AnswerFormat with(java.util.function.Function<AnswerTable, Rows> rows) {
        return new ValidFormat() {
            @Override
            AnswerTable table(List<String> lines) {
                AnswerTable table = super.table(lines);
                return new AnswerTable() {
                    @Override
                    public TableLayout layout() {
                        return table.layout();
                    }

                    @Override
                    public ImmutableList<AnswerColumn> columns() {
                        return table.columns();
                    }

                    @Override
                    public ImmutableList<String> notes() {
                        return table.notes();
                    }

                    @Override
                    public void rows(RowConsumer consumer) {
                        rows.apply(table).of(consumer);
                    }
                };
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void defect_isFoundByItsRule(String message, Consumer<AnswerFormatContract> rule, AnswerFormat format) {
        assertThatThrownBy(() -> rule.accept(of(format)))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void formatWithoutTheDefect_passesItsRule(
            String message, Consumer<AnswerFormatContract> rule, AnswerFormat format) {
        if (!message.equals("META-INF/services")) { // it is not provided here
            assertThatCode(() -> rule.accept(of(new ValidFormat()))).doesNotThrowAnyException();
        }
    }

    @Test
    void contractWithoutFiles_isRefused() {
        assertThatThrownBy(() -> new Contract(new ValidFormat(), ImmutableList.of()).files_areRecognised())
                .hasMessageContaining("has no files");
        assertThat(ContractRules.names(AnswerFormatContract.class)).hasSize(11);
    }
}
