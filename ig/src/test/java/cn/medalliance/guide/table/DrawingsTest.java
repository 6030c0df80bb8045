package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The drawings of the referral show the moves of the tables, each with its number and who may do it, and no other. */
class DrawingsTest {
    private static final Guide GUIDE = Guide.load();
    private static final Path DRAWINGS = Path.of("input", "images-source");
    private static final Pattern MOVE = Pattern.compile("(?m)^(\\S+) --> (\\S+) : (\\S+) (.+)$");

    @Test
    void theDrawingOfTheTaskShowsItsTransitions() throws IOException {
        Set<String> moves = new TreeSet<>();
        for (ReferralTransition transition : ReferralTransition.all(GUIDE)) {
            for (String from : transition.from()) {
                moves.add(move(from, transition.to(), transition.id(), transition.roles()));
            }
        }
        assertThat(drawn("referral-task.plantuml")).isEqualTo(moves);
    }

    @Test
    void theDrawingOfTheRequestShowsItsMoves() throws IOException {
        Set<String> moves = new TreeSet<>();
        for (ServiceRequestMove each : ServiceRequestMove.all(GUIDE)) {
            for (String from : each.from()) {
                moves.add(move(from, each.to(), each.id(), each.roles()));
            }
        }
        assertThat(drawn("referral-request.plantuml")).isEqualTo(moves);
    }

    private static String move(String from, String to, String id, Set<String> roles) {
        return String.join(" ", from, to, id, String.join(" ", new TreeSet<>(roles)));
    }

    private static Set<String> drawn(String file) throws IOException {
        Set<String> moves = new TreeSet<>();
        Matcher found = MOVE.matcher(Files.readString(DRAWINGS.resolve(file)));
        while (found.find()) {
            moves.add(move(
                    status(found.group(1)),
                    status(found.group(2)),
                    found.group(3),
                    Set.of(found.group(4).split(" "))));
        }
        return moves;
    }

    /** PlantUML's names have no hyphens. */
    private static String status(String name) {
        return name.equals("[*]") ? ReferralTransition.NONE : name.replace('_', '-');
    }
}
