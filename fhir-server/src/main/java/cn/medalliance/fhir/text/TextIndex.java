package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.entity.TermConcept;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/**
 * The text index as searches see it: every write that was acknowledged is in it, all hits are returned, and while it is
 * not complete it says so instead of answering.
 */
final class TextIndex {

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "5";

    private final EntityManagerFactory database;
    private final Analyzer analyzer = new TextAnalyzer();
    private final AtomicBoolean complete = new AtomicBoolean();

    TextIndex(EntityManagerFactory database) {
        this.database = database;
    }

    /** Says whether every resource of a named type is in the index as it is in the database. */
    void setComplete(boolean isComplete) {
        complete.set(isComplete);
    }

    boolean isComplete() {
        return complete.get();
    }

    /** HAPI's numbers of the resources of a type whose text satisfies the expression: all of them, in no order. */
    long[] find(String type, String field, TextExpression expression) {
        if (!complete.get()) {
            throw incomplete();
        }
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(TextFields.TYPE, type)), Occur.FILTER)
                .add(query(field, expression), Occur.FILTER)
                .build();
        try (IndexReader reader = open(ResourceTable.class)) {
            Pids pids = new Pids();
            new IndexSearcher(reader).search(query, pids);
            return pids.found.build().toArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the index holds: each resource's number and stamp, ordered by number. */
    long[][] stamps() {
        try (IndexReader reader = open(ResourceTable.class)) {
            long[][] stamps = new long[reader.numDocs()][];
            int count = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedNumericDocValues pid = DocValues.getSortedNumeric(leaf.reader(), TextFields.PID);
                SortedNumericDocValues stamp = DocValues.getSortedNumeric(leaf.reader(), TextFields.STAMP);
                for (int document = pid.nextDoc(); document < leaf.reader().maxDoc(); document = pid.nextDoc()) {
                    boolean live = leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(document);
                    if (live && stamp.advanceExact(document)) {
                        stamps[count++] = new long[] {pid.nextValue(), stamp.nextValue()};
                    }
                }
            }
            long[][] found = Arrays.copyOf(stamps, count);
            Arrays.sort(found, (first, second) -> Long.compare(first[0], second[0]));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many concepts of code systems are indexed. */
    int concepts() {
        try (IndexReader reader = open(TermConcept.class)) {
            return reader.numDocs();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private IndexReader open(Class<?> entity) {
        return Search.mapping(database)
                .scope(entity)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }

    private Query query(String field, TextExpression expression) {
        if (expression instanceof TextExpression.Word word) {
            Query phrase = new QueryBuilder(analyzer).createPhraseQuery(field, word.text());
            return phrase == null ? new MatchNoDocsQuery() : phrase;
        }
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        if (expression instanceof TextExpression.All all) {
            all.parts().forEach(part -> combined.add(query(field, part), Occur.MUST));
        } else if (expression instanceof TextExpression.Any any) {
            any.parts().forEach(part -> combined.add(query(field, part), Occur.SHOULD));
        }
        return combined.build();
    }

    private static BaseServerResponseException incomplete() {
        BaseServerResponseException unavailable = new UnclassifiedServerFailureException(
                UNAVAILABLE, "文本索引正在建立，请稍后再试。 The text index is being built; try again later.");
        unavailable.addResponseHeader("Retry-After", SECONDS_TO_WAIT);
        return unavailable;
    }

    /** Collects the numbers of the hits without scoring them. */
    private static final class Pids extends SimpleCollector {

        private final LongStream.Builder found = LongStream.builder();
        private @Nullable SortedNumericDocValues pids;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            pids = DocValues.getSortedNumeric(leaf.reader(), TextFields.PID);
        }

        @Override
        public void collect(int document) throws IOException {
            if (pids != null && pids.advanceExact(document)) {
                found.add(pids.nextValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
