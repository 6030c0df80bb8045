package cn.medalliance.demo.chance;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Resource ids made from the seed and a business key, so that a resource sent twice is the same resource. */
public record StableIds(long seed) {

    /** The id of the thing with this key, for example {@code patient/17}. */
    public String id(String key) {
        return UUID.nameUUIDFromBytes(("medalliance-demo/" + seed + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
