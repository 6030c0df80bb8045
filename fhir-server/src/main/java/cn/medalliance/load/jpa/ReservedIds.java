package cn.medalliance.load.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Ids of one of HAPI's sequences, taken in large blocks by one thread. HAPI's sequences go in steps of fifty, and who draws a
 * number has it and the 49 before it ({@code PooledOptimizer}); so servers go on behind a load as if it had been one of them.
 */
final class ReservedIds {

    static final int STEP = 50;

    private static final String DRAW = "select nextval(?) from generate_series(1, ?)";
    private static final int DRAWS = 400;

    private final String sequence;
    private long[] drawn = {};
    private int next;
    private int left;

    ReservedIds(String sequence) {
        this.sequence = sequence;
    }

    long next(Connection database) throws SQLException {
        if (left == 0) {
            if (next == drawn.length) {
                drawn = draw(database, sequence, DRAWS);
                next = 0;
            }
            next++;
            left = STEP;
        }
        left--;
        return drawn[next - 1] - left;
    }

    /**
     * The first of some ids that follow each other.
     *
     * @param count how many
     */
    static long range(Connection database, String sequence, long count) throws SQLException {
        int draws = Math.toIntExact((count + STEP - 1) / STEP);
        while (true) {
            long[] numbers = draw(database, sequence, Math.max(draws, 1));
            long last = numbers[numbers.length - 1];
            if (last - numbers[0] == (long) STEP * (numbers.length - 1)) {
                return numbers[0] - STEP + 1;
            }
            // Somebody else drew one in between.
        }
    }

    private static long[] draw(Connection database, String sequence, int draws) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(DRAW)) {
            statement.setString(1, sequence);
            statement.setInt(2, draws);
            long[] numbers = new long[draws];
            try (ResultSet rows = statement.executeQuery()) {
                for (int index = 0; rows.next(); index++) {
                    numbers[index] = rows.getLong(1);
                }
            }
            return numbers;
        }
    }
}
