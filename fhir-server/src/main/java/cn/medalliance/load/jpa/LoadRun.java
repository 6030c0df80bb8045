package cn.medalliance.load.jpa;

import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.guide.Guide;
import cn.medalliance.load.jpa.LoadTable.Counts;
import cn.medalliance.load.jpa.LoadTable.Load;
import cn.medalliance.load.jpa.LoadTable.Step;
import cn.medalliance.load.model.Chunk;
import cn.medalliance.load.model.ChunkPlaces;
import cn.medalliance.load.model.KnownIds;
import cn.medalliance.load.model.LoadOptions;
import cn.medalliance.load.model.LoadProgress;
import cn.medalliance.load.model.LoadProgress.Part;
import cn.medalliance.load.model.LoadRefusedException;
import cn.medalliance.load.model.LoadResult;
import cn.medalliance.load.model.NdjsonFolder;
import cn.medalliance.load.model.NdjsonFolder.Contents;
import cn.medalliance.load.model.ResourceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a folder, or goes on with a load that was cut off: reads the ids of all resources, stores the resources chunk by chunk,
 * makes the indexes again, derives what is kept beside. Whatever was committed when it is killed is not done again.
 */
public final class LoadRun {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);

    private final DataSource dataSource;
    private final Guide guide;
    private final LoaderMaker loaders;
    private final List<BesideStored> beside;

    LoadRun(DataSource dataSource, Guide guide, LoaderMaker loaders, List<BesideStored> beside) {
        this.dataSource = dataSource;
        this.guide = guide;
        this.loaders = loaders;
        this.beside = List.copyOf(beside);
    }

    /**
     * Loads.
     *
     * @throws LoadRefusedException when it is not begun, or not gone on with
     * @throws IOException when a file cannot be read
     */
    public LoadResult run(Path path, LoadOptions options, LoadProgress progress)
            throws IOException, SQLException, InterruptedException {
        try (Connection database = LoadSession.open(dataSource)) {
            Beginning beginning = beginning(database, path, options);
            Optional<Load> unfinished = beginning.unfinished();
            KnownIds ids = new KnownIds();
            StoredIds.read(
                    database,
                    unfinished.map(Load::firstPid).orElse(0L),
                    unfinished.map(Load::lastPid).orElse(0L),
                    ids);
            ChunkPlaces places = new ChunkPlaces();
            Contents contents = readIds(beginning.folder(), options, ids, places, progress);
            Load load = unfinished.isPresent()
                    ? same(unfinished.get(), contents, options)
                    : begin(database, path, contents, options, beginning.isEmpty());
            ids.setFirstPid(load.firstPid());
            return finish(database, load, new Input(beginning.folder(), contents, ids, places), options, progress);
        }
    }

    /**
     * Refuses what {@link #run} would refuse before it reads the folder.
     *
     * @throws LoadRefusedException when the load would not be begun
     */
    public void check(Path path, LoadOptions options) throws IOException, SQLException {
        try (Connection database = LoadSession.open(dataSource)) {
            beginning(database, path, options);
            database.rollback();
        }
    }

    /**
     * From where it is begun.
     *
     * @param unfinished the load that is gone on with
     * @param isEmpty whether there is nothing but the guide
     */
    private record Beginning(NdjsonFolder folder, Optional<Load> unfinished, boolean isEmpty) {}

    private Beginning beginning(Connection database, Path path, LoadOptions options) throws IOException, SQLException {
        ProvedSchema.check(database);
        OtherServers.refuse(database);
        database.commit();
        Optional<Load> unfinished = LoadTable.unfinished(database);
        NdjsonFolder folder =
                NdjsonFolder.open(path, unfinished.map(Load::linesPerChunk).orElse(options.linesPerChunk()));
        if (folder.isEmpty()) {
            throw new LoadRefusedException("目录中没有 NDJSON 文件。 There is no *.ndjson or *.ndjson.gz in " + path);
        }
        boolean isEmpty = unfinished.isEmpty() && !StoredIds.areThere(database, guide);
        if (unfinished.isEmpty() && !isEmpty && !options.isIntoExisting()) {
            throw new LoadRefusedException(
                    "数据库中已有数据，需 --into-existing。" + " The database holds resources; --into-existing adds to them.");
        }
        return new Beginning(folder, unfinished, isEmpty);
    }

    /** What was read of the folder. */
    private record Input(NdjsonFolder folder, Contents contents, KnownIds ids, ChunkPlaces places) {}

    private static Contents readIds(
            NdjsonFolder folder, LoadOptions options, KnownIds ids, ChunkPlaces places, LoadProgress progress)
            throws IOException, InterruptedException {
        progress.begin(Part.IDS, folder.bytes());
        try (Workers workers = Workers.start(options.workers(), () -> chunk -> note(chunk, ids))) {
            Contents contents = folder.read(new NdjsonFolder.Reader() {
                @Override
                public void read(Chunk chunk) throws InterruptedException {
                    places.add(chunk);
                    workers.add(chunk);
                }

                @Override
                public void progress(long bytes) {
                    progress.step(bytes);
                }
            });
            workers.finish();
            return contents;
        }
    }

    private static void note(Chunk chunk, KnownIds ids) {
        for (int index = 0; index < chunk.lines().size(); index++) {
            long place = chunk.first() + index;
            ResourceKey.in(chunk.lines().get(index).text()).ifPresent(key -> ids.putRead(key, place));
        }
    }

    private static Load same(Load load, Contents contents, LoadOptions options) {
        if (!load.files().equals(contents.files())) {
            throw new LoadRefusedException(
                    "目录与未完成的载入 %s 不同。 The folder is not that of the unfinished load, which was %s."
                            .formatted(load.folder(), load.folder()));
        }
        if (load.isValidated() != options.isValidating()) {
            throw new LoadRefusedException("校验方式与未完成的载入不同。 The unfinished load was begun "
                    + (load.isValidated() ? "without" : "with") + " --no-validation; go on with it in the same way.");
        }
        LOG.info("继续载入 Going on with load {}", load.id());
        return load;
    }

    private Load begin(Connection database, Path path, Contents contents, LoadOptions options, boolean isEmpty)
            throws SQLException {
        long firstPid = ReservedIds.range(database, HapiTables.RESOURCE_IDS, contents.lines());
        Load load = LoadTable.begin(
                database,
                new Load(
                        0,
                        path.toAbsolutePath().toString(),
                        contents.files(),
                        options.isValidating(),
                        Step.ROWS,
                        firstPid,
                        firstPid + contents.lines(),
                        options.linesPerChunk()));
        SecondaryIndexes.drop(database, load.id(), loaders.tables().names(), isEmpty);
        database.commit();
        return load;
    }

    private LoadResult finish(Connection database, Load load, Input input, LoadOptions options, LoadProgress progress)
            throws IOException, SQLException, InterruptedException {
        List<String> tables = loaders.tables().names();
        if (load.step() == Step.ROWS) {
            store(database, load, input, options, progress);
            LoadTable.step(database, load.id(), Step.INDEXES);
            database.commit();
        }
        if (load.step() != Step.DERIVED) {
            progress.begin(Part.INDEXES, SecondaryIndexes.count(database, load.id()));
            SecondaryIndexes.restoreIndexes(database, load.id(), progress);
            analyze(database, tables);
            if (LoadTable.counts(database, load.id()).rejected() > 0) {
                LoadedRows.rejectDependents(database, load, tables, input.places());
            }
            progress.begin(Part.REFERENCES, SecondaryIndexes.count(database, load.id()));
            SecondaryIndexes.restoreReferences(database, load.id(), tables, progress);
            LoadTable.step(database, load.id(), Step.DERIVED);
            database.commit();
        }
        progress.begin(Part.DERIVED, beside.size());
        for (int done = 0; done < beside.size(); done++) {
            beside.get(done).rebuild();
            progress.step(done + 1L);
        }
        Counts counts = LoadTable.counts(database, load.id());
        if (counts.loaded() + counts.rejected() != input.contents().lines()) {
            throw new IllegalStateException(
                    "%d lines were read, %s".formatted(input.contents().lines(), counts));
        }
        end(database, load, Step.DONE);
        return new LoadResult(load.id(), input.contents().lines(), counts.loaded(), counts.rejected());
    }

    private void store(Connection database, Load load, Input input, LoadOptions options, LoadProgress progress)
            throws IOException, SQLException, InterruptedException {
        BitSet done = LoadTable.doneChunks(database, load.id());
        database.commit();
        AtomicLong stored = new AtomicLong();
        progress.begin(Part.ROWS, input.contents().lines());
        try (Workers workers =
                Workers.start(options.workers(), () -> storing(loaders.make(load, input.ids()), stored, progress))) {
            input.folder().read(chunk -> {
                if (done.get(chunk.number())) {
                    progress.step(stored.addAndGet(chunk.lines().size()));
                } else {
                    workers.add(chunk);
                }
            });
            workers.finish();
        }
    }

    private Workers.Work storing(ChunkLoader loader, AtomicLong stored, LoadProgress progress) throws SQLException {
        Connection own = LoadSession.open(dataSource);
        return new Workers.Work() {
            @Override
            public void take(Chunk chunk) throws SQLException {
                try (Statement set = own.createStatement()) {
                    // What a crash of the database takes away is told by mca.load_chunk, and made again.
                    set.execute("set local synchronous_commit = off");
                }
                loader.store(chunk, own);
                progress.step(stored.addAndGet(chunk.lines().size()));
            }

            @Override
            public void close() throws SQLException {
                own.rollback();
                own.close();
            }
        };
    }

    /**
     * Gives an unfinished load up: takes its rows out and makes the indexes again.
     *
     * @return whether there was one
     */
    public boolean abandon(LoadProgress progress) throws SQLException {
        try (Connection database = LoadSession.open(dataSource)) {
            Optional<Load> unfinished = LoadTable.unfinished(database);
            if (unfinished.isEmpty()) {
                return false;
            }
            Load load = unfinished.get();
            List<String> tables = loaders.tables().names();
            LoadedRows.remove(database, load, tables);
            database.commit();
            progress.begin(Part.INDEXES, SecondaryIndexes.count(database, load.id()));
            SecondaryIndexes.restoreIndexes(database, load.id(), progress);
            progress.begin(Part.REFERENCES, SecondaryIndexes.count(database, load.id()));
            SecondaryIndexes.restoreReferences(database, load.id(), tables, progress);
            beside.forEach(BesideStored::rebuild);
            end(database, load, Step.ABANDONED);
            return true;
        }
    }

    /** Everything is on the disk before this is said. */
    private void end(Connection database, Load load, Step step) throws SQLException {
        LoadSession.checkpoint(database);
        LoadTable.step(database, load.id(), step);
        database.commit();
    }

    private static void analyze(Connection database, List<String> tables) throws SQLException {
        try (Statement analyze = database.createStatement()) {
            for (String table : tables) {
                analyze.execute("analyze " + table);
            }
        }
        database.commit();
    }
}
