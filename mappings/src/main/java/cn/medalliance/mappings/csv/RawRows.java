package cn.medalliance.mappings.csv;

import cn.medalliance.mappings.table.RowFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into rows: a row is a line, or several when a quoted cell holds line ends.
 *
 * <p>A quotation mark that is never closed would swallow the rest of the file; here it costs one line, because after
 * a few lines the first one is given up and the others are read again on their own.
 */
final class RawRows {
    private static final int LONGEST_ROW = 256 * 1024;
    private static final int MOST_LINES = 20;

    private final PushbackReader reader;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private Predicate<String> plausible = text -> true;

    RawRows(Reader reader) {
        this.reader = new PushbackReader(new BufferedReader(reader), 1);
    }

    /** From now on, lines are joined only when this holds for the whole: two torn rows are not one long row. */
    void joinOnly(Predicate<String> plausible) {
        this.plausible = plausible;
    }

    /** One row's text; or, with a fault, the text of the line that is given up. */
    record Piece(String text, @Nullable RowFault fault) {}

    private record Line(String text, boolean cut) {
        boolean hasOddQuotes() {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }
    }

    /** The next row, or null at the end. */
    @Nullable
    Piece next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        if (first.cut) {
            return new Piece(first.text, RowFault.TOO_LONG);
        }
        return first.hasOddQuotes() ? joined(first) : new Piece(first.text, null);
    }

    private Piece joined(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text);
        List<Line> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES && text.length() < LONGEST_ROW) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            taken.add(line);
            if (line.cut) {
                break;
            }
            text.append('\n').append(line.text);
            if (line.hasOddQuotes() && plausible.test(text.toString())) {
                return new Piece(text.toString(), null);
            }
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            waiting.addFirst(taken.get(i));
        }
        return new Piece(first.text, RowFault.QUOTES);
    }

    private @Nullable Line nextLine() throws IOException {
        Line held = waiting.pollFirst();
        return held != null ? held : readLine();
    }

    private @Nullable Line readLine() throws IOException {
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(512);
        boolean cut = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() < LONGEST_ROW) {
                text.append((char) c);
            } else {
                cut = true;
            }
            c = reader.read();
        }
        if (c == '\r') {
            int after = reader.read();
            if (after >= 0 && after != '\n') {
                reader.unread(after);
            }
        }
        return new Line(text.toString(), cut);
    }
}
