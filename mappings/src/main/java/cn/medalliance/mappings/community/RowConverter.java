package cn.medalliance.mappings.community;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.table.RowMemory;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Makes transactions of the rows of one table. Safe for several threads. */
interface RowConverter {
    /**
     * The transaction; empty when the row has an error, which is then among the issues.
     *
     * @param seen the rows of the same file, by what they are numbered
     */
    Optional<Bundle> convert(CommunityRow row, Delivery delivery, RowMemory<Long> seen, IssueList issues);
}
