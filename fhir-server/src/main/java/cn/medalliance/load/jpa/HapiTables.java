package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.model.entity.BaseResourceIndex;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedComboStringUnique;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedComboTokenNonUnique;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamCoords;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamNumber;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamQuantity;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamQuantityNormalized;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamUri;
import ca.uhn.fhir.jpa.model.entity.ResourceLink;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTag;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** The tables of HAPI that a resource's first version is stored in. */
final class HapiTables {

    static final String RESOURCE_IDS = "seq_resource_id";

    /** In the order in which rows are written; by the sequence of their ids. */
    private static final Map<Class<?>, String> SEQUENCES = sequences();

    private final Map<Class<?>, EntityRows> rows = new LinkedHashMap<>();

    HapiTables(SessionFactoryImplementor hibernate, Connection database) throws SQLException {
        for (Map.Entry<Class<?>, String> entity : SEQUENCES.entrySet()) {
            rows.put(entity.getKey(), EntityRows.of(entity.getKey(), entity.getValue(), hibernate, database));
        }
    }

    private static Map<Class<?>, String> sequences() {
        Map<Class<?>, String> sequences = new LinkedHashMap<>();
        sequences.put(ResourceTable.class, RESOURCE_IDS);
        sequences.put(ResourceHistoryTable.class, "seq_resource_history_id");
        sequences.put(ResourceTag.class, "seq_restag_id");
        sequences.put(ResourceLink.class, "seq_reslink_id");
        sequences.put(ResourceIndexedSearchParamString.class, "seq_spidx_string");
        sequences.put(ResourceIndexedSearchParamToken.class, "seq_spidx_token");
        sequences.put(ResourceIndexedSearchParamDate.class, "seq_spidx_date");
        sequences.put(ResourceIndexedSearchParamQuantity.class, "seq_spidx_quantity");
        sequences.put(ResourceIndexedSearchParamQuantityNormalized.class, "seq_spidx_quantity_nrml");
        sequences.put(ResourceIndexedSearchParamNumber.class, "seq_spidx_number");
        sequences.put(ResourceIndexedSearchParamUri.class, "seq_spidx_uri");
        sequences.put(ResourceIndexedSearchParamCoords.class, "seq_spidx_coords");
        sequences.put(ResourceIndexedComboStringUnique.class, "seq_idxcmpstruniq_id");
        sequences.put(ResourceIndexedComboTokenNonUnique.class, "seq_idxcmbtoknu_id");
        return sequences;
    }

    Collection<EntityRows> all() {
        return rows.values();
    }

    /** The names of the tables. */
    List<String> names() {
        return rows.values().stream().map(EntityRows::table).toList();
    }

    EntityRows of(Class<?> entity) {
        EntityRows found = rows.get(entity);
        if (found == null) {
            throw new IllegalStateException("HAPI makes index rows that no load knows: " + entity);
        }
        return found;
    }

    /** The index rows that were found for a resource, kind by kind. */
    static List<Collection<? extends BaseResourceIndex>> indexRows(ResourceIndexedSearchParams found) {
        if (!found.mySearchParamPresentEntities.isEmpty()) {
            throw new IllegalStateException("Rows of missing parameters are not loaded; they are switched off");
        }
        return List.of(
                found.myStringParams,
                found.myTokenParams,
                found.myDateParams,
                found.myQuantityParams,
                found.myQuantityNormalizedParams,
                found.myNumberParams,
                found.myUriParams,
                found.myCoordsParams,
                found.myLinks,
                found.myComboStringUniques,
                found.myComboTokenNonUnique);
    }
}
