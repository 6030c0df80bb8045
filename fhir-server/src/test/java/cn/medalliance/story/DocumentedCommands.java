package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commands of a page of {@code docs/}, each with the status that the page promises beside it. */
final class DocumentedCommands {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    /** What the page promises of a command: its status and, of a search, how many it counts. */
    private static final Pattern PROMISE = Pattern.compile("(?m)# (\\d{3})(?: total (\\d+))?$");

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*(\\d+)");
    private static final String MARK = "@@ next command @@";

    private final List<String> commands;

    private DocumentedCommands(List<String> commands) {
        this.commands = commands;
    }

    int size() {
        return commands.size();
    }

    /** The commands of the page, each with the settings and lines before it and its promise at its end. */
    static DocumentedCommands of(String page) {
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (!block.group(1).contains("curl")) {
                continue;
            }
            int begin = 0;
            Matcher promise = PROMISE.matcher(block.group(1));
            while (promise.find()) {
                commands.add(block.group(1).substring(begin, promise.end()));
                begin = promise.end();
            }
            assertThat(block.group(1).substring(begin))
                    .as("a command without promise")
                    .isBlank();
        }
        assertThat(commands).allMatch(command -> command.contains("curl -is"));
        return new DocumentedCommands(commands);
    }

    /** Runs the commands against a server and holds each answer against what the page promises. */
    void assertKept(String root, Path from, Path folder) throws IOException, InterruptedException {
        List<String> answers = run(root, from, folder);
        assertThat(answers).hasSameSizeAs(commands);
        for (int place = 0; place < commands.size(); place++) {
            assertKept(commands.get(place), answers.get(place));
        }
    }

    /** Runs the commands in one shell and gives the output of each. */
    private List<String> run(String root, Path from, Path folder) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -u\nexport NO_PROXY='*'\n");
        for (String command : commands) {
            script.append(command.replace("http://localhost:8080", root))
                    .append("\necho; echo '")
                    .append(MARK)
                    .append("'\n");
        }
        Path file = Files.writeString(folder.resolve("commands.sh"), script);
        Path output = folder.resolve("commands.out");
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(from.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(bash.waitFor(6, TimeUnit.MINUTES))
                    .as("the commands ended")
                    .isTrue();
        } finally {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            bash.destroyForcibly();
        }
        List<String> answers = new ArrayList<>(List.of(Files.readString(output).split(Pattern.quote(MARK))));
        answers.removeIf(String::isBlank);
        return answers;
    }

    private static void assertKept(String command, String answer) {
        Matcher promise = PROMISE.matcher(command);
        assertThat(promise.find()).isTrue();
        assertThat(group(STATUS, answer)).as("%s%n%s", command, answer).isEqualTo(promise.group(1));
        if (promise.group(2) != null) {
            assertThat(group(TOTAL, answer)).as("%s%n%s", command, answer).isEqualTo(promise.group(2));
        }
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
