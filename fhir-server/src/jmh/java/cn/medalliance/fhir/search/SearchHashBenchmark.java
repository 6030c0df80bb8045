package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.util.SearchParamHash;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The hash by which HAPI finds a row of an index; each written index row needs up to three. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SearchHashBenchmark {

    private final PartitionSettings partitions = new PartitionSettings();
    private final RequestPartitionId partition = RequestPartitionId.defaultPartition(partitions);
    private String code = "85354-9";

    @Benchmark
    public long systemAndValue() {
        return SearchParamHash.hashSearchParam(partitions, partition, "Observation", "code", "http://loinc.org", code);
    }
}
