package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.entity.TermConcept;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.lucene.index.CorruptIndexException;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the text index agree with the database: at every start, and after a write that did not reach the index. It
 * compares the stamp of every resource of a named type with that of its document and writes what differs; an index that
 * is gone differs everywhere. Until both agree, searches by text are told to wait.
 */
final class TextCatchUp implements SmartLifecycle, TextRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(TextCatchUp.class);

    private static final String STAMPS = """
            select resource.myPid.myId, resource.myVersion, resource.myUpdated from ResourceTable resource
            where resource.myResourceType in :types and resource.myDeleted is null order by resource.myPid.myId""";
    private static final String RESOURCES =
            "select resource from ResourceTable resource where resource.myPid.myId in :pids";
    private static final String CONCEPTS =
            "select count(*) from TermConcept concept where concept.myIndexStatus is not null";

    private static final int BATCH = 200;
    private static final int FETCH = 10_000;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final EntityManagerFactory database;
    private final TextProperties properties;
    private final TextIndex index;
    private final StoredText storedText;
    private final Path folder;
    private final Semaphore wanted = new Semaphore(1);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread worker;

    TextCatchUp(
            EntityManagerFactory database,
            TextProperties properties,
            TextIndex index,
            StoredText storedText,
            Path folder) {
        this.database = database;
        this.properties = properties;
        this.index = index;
        this.storedText = storedText;
        this.folder = folder;
    }

    @Override
    public void again() {
        index.setComplete(false);
        wanted.release();
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread thread = new Thread(this::work, "text-index");
        thread.setDaemon(true);
        thread.start();
        worker = thread;
    }

    /** Without an interrupt, which would close files that Lucene reads. */
    @Override
    public void stop() {
        stopped.countDown();
        wanted.release();
        try {
            if (worker != null) {
                worker.join(TimeUnit.SECONDS.toMillis(20));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Before the web server, so that as little as possible waits. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        SearchWords.of("高血压");
        while (isRunning()) {
            try {
                wanted.acquire();
                wanted.drainPermits();
                catchUp();
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                recover(failure);
            }
        }
    }

    private void recover(RuntimeException failure) {
        LOG.error("The text index could not be brought up to date; searches by text wait", failure);
        if (ExceptionUtils.indexOfType(failure, CorruptIndexException.class) >= 0) {
            TextFolder.distrust(folder);
            LOG.error("The text index is damaged; the next start of the server rebuilds it");
        }
        try {
            if (!stopped.await(AFTER_FAILURE.toSeconds(), TimeUnit.SECONDS)) {
                wanted.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() throws InterruptedException {
        concepts();
        Progress progress = new Progress();
        Date began = new Date();
        // Clients go on writing: what they wrote since is in their care, unless it was just then overwritten by the
        // older state that was being indexed here. So what was written here is compared again, until nothing differs.
        Differences differences = compare(began, Differences.NONE);
        while (!differences.isEmpty() && isRunning()) {
            write(differences, progress);
            differences = compare(began, differences);
        }
        progress.end();
        index.setComplete(differences.isEmpty() && wanted.availablePermits() == 0);
    }

    private void write(Differences differences, Progress progress) {
        progress.expect(differences.stale.size() + differences.gone.size());
        for (List<Long> batch : batches(differences.gone)) {
            inTransaction(entities -> {
                SearchIndexingPlan plan = Search.session(entities).indexingPlan();
                batch.forEach(pid -> plan.purge(ResourceTable.class, JpaPid.fromId(pid), null));
            });
            progress.add(batch.size());
        }
        for (List<Long> batch : batches(differences.stale)) {
            if (isRunning()) {
                inTransaction(entities -> write(batch, entities));
                progress.add(batch.size());
            }
        }
    }

    private void write(List<Long> pids, EntityManager entities) {
        List<ResourceTable> resources = entities.createQuery(RESOURCES, ResourceTable.class)
                .setParameter("pids", pids)
                .getResultList();
        storedText.restore(resources, entities);
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        resources.forEach(plan::addOrUpdate);
    }

    /** Resources whose document is missing or old, documents whose resource is gone; both ordered. */
    private record Differences(List<Long> stale, List<Long> gone) {

        static final Differences NONE = new Differences(List.of(), List.of());

        boolean isEmpty() {
            return stale.isEmpty() && gone.isEmpty();
        }

        boolean include(long pid) {
            return Collections.binarySearch(stale, pid) >= 0 || Collections.binarySearch(gone, pid) >= 0;
        }
    }

    private Differences compare(Date began, Differences written) {
        if (properties.types().isEmpty()) {
            return Differences.NONE;
        }
        List<Long> stale = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        long[][] documents = index.stamps();
        int[] next = {0};
        inTransaction(entities -> {
            try (Stream<Object[]> rows = entities.createQuery(STAMPS, Object[].class)
                    .setParameter("types", properties.types())
                    .setHint("org.hibernate.fetchSize", FETCH)
                    .getResultStream()) {
                rows.forEach(row -> {
                    long pid = (Long) row[0];
                    while (next[0] < documents.length && documents[next[0]][0] < pid) {
                        gone.add(documents[next[0]++][0]);
                    }
                    boolean present = next[0] < documents.length && documents[next[0]][0] == pid;
                    Date updated = (Date) row[2];
                    boolean same = present && documents[next[0]][1] == TextFields.stamp((Long) row[1], updated);
                    if (!same && (updated.before(began) || written.include(pid))) {
                        stale.add(pid);
                    }
                    next[0] += present ? 1 : 0;
                });
            }
        });
        while (next[0] < documents.length) {
            gone.add(documents[next[0]++][0]);
        }
        return new Differences(stale, gone);
    }

    /** HAPI writes a concept's document when it stores the concept; here only an index that was lost is noticed. */
    private void concepts() throws InterruptedException {
        long[] stored = {0};
        inTransaction(entities ->
                stored[0] = entities.createQuery(CONCEPTS, Long.class).getSingleResult());
        if (index.concepts() < stored[0]) {
            LOG.info("Indexing {} concepts of stored code systems", stored[0]);
            Search.mapping(database).scope(TermConcept.class).massIndexer().startAndWait();
        }
    }

    private void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager entities = database.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                work.accept(entities);
                entities.getTransaction().commit();
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private static List<List<Long>> batches(List<Long> pids) {
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < pids.size(); from += BATCH) {
            batches.add(pids.subList(from, Math.min(from + BATCH, pids.size())));
        }
        return batches;
    }

    /** Tells the log how far a long catching up is. */
    private static final class Progress {

        private final long began = System.nanoTime();
        private long reported = began;
        private int expected;
        private int done;

        void expect(int more) {
            expected += more;
        }

        void add(int count) {
            done += count;
            if (System.nanoTime() - reported > BETWEEN_REPORTS.toNanos()) {
                reported = System.nanoTime();
                LOG.info("Text index: {} of {} resources", done, expected);
            }
        }

        void end() {
            if (done > 0) {
                LOG.info(
                        "Text index: {} resources brought up to date in {} ms",
                        done,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
        }
    }
}
