package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command of a guide that asks the service is taken, one after another as they stand there. */
@ExtendWith(TwoServers.class)
class GuideIT {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4,}((?:curl|printf) (?:.*\\\\\n)*.*)$");
    private static final Pattern PRINTF = Pattern.compile("printf '([^']*)' > (\\S+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"README.md, 6", "docs/tables-and-questions.md, 6", "docs/api.md, 6", "docs/operate/configuration.md, 3"
    })
    void every_command_of_a_guide_is_answered(String guide, int least) throws IOException {
        LiveServer server = guide.startsWith("docs/") ? TwoServers.postgres() : TwoServers.h2();
        String me = "Authorization: Bearer " + server.token("Reader of " + guide.replace('/', ' '), "administrator");
        List<String> commands = commands(Files.readString(Path.of(guide)));
        assertThat(commands).hasSizeGreaterThanOrEqualTo(least);
        for (String command : commands) {
            Matcher table = PRINTF.matcher(command);
            if (table.matches()) {
                Files.writeString(folder.resolve(table.group(2)), table.group(1).replace("\\n", "\n"));
            } else {
                ask(server, command, me);
            }
        }
    }

    private void ask(LiveServer server, String command, String me) throws IOException {
        CurlLine line = CurlLine.of(command, server, folder, me);
        HttpResponse<byte[]> answer = server.anonymous(line.request());
        assertThat(answer.statusCode())
                .as(command + "\n" + new String(answer.body()))
                .isBetween(200, 299);
        line.keep(answer.body(), folder);
    }

    /** But for the one that makes the first account, which works once and has tests of its own. */
    private static List<String> commands(String guide) {
        List<String> commands = new ArrayList<>();
        Matcher command = COMMAND.matcher(guide);
        while (command.find()) {
            String text = command.group(1).replaceAll("\\\\\n\\s*", "");
            if (!text.contains("set-up-link")) {
                commands.add(text);
            }
        }
        return commands;
    }
}
