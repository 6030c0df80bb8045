package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.storage.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of {@code docs/walkthrough.md} do what the page says: they are taken out of it and run by bash, in their
 * order, against a server that has just been started.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class WalkthroughIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    /** What the page promises of a command: its status and, of a search, how many it counts. */
    private static final Pattern PROMISE = Pattern.compile("(?m)# (\\d{3})(?: total (\\d+))?$");

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*(\\d+)");
    private static final String MARK = "@@ next command @@";

    @Test
    void everyCommandAnswersWithTheStatusBesideIt(@TempDir Path folder) throws IOException, InterruptedException {
        String page = Files.readString(DOCS.resolve("walkthrough.md"));
        List<String> commands = commands(page);
        assertThat(commands).hasSizeGreaterThan(50).allMatch(command -> command.contains("curl -is"));
        try (ServerProcess process = ServerProcess.start(folder.resolve("data"))) {
            List<String> answers = run(commands, process.server().base(), folder);
            assertThat(answers).hasSameSizeAs(commands);
            for (int place = 0; place < commands.size(); place++) {
                assertKept(commands.get(place), answers.get(place));
            }
        }
    }

    @Test
    void theFilesAreThoseOfTheStory() throws IOException {
        Set<String> story = new HashSet<>(texts(Path.of("src", "test", "resources", "story")));
        List<String> walkthrough = texts(DOCS.resolve("walkthrough"));
        assertThat(walkthrough).isNotEmpty().allMatch(story::contains);
    }

    @Test
    void everyFileIsSentByACommandAndEveryFileThatIsSentExists() throws IOException {
        String page = Files.readString(DOCS.resolve("walkthrough.md"));
        Set<String> sent = new HashSet<>();
        Matcher file = Pattern.compile("@docs/walkthrough/(\\S+)").matcher(page);
        while (file.find()) {
            sent.add(file.group(1));
        }
        try (Stream<Path> files = Files.list(DOCS.resolve("walkthrough"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    /** The commands of the page, each with the settings and lines before it and its promise at its end. */
    private static List<String> commands(String page) {
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
        return commands;
    }

    /** Runs the commands in one shell and gives the output of each. */
    private static List<String> run(List<String> commands, String base, Path folder)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -u\nexport NO_PROXY='*'\n");
        for (String command : commands) {
            script.append(command.replace("http://localhost:8080/fhir", base))
                    .append("\necho; echo '")
                    .append(MARK)
                    .append("'\n");
        }
        Path file = Files.writeString(folder.resolve("walkthrough.sh"), script);
        Path output = folder.resolve("walkthrough.out");
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(ROOT.toFile())
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

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
