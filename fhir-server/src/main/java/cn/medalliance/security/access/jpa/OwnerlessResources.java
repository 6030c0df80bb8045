package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SqlArrays;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Ownerless;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseEnumeration;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Which resources of a type of patients belong to no patient and have rows of their own in the matrix. */
final class OwnerlessResources {

    /** Between an address and its version. */
    private static final String VERSION = "|";

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    private final FhirContext fhir;
    private final AccessMatrix matrix;
    private final PatientElements elements;
    private final Guide guide;

    OwnerlessResources(FhirContext fhir, AccessMatrix matrix, PatientElements elements, Guide guide) {
        this.fhir = fhir;
        this.matrix = matrix;
        this.elements = elements;
        this.guide = guide;
    }

    /** Whether a resource is one: it names nobody as its subject, however it names him, and carries the mark. */
    boolean contain(IBaseResource resource) {
        return matrix.type(fhir.getResourceType(resource))
                .flatMap(AccessType::ownerless)
                .filter(ownerless -> elements.nameNobody(resource) && isMarked(resource, ownerless))
                .isPresent();
    }

    private boolean isMarked(IBaseResource resource, Ownerless ownerless) {
        String path = fhir.getResourceType(resource) + "." + ownerless.element();
        String system = address(ownerless);
        for (IBase value : fhir.newTerser().getValues(resource, path)) {
            if (isMark(value, system, ownerless)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(IBase value, String system, Ownerless ownerless) {
        if (value instanceof CodeableConcept concept) {
            return ownerless.codes().stream().anyMatch(code -> concept.hasCoding(system, code));
        }
        if (value instanceof IBaseEnumeration<?> code && ownerless.isByCode()) {
            return ownerless.codes().contains(code.getValueAsString());
        }
        return value instanceof IPrimitiveType<?> form
                && withoutVersion(String.valueOf(form.getValueAsString())).equals(system);
    }

    private static String withoutVersion(String address) {
        int bar = address.indexOf(VERSION);
        return bar < 0 ? address : address.substring(0, bar);
    }

    private String address(Ownerless ownerless) {
        String[] below = ownerless.system().split("/", 2);
        return ownerless.system().contains("://") ? ownerless.system() : guide.canonical(below[0], below[1]);
    }

    /** Holds for those of a type, which has some. */
    IdCondition condition(AccessType type) {
        Ownerless ownerless = type.ownerless().orElseThrow();
        return new Condition(type, ownerless, address(ownerless));
    }

    private final class Condition extends IdCondition {

        private static final String OF_NOBODY = "not exists (select from hfj_res_link link"
                + " where link.src_resource_id = %s and link.src_path = any (%s)"
                + " and (link.target_resource_id is null or not link.target_resource_type = any (%s)))";
        private static final String OF_CODE =
                "select code.res_id from hfj_spidx_token code where code.hash_sys_and_value in (%s)";
        private static final String OF_FORM = "select link.src_resource_id from hfj_res_link link"
                + " where link.src_path = %s and split_part(link.target_resource_url, %s, 1) = %s";

        private final AccessType type;
        private final Ownerless ownerless;
        private final String address;

        Condition(AccessType type, Ownerless ownerless, String address) {
            this.type = type;
            this.ownerless = ownerless;
            this.address = address;
        }

        private long hash(String code) {
            return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                    UNPARTITIONED,
                    RequestPartitionId.defaultPartition(),
                    type.name(),
                    ownerless.element(),
                    address,
                    code);
        }

        @Override
        protected boolean isNever() {
            return false;
        }

        @Override
        protected String holdsFor(String id, Function<Object, String> placeholder) {
            String marked = ownerless.isByCode()
                    ? OF_CODE.formatted(ownerless.codes().stream()
                            .map(code -> placeholder.apply(hash(code)))
                            .collect(Collectors.joining(", ")))
                    : OF_FORM.formatted(
                            placeholder.apply(type.name() + "." + ownerless.element()),
                            placeholder.apply(VERSION),
                            placeholder.apply(address));
            return isAmong(id, marked)
                    + " and "
                    + OF_NOBODY.formatted(
                            id,
                            SqlArrays.texts(elements.paths(type), placeholder),
                            SqlArrays.texts(PatientElements.NOBODY, placeholder));
        }
    }
}
