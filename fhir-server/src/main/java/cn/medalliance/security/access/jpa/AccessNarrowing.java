package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.relation.jpa.Reach;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets every search find only what its caller may find, so that no count, order or page tells of the rest. A search that
 * names a patient of the caller costs a look into memory; any other has a condition more in its SQL.
 */
final class AccessNarrowing implements SearchRewrite {

    private static final String ID = "_id";

    private final AccessMatrix matrix;
    private final AccessDecisions decisions;
    private final PatientElements elements;
    private final Relations relations;
    private final Reach reach;
    private final Consented consented;
    private final ScopeLimits limits;
    private final OwnerlessResources ownerless;

    AccessNarrowing(
            AccessMatrix matrix,
            AccessDecisions decisions,
            PatientElements elements,
            Relations relations,
            Reach reach,
            Consented consented,
            ScopeLimits limits,
            OwnerlessResources ownerless) {
        this.ownerless = ownerless;
        this.consented = consented;
        this.matrix = matrix;
        this.decisions = decisions;
        this.elements = elements;
        this.relations = relations;
        this.reach = reach;
        this.limits = limits;
    }

    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || request == null || request instanceof SystemRequestDetails) {
            return asked;
        }
        Set<Relation> permitting =
                type == null ? Set.of() : matrix.permitting(caller.get().kind(), type, Interaction.SEARCH);
        Set<Relation> ownerlessBy = type == null
                ? Set.of()
                : matrix.permittingOwnerless(caller.get().kind(), type, Interaction.SEARCH);
        if (type == null || permitting.isEmpty() && ownerlessBy.isEmpty()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "this kind of client may not search " + type, null);
        }
        for (SortSpec sort = asked.getSort(); sort != null; sort = sort.getChain()) {
            if (sort.getParamName().indexOf('.') >= 0) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN, "an order may not come from other resources", sort.getParamName());
            }
        }
        AccessType known = matrix.type(type).orElseThrow();
        if (asked.getEverythingMode() != null) {
            // Of one patient, who was judged before; what it finds is sifted. Of all, it would be a search of all
            // types.
            if (!asked.getEverythingMode().isInstance() && !permitting.contains(Relation.ANYBODY)) {
                throw new Refusal(ErrorCode.FORBIDDEN, "$everything of one patient only", null);
            }
            return asked;
        }
        List<IdCondition> conditions = new ArrayList<>();
        if (!permitting.contains(Relation.ANYBODY) && !namesOnlyOwnPatients(caller.get(), known, permitting, asked)) {
            IdCondition related = related(caller.get(), known, permitting, isOfOne(asked));
            conditions.add(seenOwnerless(caller.get(), known, ownerlessBy)
                    .map(seen -> IdCondition.either(related, seen))
                    .orElse(related));
        }
        limits.condition(caller.get(), known).ifPresent(conditions::add);
        if (conditions.isEmpty()) {
            return asked;
        }
        SearchParameterMap narrowed = asked.clone();
        conditions.forEach(condition -> narrowed.add(ID, condition));
        return narrowed;
    }

    /** Of those that belong to no patient the ones that the caller sees; of the whole population they are among the others. */
    private Optional<IdCondition> seenOwnerless(Caller caller, AccessType type, Set<Relation> by) {
        if (by.contains(Relation.ANYBODY)) {
            return Optional.of(ownerless.condition(type));
        }
        return by.contains(Relation.OWN)
                ? Optional.of(IdCondition.both(ownerless.condition(type), decisions.keptBy(caller, type)))
                : Optional.empty();
    }

    /** Whether the search names a business identifier or an id, so that it finds next to nothing. */
    private static boolean isOfOne(SearchParameterMap asked) {
        return Stream.of(ID, "identifier")
                .flatMap(name -> Optional.ofNullable(asked.get(name)).stream().flatMap(List::stream))
                .anyMatch(alternatives -> alternatives.stream()
                        .allMatch(value -> value instanceof TokenParam token
                                && token.getModifier() == null
                                && token.getMissing() == null
                                && token.getValue() != null
                                && !token.getValue().isBlank()));
    }

    private IdCondition related(Caller caller, AccessType type, Set<Relation> permitting, boolean isOfOne) {
        if (permitting.contains(Relation.CLIENT)) {
            return new MadeByClient(caller.client(), type.name());
        }
        List<String> paths = type.isPatient() ? List.of() : elements.paths(type);
        Optional<Person> resident = caller.person().filter(Person::isResident);
        if (resident.isPresent()) {
            return new OfPatient(resident.get().patientId(), paths);
        }
        if (permitting.contains(Relation.POPULATION)) {
            return IdCondition.allBut(new DeniedTo(consented.ofPopulation(caller), paths));
        }
        Set<Long> organizations =
                caller.organization().map(relations::organizations).orElse(Set.of());
        IdCondition related = new RelatedTo(
                new Standing(organizations, permitting, Consented.purpose(caller)),
                paths,
                !type.isPatient() && elements.mayBeOfSeveral(type),
                isOfOne || reach.isWide(organizations));
        return permitting.contains(Relation.OWN)
                ? IdCondition.either(related, decisions.keptBy(caller, type))
                : related;
    }

    /**
     * Whether the search names patients, the caller stands in a permitting relation to each that it names, and no Consent
     * of theirs has a say.
     */
    private boolean namesOnlyOwnPatients(
            Caller caller, AccessType type, Set<Relation> permitting, SearchParameterMap asked) {
        if (matrix.isKept(type)) {
            return false; // what has one patient of the caller's may have others, and the caller may not know of it
        }
        Stream<String> names = type.isPatient()
                ? Stream.of(ID)
                : Stream.of("patient", "subject", type.patientParameter().orElse("patient"))
                        .distinct();
        return names.flatMap(
                        name -> Optional.ofNullable(asked.get(name)).stream().flatMap(List::stream))
                .anyMatch(alternatives -> areOwn(caller, permitting, alternatives));
    }

    private boolean areOwn(Caller caller, Set<Relation> permitting, List<IQueryParameterType> alternatives) {
        List<Optional<String>> named =
                alternatives.stream().map(AccessNarrowing::patient).toList();
        if (named.isEmpty() || named.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        List<String> patients = named.stream().map(Optional::get).distinct().toList();
        Map<String, Set<Relation>> standing = decisions.standing(caller, patients);
        return AccessDecisions.isToEach(patients, permitting, standing)
                && consented.speaking(caller, standing).isEmpty();
    }

    /** The patient's id when the value is just that. */
    private static Optional<String> patient(IQueryParameterType value) {
        if (value instanceof ReferenceParam reference) {
            boolean isPlain =
                    reference.getChain() == null && reference.getMissing() == null && reference.getBaseUrl() == null;
            String type = reference.getResourceType();
            return isPlain && (type == null || type.equals("Patient"))
                    ? Optional.ofNullable(reference.getIdPart())
                    : Optional.empty();
        }
        if (value instanceof TokenParam token && token.getModifier() == null && token.getMissing() == null) {
            String id = token.getValue();
            return id == null || id.contains("/") && !id.startsWith("Patient/")
                    ? Optional.empty()
                    : Optional.of(id.replaceFirst("^Patient/", ""));
        }
        return Optional.empty();
    }
}
