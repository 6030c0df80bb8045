package cn.medalliance.identity.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.identity.model.GoldenRecord;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/** Lets only {@code $unmerge} change a record that was merged into another, and the link that names it. */
@Interceptor
final class MergedRecordsInterceptor extends WriteListener {

    private final MergeTable table;

    MergedRecordsInterceptor(MergeTable table) {
        this.table = table;
    }

    @Override
    protected void written(Change change) {
        if (change.request() == null
                || change.request() instanceof SystemRequestDetails
                || !(change.before() instanceof Patient before)
                || !(change.resource() instanceof Patient after)) {
            return;
        }
        if (GoldenRecord.isReplaced(before)
                && table.isMerged(Set.of(before.getIdElement().getIdPart()))) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    "mca-merge-replaced",
                    "该档案已并入 Patient/" + GoldenRecord.replacing(before).orElseThrow()
                            + "，请写该档案或先撤销合并。 The record was merged into that one; write there, or take the merge back.",
                    "Patient.link");
        }
        Set<String> dropped = new TreeSet<>(GoldenRecord.links(before, LinkType.REPLACES));
        dropped.removeAll(GoldenRecord.links(after, LinkType.REPLACES));
        if (!dropped.isEmpty() && table.isMerged(dropped)) {
            throw Refusal.ofRule(
                    ErrorCode.CONFLICT,
                    "mca-merge-link",
                    "replaces 链接来自合并，只能由撤销合并去除；请先读取再修改。 The link came from a merge and goes only with it; read"
                            + " the record before you change it.",
                    "Patient.link");
        }
    }
}
