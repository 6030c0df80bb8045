package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.consent.jpa.DeniedParts;
import cn.medalliance.security.consent.model.ConsentPurpose;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom somebody may ask a number, and whose names go with it. An organisation asks of those below it and itself; the CDC and the
 * alliance's office of the county, without names and without counts of few; residents of themselves.
 */
final class ReportRights {

    static final String REPORT = "MeasureReport";

    private final AccessMatrix matrix;
    private final Relations relations;
    private final VisibleResources visible;
    private final Optional<PeopleShown> people;

    ReportRights(AccessMatrix matrix, Relations relations, VisibleResources visible, Optional<PeopleShown> people) {
        this.matrix = matrix;
        this.relations = relations;
        this.visible = visible;
        this.people = people;
    }

    /**
     * What somebody may ask.
     *
     * @param organizations of these only; none for all
     * @param isNameless whether people are not named, and counts of few not given
     * @param isOwnOnly whether of nobody else
     */
    record Granted(Optional<Collection<String>> organizations, boolean isNameless, boolean isOwnOnly) {

        Population population() {
            return organizations.map(Population.EVERYBODY::ofOrganizations).orElse(Population.EVERYBODY);
        }

        void require(String organization) {
            if (organizations.filter(own -> !own.contains(organization)).isPresent()) {
                throw new Refusal(ErrorCode.FORBIDDEN, "an organisation asks of itself and those below it", "subject");
            }
        }
    }

    /** @throws Refusal 403 when it is for no report at all */
    Granted granted(RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty()) {
            return new Granted(Optional.empty(), false, false);
        }
        boolean isNameless =
                people.filter(shown -> shown.isDeidentified(request)).isPresent();
        CallerKind kind = caller.get().kind();
        Set<Relation> permitting = matrix.permitting(kind, REPORT, Interaction.SEARCH);
        if (permitting.contains(Relation.POPULATION)) {
            return new Granted(Optional.empty(), isNameless, false);
        }
        if (kind == CallerKind.CONSOLE) {
            return new Granted(Optional.empty(), true, false);
        }
        if (permitting.contains(Relation.SELF)) {
            return new Granted(Optional.empty(), false, true);
        }
        if (permitting.contains(Relation.MANAGING)) {
            Collection<String> own = caller.get()
                    .organization()
                    .map(relations::organizationIds)
                    .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "the caller has no organisation", null));
            return new Granted(Optional.of(own), isNameless, false);
        }
        throw new Refusal(ErrorCode.FORBIDDEN, "indicators are not for callers of this kind", null);
    }

    /**
     * Whether somebody may store a report: for an organisation, who sees its people; a report of days that are no whole months could be
     * told from another one.
     *
     * @param types of what is stored
     */
    void checkMayStore(Granted granted, MeasurePeriod period, String... types) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isPresent()) {
            CallerKind kind = caller.get().kind();
            if (granted.isNameless() || kind != CallerKind.VENDOR && kind != CallerKind.PRACTITIONER) {
                throw new Refusal(ErrorCode.FORBIDDEN, "an organisation stores its own reports", "store");
            }
            for (String type : types) {
                requireScope(caller.get(), type);
            }
        }
        if (!isOfWholeMonths(period)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "保存的报告须为整月。 A report that is stored is of whole months.", "periodStart");
        }
    }

    private static void requireScope(Caller caller, String type) {
        if (!caller.mayOn(type, Permission.CREATE)
                || !caller.limits(type, Permission.CREATE).isEmpty()) {
            String scope = (caller.person().isPresent() ? "user" : "system") + "/" + type + ".c";
            throw Refusal.ofScope(scope, "the token has no scope " + scope, "store");
        }
    }

    /** Those of a population whom the caller may see. */
    Population seen(Population population, RequestDetails request) {
        return seen(population, "Patient", "patient_key", request);
    }

    /**
     * Whose measurements are counted: of a person those that the caller may see; of a population all, but for people whom a Consent
     * takes out of it for who sees them de-identified.
     */
    Population measured(ReportSubject.Found found, RequestDetails request) {
        if (found.isPerson()) {
            return seen(found.population(), "Observation", "observation_key", request);
        }
        return counted(found.population(), request);
    }

    /**
     * A population without the people who deny something to who sees them de-identified. Who denies a part is left out whole: a number
     * with him would tell of what he denies, and one with the rest of him would be wrong.
     */
    Population counted(Population population, RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        boolean isDeidentified =
                people.filter(shown -> shown.isDeidentified(request)).isPresent();
        if (caller.isEmpty() || !isDeidentified) {
            return population;
        }
        Optional<ConsentPurpose> purpose = ConsentPurpose.of(caller.get().kind());
        Population seen = seen(population, request);
        if (purpose.isEmpty()) {
            return seen;
        }
        DeniedParts denied =
                new DeniedParts(relations.organizationOrNone(caller.get().organization()), purpose.get());
        return seen.with(
                "unit.patient_key is null or unit.patient_key not in (" + denied.residents() + ")",
                denied.values().toArray());
    }

    /** Two times that differ by a day would tell of few. */
    static void requireWholeMonths(MeasurePeriod period, Granted granted) {
        if (granted.isNameless() && !isOfWholeMonths(period)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "who sees people de-identified asks of whole months", "period");
        }
    }

    private static boolean isOfWholeMonths(MeasurePeriod period) {
        return period.first().getDayOfMonth() == 1 && period.last().plusDays(1).getDayOfMonth() == 1;
    }

    private Population seen(Population population, String type, String key, RequestDetails request) {
        Population seen = population;
        VisibleResources.Asked everything =
                new VisibleResources.Asked(PopulationLevel.SYSTEM, null, Set.of(), Set.of(type));
        for (VisibleResources.OfType resources :
                visible.visible(everything, request).types()) {
            if (!resources.conditions().isEmpty()) {
                seen = seen.with(
                        "exists (select from hfj_resource r where r.res_type = '" + type + "' and r.fhir_id = unit."
                                + key + " and " + String.join(" and ", resources.conditions()) + ")",
                        resources.values().toArray());
            }
        }
        return seen;
    }
}
