package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import java.util.function.Function;

/** Holds for the resources of a type that a client made. */
final class MadeByClient extends IdCondition {

    private static final String MADE = "select made.res_id from mca.client_resource maker"
            + " join hfj_resource made on made.res_type = maker.res_type and made.fhir_id = maker.id"
            + " where maker.res_type = %s and maker.client = %s";

    private final String client;
    private final String type;

    MadeByClient(String client, String type) {
        this.client = client;
        this.type = type;
    }

    @Override
    protected boolean isNever() {
        return false;
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        return isAmong(id, MADE.formatted(placeholder.apply(type), placeholder.apply(client)));
    }
}
