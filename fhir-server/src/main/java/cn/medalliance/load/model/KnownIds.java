package cn.medalliance.load.model;

/**
 * Which resource has which internal id. Made before anything is stored, then asked by all threads at once.
 *
 * <p>An open table of three numbers for each: about 50 bytes for each resource.
 */
public final class KnownIds {

    private static final double FULL = 0.6;
    /** From here on a number is a place among the lines that are read, and no internal id yet. */
    private static final long PLACES = 1L << 60;

    private long[] cells = new long[3 << 16];
    private int size;
    private long firstPid;

    /**
     * Remembers a resource that is stored already.
     *
     * @param pid its internal id
     */
    public synchronized void putStored(ResourceKey key, long pid, boolean isDeleted) {
        put(key, isDeleted ? -pid : pid);
    }

    /**
     * Remembers a resource of the folder. Of several with the same type and id the first counts, in whatever order they come;
     * before all of them one that is stored.
     *
     * @param place its place among all lines, from 0
     */
    public synchronized void putRead(ResourceKey key, long place) {
        put(key, PLACES + place);
    }

    /** Says which internal id the first line has; the others follow it. */
    public void setFirstPid(long firstPid) {
        this.firstPid = firstPid;
    }

    /** The internal id, negative when it is deleted; 0 when there is no such resource. */
    public long get(ResourceKey key) {
        long number = cells[find(cells, key) + 2];
        return number >= PLACES ? number - PLACES + firstPid : number;
    }

    private void put(ResourceKey key, long number) {
        if (size + 1 > FULL * (cells.length / 3)) {
            grow();
        }
        int cell = find(cells, key);
        if (cells[cell + 2] == 0) {
            cells[cell] = key.high();
            cells[cell + 1] = key.low();
            cells[cell + 2] = number;
            size++;
        } else if (Math.abs(number) < Math.abs(cells[cell + 2])) {
            cells[cell + 2] = number;
        }
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(cells.length, 2)];
        for (int cell = 0; cell < cells.length; cell += 3) {
            if (cells[cell + 2] != 0) {
                int place = find(larger, new ResourceKey(cells[cell], cells[cell + 1]));
                System.arraycopy(cells, cell, larger, place, 3);
            }
        }
        cells = larger;
    }

    private static int find(long[] cells, ResourceKey key) {
        int count = cells.length / 3;
        int place = (int) Math.floorMod(key.low(), (long) count);
        while (cells[3 * place + 2] != 0 && (cells[3 * place] != key.high() || cells[3 * place + 1] != key.low())) {
            place = place + 1 == count ? 0 : place + 1;
        }
        return 3 * place;
    }
}
