package org.coppice.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void seen_hasADotForEveryCharacterThatIsNotSeen() {
        assertThat(Words.seen("a\u001b[31m\nb\u202ec\u2028d é █")).isEqualTo("a·[31m·b·c·d é █");
    }

    @Test
    void count_hasThePlural() {
        assertThat(Words.count(1, "person") + Words.count(2, "person") + Words.count(0, "team"))
                .isEqualTo("1 person2 people0 teams");
    }
}
