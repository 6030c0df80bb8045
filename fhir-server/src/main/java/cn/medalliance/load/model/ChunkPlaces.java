package cn.medalliance.load.model;

import java.util.ArrayList;
import java.util.List;

/** Where each line of a folder stands: its file, its number there, its chunk. */
public final class ChunkPlaces {

    private final List<Place> places = new ArrayList<>();

    private record Place(int chunk, String file, long first, long[] numbers) {}

    /**
     * Where a line stands.
     *
     * @param chunk the number of its chunk
     * @param file the name of its file
     * @param line from 1
     */
    public record LinePlace(int chunk, String file, long line) {}

    /** Remembers a chunk; they come in order. */
    public void add(Chunk chunk) {
        long[] numbers = chunk.lines().stream().mapToLong(Line::number).toArray();
        boolean isWithoutGap = numbers[numbers.length - 1] - numbers[0] == numbers.length - 1;
        places.add(new Place(
                chunk.number(), chunk.file(), chunk.first(), isWithoutGap ? new long[] {numbers[0]} : numbers));
    }

    /** @param place of a line among all, from 0 */
    public LinePlace of(long place) {
        int low = 0;
        int high = places.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (places.get(middle).first() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Place found = places.get(low);
        int within = Math.toIntExact(place - found.first());
        long line = found.numbers().length == 1 ? found.numbers()[0] + within : found.numbers()[within];
        return new LinePlace(found.chunk(), found.file(), line);
    }
}
