package cn.medalliance.indicators;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** What is drawn for one person. */
final class Chance {

    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final int DAYS = 500;

    private final Random random;
    private int ids;

    Chance(Random random) {
        this.random = random;
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A day from October 2024 to February 2026, mostly of 2025; often one at an edge. */
    String day() {
        if (in(8)) {
            return of("2024-12-31", "2025-01-01", "2025-03-31", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01");
        }
        return FIRST.plusDays(random.nextInt(DAYS)).toString();
    }

    String dayOf2025() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)).toString();
    }

    /** A time of the day; some are written in another zone. */
    String timeOn(String day) {
        String rest = ":%02d:%02d".formatted(between(0, 59), between(0, 59));
        return switch (between(0, 9)) {
            case 0 -> day + "T" + between(16, 23) + rest + "Z";
            case 1 -> day + "T0" + between(0, 9) + rest + "Z";
            default -> day + "T" + between(10, 23) + rest + "+08:00";
        };
    }

    String time() {
        return timeOn(day());
    }

    /** An id that nothing else has. */
    String id(String person) {
        ids++;
        return UUID.nameUUIDFromBytes((person + "/" + ids).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
