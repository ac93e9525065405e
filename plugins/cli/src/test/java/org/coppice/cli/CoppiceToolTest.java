package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.cli.option.ClassPathCatalogue;
import org.junit.jupiter.api.Test;

class CoppiceToolTest {
    private final AtomicInteger loads = new AtomicInteger();
    private final CoppiceTool tool = new CoppiceTool(() -> {
        loads.incrementAndGet();
        return ClassPathCatalogue.load();
    });

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(tool.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    @Test
    void pluginsOfTheClassPath_areReadOnce_whenTheyAreFirstNeeded() {
        run("--version");
        assertThat(loads).hasValue(0);
        String[] score = {"score", "examples/eight-teams.csv", "--bank", "communities-of-practice", "--format", "csv"};
        String first = run(score);
        assertThat(run(score)).isEqualTo(first);
        assertThat(run("list")).contains("communities-of-practice");
        assertThat(loads).hasValue(1);
    }
}
