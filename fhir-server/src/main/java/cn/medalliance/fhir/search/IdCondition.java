package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.Converter;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a resource's internal id that HAPI's one SQL statement takes in, however many resources it holds for. A
 * {@link SearchRewrite} adds it as a value of {@code _id}. HAPI itself would cut a list of ids into statements of 800, each
 * sorted, paged and counted by itself.
 */
public abstract class IdCondition implements IQueryParameterType {

    /** Whether no resource can satisfy it. */
    protected abstract boolean isNever();

    /**
     * SQL that says it of one resource.
     *
     * @param id SQL of the resource's internal id
     * @param placeholder takes a value and gives what stands for it in the SQL
     */
    protected abstract String holdsFor(String id, Function<Object, String> placeholder);

    /** The same, for who writes a whole statement. */
    public final String sql(String id, Function<Object, String> placeholder) {
        return isNever() ? "false" : holdsFor(id, placeholder);
    }

    /** SQL that says of a resource that it is among some that are selected. */
    protected static String isAmong(String id, String select) {
        return id + " in (" + select + ")";
    }

    /** It as a condition on a column of internal ids in a statement of HAPI's. */
    final Condition on(DbColumn column, SearchQueryBuilder sql) {
        String id = Converter.toColumnSqlObject(column).toString();
        // HAPI's placeholders stand between quotes, which it takes away again.
        return new CustomCondition(holdsFor(id, value -> "'" + sql.generatePlaceholder(value) + "'"));
    }

    /** A condition that holds for all resources but those for which another one holds. */
    public static IdCondition allBut(IdCondition others) {
        return new IdCondition() {

            @Override
            protected boolean isNever() {
                return false;
            }

            @Override
            protected String holdsFor(String id, Function<Object, String> placeholder) {
                return "not (" + others.holdsFor(id, placeholder) + ")";
            }
        };
    }

    /** A condition that holds where one of two does. */
    public static IdCondition either(IdCondition one, IdCondition other) {
        return new IdCondition() {

            @Override
            protected boolean isNever() {
                return one.isNever() && other.isNever();
            }

            @Override
            protected String holdsFor(String id, Function<Object, String> placeholder) {
                return "(" + one.sql(id, placeholder) + " or " + other.sql(id, placeholder) + ")";
            }
        };
    }

    /** A condition that holds where both of two do. */
    public static IdCondition both(IdCondition one, IdCondition other) {
        return new IdCondition() {

            @Override
            protected boolean isNever() {
                return one.isNever() || other.isNever();
            }

            @Override
            protected String holdsFor(String id, Function<Object, String> placeholder) {
                return "(" + one.sql(id, placeholder) + " and " + other.sql(id, placeholder) + ")";
            }
        };
    }

    /** False also when nothing satisfies it: an empty parameter would be left out. */
    @Override
    public final boolean isEmpty() {
        return false;
    }

    @Override
    public final String getValueAsQueryToken() {
        return getClass().getSimpleName();
    }

    @Override
    public final void setValueAsQueryToken(FhirContext context, String name, String qualifier, String value) {
        throw new UnsupportedOperationException("A condition is made, not given");
    }

    @Override
    public final @Nullable String getQueryParameterQualifier() {
        return null;
    }

    @Override
    public final @Nullable Boolean getMissing() {
        return null;
    }

    @Override
    public final IQueryParameterType setMissing(Boolean missing) {
        throw new UnsupportedOperationException("A condition is never missing");
    }
}
