package org.coppice.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void chapters_haveTheirSteps_inOrder() {
        List<Page.Chapter> chapters = page("""
                # Title
                ## Nothing to do
                Text.
                ## Something
                Write `a/b.yaml`:
                ~~~yaml
                a: 1

                b: 2
                ~~~
                ~~~sh
                cat a/b.yaml
                ~~~
                It prints
                ~~~text
                a: 1
                …
                ~~~
                ~~~sh
                true
                ~~~
                """);
        assertThat(chapters).extracting(Page.Chapter::title).containsExactly("Something");
        assertThat(chapters.get(0).steps())
                .containsExactly(
                        new Step.Write(6, "a/b.yaml", "a: 1\n\nb: 2\n"),
                        new Step.Run(11, "cat a/b.yaml\n", List.of("a: 1", "…")),
                        new Step.Run(19, "true\n", List.of()));
    }

    @Test
    void block_thatWouldNotBeChecked_isRejected() {
        rejected("## A\nText.\n~~~yaml\na: 1\n~~~\n", "line 3: no name of a file");
        rejected("## A\nWrite `a.yaml`:\n\nor not\n~~~yaml\na: 1\n~~~\n", "line 5: no name of a file");
        rejected("## A\n~~~\na\n~~~\n", "line 2: no name of a file");
        rejected("## A\n~~~text\na\n~~~\n", "line 2: a block of text follows no block of sh");
        rejected("## A\n~~~sh\na\n~~~\n~~~text\na\n~~~\n~~~text\na\n~~~\n", "line 8: a block of text follows");
        rejected("~~~sh\na\n~~~\n", "line 1: a block is before the first chapter");
        rejected("## A\n~~~sh\na\n", "line 2: the block does not end");
    }

    @Test
    void output_isComparedLineByLine_withLinesLeftOut() {
        Step.Run run = new Step.Run(1, "", List.of("a", "…", "c", "…"));
        assertThat(run.matches(List.of("a", "c"))).isTrue();
        assertThat(run.matches(List.of("a", "b", "c", "d", "e"))).isTrue();
        assertThat(run.matches(List.of("a", "b", "d"))).isFalse();
        assertThat(run.matches(List.of("b", "c"))).isFalse();
        assertThat(new Step.Run(1, "", List.of("a")).matches(List.of("a", "b"))).isFalse();
        assertThat(new Step.Run(1, "", List.of("a")).matches(List.of())).isFalse();
        assertThat(new Step.Run(1, "", List.of()).matches(List.of("a"))).isTrue();
        assertThat(new Step.Run(1, "", List.of("a … (c)")).matches(List.of("a b (c) ")))
                .isTrue();
        assertThat(new Step.Run(1, "", List.of("a … (c)")).matches(List.of("a b c")))
                .isFalse();
    }

    private static void rejected(String page, String message) {
        assertThatThrownBy(() -> page(page)).hasMessageStartingWith(message);
    }

    private static List<Page.Chapter> page(String text) {
        return Page.read(text.replace("~~~", "```").lines().toList());
    }
}
