package cn.medalliance.load.jpa;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.load.jpa.ResourceReader.Invalid;
import cn.medalliance.load.model.Chunk;
import cn.medalliance.load.model.KnownIds;
import cn.medalliance.load.model.Line;
import cn.medalliance.load.model.Rejection;
import cn.medalliance.load.model.ResourceKey;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Stores chunks, each in one transaction with the note that it is stored. Belongs to one thread. */
final class ChunkLoader {

    private final ResourceReader reader;
    private final ResourceMaker maker;
    private final ChunkRows rows;
    private final KnownIds ids;
    private final long load;
    private final long firstPid;

    /**
     * @param load the load's number
     * @param firstPid the internal id of the first of all lines
     */
    ChunkLoader(ResourceReader reader, ResourceMaker maker, ChunkRows rows, KnownIds ids, long load, long firstPid) {
        this.reader = reader;
        this.maker = maker;
        this.rows = rows;
        this.ids = ids;
        this.load = load;
        this.firstPid = firstPid;
    }

    /** Stores a chunk and commits. */
    void store(Chunk chunk, Connection database) throws SQLException {
        rows.clear();
        List<Rejection> rejections = new ArrayList<>();
        ChunkIds targets = new ChunkIds(ids, new Date());
        long pid = firstPid + chunk.first();
        for (Line line : chunk.lines()) {
            Rejection rejection = add(chunk.file(), line, pid++, targets, database);
            if (rejection != null) {
                rejections.add(rejection);
            }
        }
        rows.copy(database);
        LoadTable.reject(database, load, rejections);
        LoadTable.chunkIsDone(
                database, load, chunk.number(), chunk.lines().size() - rejections.size(), rejections.size());
        database.commit();
    }

    private @Nullable Rejection add(String file, Line line, long pid, ChunkIds targets, Connection database)
            throws SQLException {
        try {
            Resource resource = reader.read(line.text(), pid, ids);
            rows.add(maker.make(resource, pid, targets), database);
            return null;
        } catch (Invalid invalid) {
            return rejection(
                    file,
                    line,
                    invalid.fault().rule(),
                    invalid.fault().place(),
                    invalid.fault().reason());
        } catch (Refusal refusal) {
            return rejection(
                    file, line, refusal.code().code(), refusal.expression(), String.valueOf(refusal.getMessage()));
        } catch (BaseServerResponseException refused) {
            return rejection(
                    file,
                    line,
                    ErrorCode.ofStatus(refused.getStatusCode()).code(),
                    null,
                    String.valueOf(refused.getMessage()));
        }
    }

    private static Rejection rejection(String file, Line line, String rule, @Nullable String place, String reason) {
        return new Rejection(
                file, line.number(), ResourceKey.nameIn(line.text()).orElse(null), rule, place, reason);
    }
}
