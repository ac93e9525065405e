package org.coppice.scoring.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.coppice.model.answer.Sample;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.RandomSample;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.Threads;
import org.coppice.scoring.engine.OrderedParallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTest {
    private static final RandomSample MADE = RandomSample.of(7, 40, 9);
    private static final Sample SAMPLE = Sample.of(MADE.teams());
    private static final ImmutableList<Integer> THINGS = ContiguousSet.create(
                    Range.closedOpen(0, 5_000), DiscreteDomain.integers())
            .asList();

    private static Assessment assessment() {
        return Assessment.builder(TestBanks.catalogue()).bank(MADE.bank()).build();
    }

    private static List<Integer> doubled(Execution execution) {
        List<Integer> results = new ArrayList<>();
        new OrderedParallel(execution).each(THINGS.iterator(), thing -> 2 * thing, results::add);
        return results;
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_areInTheOrderOfTheThings(int threads) {
        assertThat(doubled(Threads.of(threads)))
                .isEqualTo(THINGS.stream().map(thing -> 2 * thing).toList());
    }

    @Test
    void executorThatStartsNothing_leavesTheWorkToTheCaller() {
        assertThat(doubled(Execution.on(task -> {}, 3))).isEqualTo(doubled(Execution.SERIAL));
    }

    @Test
    void executorThatRejects_isReportedWithItsOwnException() {
        Execution refusing = Execution.on(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                3);
        assertThatThrownBy(() -> doubled(refusing))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("full");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void cancelled_beforeAndAmongTeams_stopsTheWork(int threads) {
        AtomicBoolean stop = new AtomicBoolean();
        SampleOptions options = SampleOptions.DEFAULT.with(Threads.of(threads).cancelledBy(stop::get));
        List<Object> taken = new ArrayList<>();
        assertThatThrownBy(() -> assessment().assess(SAMPLE, options, team -> {
                    taken.add(team);
                    stop.set(taken.size() == 3);
                }))
                .isInstanceOf(CancelledException.class)
                .hasMessage("the work was cancelled; start again to have all figures");
        assertThat(taken).hasSize(3);
        assertThatThrownBy(() -> assessment().analyse(SAMPLE, AnalysisOptions.DEFAULT.with(options.execution())))
                .isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> assessment().changes(SAMPLE, ChangeOptions.DEFAULT.with(options.execution())))
                .isInstanceOf(CancelledException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void interruptedThread_stopsTheWorkAndStaysInterrupted(int threads) {
        SampleOptions options = SampleOptions.DEFAULT.with(Threads.of(threads));
        List<Object> taken = new ArrayList<>();
        assertThatThrownBy(() -> assessment().assess(SAMPLE, options, team -> {
                    taken.add(team);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(CancelledException.class)
                .hasMessage("the thread was interrupted; start again to have all figures");
        assertThat(taken).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatTheWorkThrows_isThrownAsItIs(int threads) {
        for (Throwable thrown : List.of(new AssertionError("error"), new ArithmeticException("exception"))) {
            Consumer<Integer> fails = thing -> {
                if (thing == 1_000) {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                }
            };
            assertThatThrownBy(() -> new OrderedParallel(Threads.of(threads))
                            .each(
                                    THINGS.iterator(),
                                    thing -> {
                                        fails.accept(thing);
                                        return thing;
                                    },
                                    thing -> {}))
                    .isSameAs(thrown);
            assertThatThrownBy(() ->
                            new OrderedParallel(Threads.of(threads)).each(THINGS.iterator(), thing -> thing, fails))
                    .isSameAs(thrown);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // null on purpose
    void wrongArguments_areRefusedByName() {
        assertThatThrownBy(() -> Execution.on(Runnable::run, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the number of tasks at once is 0; give 1 or more");
        assertThatThrownBy(() -> Execution.on(null, 1)).hasMessageStartingWith("executor is null; ");
        assertThatThrownBy(() -> Execution.SERIAL.cancelledBy(null)).hasMessageStartingWith("cancelled is null; ");
        assertThatThrownBy(() -> SampleOptions.DEFAULT.with(null)).hasMessageStartingWith("execution is null; ");
        assertThatThrownBy(() -> assessment().assess((Sample) null)).hasMessageStartingWith("sample is null; ");
        assertThatThrownBy(() -> assessment().assess(SAMPLE, null)).hasMessageStartingWith("options is null; ");
    }
}
