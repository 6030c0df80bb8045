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

    @Test
    void everyCommandAnswersWithTheStatusBesideIt(@TempDir Path folder) throws IOException, InterruptedException {
        String page = Files.readString(DOCS.resolve("walkthrough.md"));
        DocumentedCommands commands = DocumentedCommands.of(page);
        assertThat(commands.size()).isGreaterThan(50);
        try (ServerProcess process = ServerProcess.startInstalled(folder.resolve("data"))) {
            commands.assertKept(process.server().root(), ROOT, folder);
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
