package org.coppice.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureOfTeamTest {
    @Test
    void pictureOfTeam_isOneSvgElement(@TempDir Path folder) throws Exception {
        Path picture = folder.resolve("stage.svg");
        PictureOfTeam.main(new String[] {"../cli/examples/eight-teams.csv", picture.toString()});
        assertThat(Files.readString(picture))
                .startsWith("<svg ")
                .endsWith("</svg>")
                .contains("The stage of the team", "team developed", "Norming");
    }
}
