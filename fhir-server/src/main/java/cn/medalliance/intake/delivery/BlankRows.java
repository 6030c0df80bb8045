package cn.medalliance.intake.delivery;

import java.util.UUID;

/** Rows in which nothing stands, one after the other: they are noted many at a time, for a file may hold millions of them. */
final class BlankRows {

    private static final int AT_ONCE = 10_000;

    private final DeliveryTable deliveries;
    private final UUID delivery;
    private long first;
    private long last;
    private long position;

    BlankRows(DeliveryTable deliveries, UUID delivery) {
        this.deliveries = deliveries;
        this.delivery = delivery;
    }

    /** @return false when there is nothing to go on with */
    boolean add(long row, long readTo) {
        if (first == 0) {
            first = row;
        }
        last = row;
        position = readTo;
        return last - first + 1 < AT_ONCE || flush();
    }

    /** @return false when there is nothing to go on with */
    boolean flush() {
        if (first == 0) {
            return true;
        }
        boolean goesOn = deliveries.skip(delivery, first, last, position);
        first = 0;
        return goesOn;
    }
}
