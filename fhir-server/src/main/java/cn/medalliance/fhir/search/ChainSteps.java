package cn.medalliance.fhir.search;

import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Writes into HAPI's statement that a step of a chain passes over what the {@link ChainedResources} name. */
final class ChainSteps {

    private final Supplier<List<ChainedResources>> guards;

    ChainSteps(ObjectProvider<ChainedResources> guards) {
        this.guards = SingletonSupplier.of(() -> guards.orderedStream().toList());
    }

    /**
     * Conditions on a step.
     *
     * @param resource the column of the internal id of the resource to which the step comes
     */
    List<Condition> passOver(@Nullable String type, DbColumn resource, SearchQueryBuilder sql) {
        return guards.get().stream()
                .map(guard -> guard.passedOver(type))
                .filter(Objects::nonNull)
                .map(condition -> IdCondition.allBut(condition).on(resource, sql))
                .toList();
    }
}
