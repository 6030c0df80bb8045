package cn.medalliance.mappings.provenance;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The entries of one row or message, each told its source and its profile, and asked the profile's rules; what breaks one is an issue.
 * The resident comes first where the source may create one, the Provenance of everything last.
 */
public final class SourcedTransaction {
    private final TransactionBuilder builder = new TransactionBuilder();
    private final List<Reference> targets = new ArrayList<>();
    private final Set<String> conditions = new HashSet<>();
    private final SourcedResources resources;
    private final ResidentMatch resident;
    private final Delivery delivery;
    private final IssueList issues;

    /**
     * Begins a transaction.
     *
     * @param residentPlace where the source says who the resident is
     */
    public SourcedTransaction(
            ProfileRules rules, ResidentMatch resident, String residentPlace, Delivery delivery, IssueList issues) {
        resources = new SourcedResources(rules, delivery, issues);
        this.resident = resident;
        this.delivery = delivery;
        this.issues = issues;
        if (resident.newcomer() != null) {
            builder.createUnlessThere(resources.finished(resident.newcomer(), residentPlace), resident.condition());
        }
    }

    /**
     * Adds a resource that is found again by its identifier, and brought to this state.
     *
     * @param place the column or field that issues about it name
     */
    public void add(Resource resource, MatchUrl condition, String place) {
        builder.createOrUpdate(resources.finished(resource, place), condition);
        target(condition, place);
    }

    /** Adds a resource that is left as it is once it is there: what it has become since is the business of others. */
    public void addUnlessThere(Resource resource, MatchUrl condition, String place) {
        builder.createUnlessThere(resources.finished(resource, place), condition);
        target(condition, place);
    }

    /** Changes parts of the one resource that meets the condition; it has to be there. */
    public void patch(Parameters patch, MatchUrl condition) {
        builder.patch(patch, condition);
        targets.add(new Reference(condition.toString()));
    }

    private void target(MatchUrl condition, String place) {
        if (!conditions.add(condition.toString())) {
            issues.add(IssueCode.NUMBER_REPEATED, place);
        }
        targets.add(TransactionBuilder.referenceTo(condition));
    }

    /** The transaction with where it comes from; empty when something in it breaks a rule. */
    public Optional<Bundle> build(
            ProvenanceStep provenances,
            long number,
            String raw,
            DateTimeType occurred,
            Reference author,
            Reference organization) {
        builder.createUnlessThere(
                resources.finished(
                        provenances.provenance(
                                number, raw, resident.reference(), occurred, author, organization, targets, delivery),
                        ""),
                provenances.condition(raw));
        return issues.hasErrors() ? Optional.empty() : Optional.of(builder.build());
    }
}
