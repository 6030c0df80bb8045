package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * Decides what a caller may do with a resource: by the matrix, for which it finds out how the caller stands to the
 * resource, and by what the scopes leave of the type. A resource of several patients is open to whom each of them is.
 */
final class AccessDecisions {

    private final FhirContext fhir;
    private final AccessMatrix matrix;
    private final PatientElements elements;
    private final Relations relations;
    private final Consented consented;
    private final ScopeLimits limits;
    private final OwnerlessResources ownerless;
    private final StandingFor standingFor;
    private final OrganizationElements organizations;
    private final ClientResources clients;

    AccessDecisions(
            FhirContext fhir,
            AccessMatrix matrix,
            PatientElements elements,
            Relations relations,
            Consented consented,
            ScopeLimits limits,
            OwnerlessResources ownerless,
            StandingFor standingFor,
            OrganizationElements organizations,
            ClientResources clients) {
        this.clients = clients;
        this.organizations = organizations;
        this.ownerless = ownerless;
        this.standingFor = standingFor;
        this.fhir = fhir;
        this.matrix = matrix;
        this.elements = elements;
        this.relations = relations;
        this.consented = consented;
        this.limits = limits;
    }

    /** Whether some relation would let the caller do this with some resource of the type. */
    boolean mayEver(Caller caller, String type, Interaction interaction) {
        return !matrix.permitting(caller.kind(), type, interaction).isEmpty()
                || !matrix.permittingOwnerless(caller.kind(), type, interaction).isEmpty();
    }

    /** Whether the caller may do this with a resource. */
    boolean may(Caller caller, IBaseResource resource, Interaction interaction) {
        return may(caller, List.of(resource), interaction).get(0);
    }

    /** Whether the caller may do this with each of some resources; the database is asked once. */
    List<Boolean> may(Caller caller, List<? extends IBaseResource> resources, Interaction interaction) {
        return may(caller, resources, interaction, Set.of());
    }

    /**
     * As before, for resources written beside patients that are new.
     *
     * @param taken patients, new in the same transaction, whose records the caller's organisation keeps
     */
    List<Boolean> may(
            Caller caller, List<? extends IBaseResource> resources, Interaction interaction, Set<String> taken) {
        List<Set<Relation>> permitted = new ArrayList<>();
        List<Set<String>> patients = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (IBaseResource resource : resources) {
            Set<Relation> permitting = permitting(caller, resource, interaction);
            permitted.add(permitting);
            Set<String> its = permitting.isEmpty() || permitting.contains(Relation.ANYBODY)
                    ? Set.of()
                    : elements.patients(resource);
            patients.add(its);
            asked.addAll(its);
        }
        asked.removeAll(taken);
        Map<String, Set<Relation>> standing = standing(caller, asked);
        List<IIdType> ids = resources.stream()
                .<IIdType>map(resource -> resource.getIdElement().withResourceType(fhir.getResourceType(resource)))
                .toList();
        List<Map<String, Set<Relation>>> left = consented.of(caller, ids, patients, standing);
        List<Boolean> may = new ArrayList<>();
        for (int index = 0; index < resources.size(); index++) {
            IBaseResource resource = resources.get(index);
            Map<String, Set<Relation>> toThis = left.get(index);
            if (!taken.isEmpty()) {
                toThis = new HashMap<>(toThis);
                for (String patient : patients.get(index)) {
                    if (taken.contains(patient)) {
                        toThis.put(patient, EnumSet.of(Relation.MANAGING));
                    }
                }
            }
            may.add((isClients(caller, resource, permitted.get(index), interaction)
                            || may(caller, resource, permitted.get(index), patients.get(index), toThis))
                    && limits.permit(caller, resource, permissions(interaction)));
        }
        return may;
    }

    /** What scopes call an interaction; a resource is shown by the scope that let it be read or found. */
    private static Set<Permission> permissions(Interaction interaction) {
        return switch (interaction) {
            case READ -> EnumSet.of(Permission.READ, Permission.SEARCH);
            case SEARCH -> EnumSet.of(Permission.SEARCH);
            case HISTORY -> EnumSet.of(Permission.READ);
            case CREATE -> EnumSet.of(Permission.CREATE);
            case UPDATE -> EnumSet.of(Permission.UPDATE);
            case DELETE -> EnumSet.of(Permission.DELETE);
        };
    }

    /** The caller's relations to each of a stored resource's patients, as far as Consents leave them for it. */
    Map<String, Set<Relation>> standing(Caller caller, Collection<String> patients, IIdType resource) {
        Map<String, Set<Relation>> standing = standing(caller, patients);
        return consented
                .of(caller, List.of(resource), List.of(standing.keySet()), standing)
                .get(0);
    }

    /** Those of some patients of whom the caller may know. */
    Set<String> known(Caller caller, Collection<String> patients) {
        Map<String, Set<Relation>> standing = standing(caller, patients);
        List<String> asked = List.copyOf(standing.keySet());
        List<Map<String, Set<Relation>>> left = consented.of(
                caller,
                asked.stream().map(patient -> new IdType("Patient", patient)).toList(),
                asked.stream().map(Set::of).toList(),
                standing);
        return IntStream.range(0, asked.size())
                .filter(index -> !left.get(index)
                        .getOrDefault(asked.get(index), Set.of())
                        .isEmpty())
                .mapToObj(asked::get)
                .collect(Collectors.toSet());
    }

    private boolean may(
            Caller caller,
            IBaseResource resource,
            Set<Relation> permitting,
            Set<String> patients,
            Map<String, Set<Relation>> standing) {
        return permitting.contains(Relation.OWN) && isOwn(caller, resource) || isOpen(patients, permitting, standing);
    }

    /** Whether the caller's client made it, or makes it now. */
    private boolean isClients(
            Caller caller, IBaseResource resource, Set<Relation> permitting, Interaction interaction) {
        return permitting.contains(Relation.CLIENT)
                && (interaction == Interaction.CREATE
                        || clients.isOf(
                                caller,
                                fhir.getResourceType(resource),
                                resource.getIdElement().getIdPart()));
    }

    /** Whether it is open to everybody, or nobody's in a population that is, or the caller stands so to each patient. */
    static boolean isOpen(Set<String> patients, Set<Relation> permitting, Map<String, Set<Relation>> standing) {
        return permitting.contains(Relation.ANYBODY)
                || permitting.contains(Relation.POPULATION) && patients.isEmpty()
                || isToEach(patients, permitting, standing);
    }

    /**
     * Whether the caller stands in one of some relations to each of a resource's patients, of whom there is one at least.
     *
     * @param standing the caller's relations by patient
     */
    static boolean isToEach(
            Collection<String> patients, Set<Relation> permitting, Map<String, Set<Relation>> standing) {
        return !patients.isEmpty()
                && patients.stream()
                        .map(patient -> standing.getOrDefault(patient, Set.of()))
                        .noneMatch(stands -> Collections.disjoint(stands, permitting));
    }

    private Set<Relation> permitting(Caller caller, IBaseResource resource, Interaction interaction) {
        String type = fhir.getResourceType(resource);
        return ownerless.contain(resource)
                ? matrix.permittingOwnerless(caller.kind(), type, interaction)
                : matrix.permitting(caller.kind(), type, interaction);
    }

    /** Whether the caller may write a resource because it is its own, whoever its patients are. */
    boolean mayAsKeeper(Caller caller, IBaseResource resource, Interaction interaction) {
        return matrix.type(fhir.getResourceType(resource))
                        .filter(AccessType::isOfPatients)
                        .isPresent()
                && permitting(caller, resource, interaction).contains(Relation.OWN)
                && isOwn(caller, resource);
    }

    /** The caller's relations to each of some patients, whatever Consents say; a patient without one is not in it. */
    Map<String, Set<Relation>> standing(Caller caller, Collection<String> patients) {
        Optional<Person> resident = caller.person().filter(Person::isResident);
        if (resident.isPresent()) {
            Map<String, Set<Relation>> self = new HashMap<>();
            if (patients.contains(resident.get().patientId())) {
                self.put(resident.get().patientId(), EnumSet.of(Relation.SELF));
            }
            return self;
        }
        if (matrix.reachesPopulation(caller.kind())) {
            return patients.stream()
                    .distinct()
                    .collect(Collectors.toMap(patient -> patient, patient -> EnumSet.of(Relation.POPULATION)));
        }
        return caller.organization().isEmpty() || patients.isEmpty()
                ? new HashMap<>()
                : relations.between(caller.organization().get(), patients);
    }

    /** Whether a resource describes the caller's own organisation or one below it, or hangs a new one below it. */
    private boolean isOwn(Caller caller, IBaseResource resource) {
        AccessType type = matrix.type(fhir.getResourceType(resource)).orElseThrow();
        if (type.organizationElement().isEmpty()) {
            return false;
        }
        if (resource instanceof Organization organization) {
            return isOwnOrganization(caller, organization.getIdElement())
                    || isOwnOrganization(caller, organization.getPartOf().getReferenceElement());
        }
        List<Reference> named = organizations.named(type, resource);
        return !named.isEmpty()
                && named.stream().allMatch(reference -> standsForOwn(caller, reference.getReferenceElement()));
    }

    private boolean standsForOwn(Caller caller, IIdType id) {
        if (!StandingFor.isOne(id)) {
            return isOwnOrganization(caller, id);
        }
        List<IIdType> organizations = standingFor.of(id);
        return !organizations.isEmpty()
                && organizations.stream().allMatch(organization -> isOwnOrganization(caller, organization));
    }

    /** Holds for the stored resources of a type that {@link Relation#OWN} opens to the caller. */
    IdCondition keptBy(Caller caller, AccessType type) {
        return new KeptBy(
                caller.organization().map(relations::organizations).orElse(Set.of()), organizations.path(type));
    }

    /** Whether an id is that of the caller's organisation or of one below it. */
    boolean isOwnOrganization(Caller caller, IIdType id) {
        return id.hasIdPart()
                && (!id.hasResourceType() || id.getResourceType().equals("Organization"))
                && caller.organization()
                        .filter(own -> relations.organizationIds(own).contains(id.getIdPart()))
                        .isPresent();
    }
}
