package cn.medalliance.security.access.model;

import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.SmartScope;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every request asks of the access rules before the database is asked: the matrix, and a scope. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccessMatrixBenchmark {

    private final AccessMatrix matrix = AccessMatrix.load();
    private String type = "Observation";
    private String scope = "system/Observation.rs?category=laboratory";

    @Benchmark
    public Set<Relation> relationsThatPermit() {
        return matrix.permitting(CallerKind.VENDOR, type, Interaction.SEARCH);
    }

    @Benchmark
    public Optional<SmartScope> parsedScope() {
        return SmartScope.parse(scope);
    }
}
