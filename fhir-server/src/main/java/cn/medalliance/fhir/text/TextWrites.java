package cn.medalliance.fhir.text;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a write is done for the index: when its documents are in Lucene's memory, from where the next search takes them.
 * Nobody waits for Lucene's disk: it follows within a second, and what a crash takes away {@link TextCatchUp} brings
 * back from the database.
 */
final class TextWrites implements IndexingPlanSynchronizationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(TextWrites.class);

    private final Supplier<TextCatchUp> catchUp;

    TextWrites(Supplier<TextCatchUp> catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(this::await);
    }

    private void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> writing) {
        // The data is committed by now: a failure of the index is not one of the write.
        writing.handle((report, failure) ->
                        failure != null ? failure : report.throwable().orElse(null))
                .thenAccept(this::note)
                .join();
    }

    private void note(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("A write did not reach the text index", failure);
            catchUp.get().again();
        }
    }
}
