package cn.medalliance.load.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import ca.uhn.fhir.rest.api.Constants;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.validation.TextValidation;
import cn.medalliance.load.model.KnownIds;
import cn.medalliance.load.model.ResourceKey;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads a line and refuses what a client's PUT of it would be refused for. Beyond that it refuses what a load cannot do: types
 * whose writing does more than rows, and references that ask a question. Safe for many threads.
 */
final class ResourceReader {

    /** HAPI keeps more of them than their rows, or reads them into memory when they are written. */
    static final Set<String> NOT_AS_ROWS = Set.of(
            "AuditEvent",
            "Binary",
            "CodeSystem",
            "ConceptMap",
            "SearchParameter",
            "StructureDefinition",
            "Subscription",
            "ValueSet");

    private static final Pattern QUESTION = Pattern.compile("\"reference\"\\s*:\\s*\"[A-Za-z]+\\?");

    private final FhirContext fhir;
    private final StrictReading reading;
    private final Optional<TextValidation> validation;
    private final JpaStorageSettings settings;
    private final List<BesideStored> beside;

    /** @param validation checks profiles; empty when nobody does */
    ResourceReader(
            FhirContext fhir,
            StrictReading reading,
            Optional<TextValidation> validation,
            JpaStorageSettings settings,
            List<BesideStored> beside) {
        this.fhir = fhir;
        this.reading = reading;
        this.validation = validation;
        this.settings = settings;
        this.beside = List.copyOf(beside);
    }

    /** What a rule of the guide forbids. */
    static final class Invalid extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TextValidation.Fault fault;

        Invalid(TextValidation.Fault fault) {
            super(fault.reason());
            this.fault = fault;
        }

        TextValidation.Fault fault() {
            return fault;
        }
    }

    /**
     * Reads a resource.
     *
     * @param pid the internal id that is reserved for this line
     * @throws Refusal when it cannot be stored
     * @throws Invalid when a rule of the guide forbids it
     */
    Resource read(byte[] line, long pid, KnownIds ids) {
        JsonNode tree = reading.json().read(line);
        if (!tree.isObject()) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "不是 JSON 对象。 It is no JSON object.");
        }
        String text = new String(line, StandardCharsets.UTF_8);
        if (text.indexOf('?') >= 0 && QUESTION.matcher(text).find()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "条件引用不能载入。 A reference that is a search cannot be loaded.", "reference");
        }
        validation.flatMap(rules -> rules.firstFault(text, tree)).ifPresent(fault -> {
            throw new Invalid(fault);
        });
        Resource resource = parse(tree, text);
        checkKind(resource);
        checkId(resource, pid, ids);
        for (BesideStored feature : beside) {
            feature.check(resource);
        }
        return resource;
    }

    /** Of the tree that was read already, rather than of the text a second time. */
    private Resource parse(JsonNode tree, String text) {
        IParser parser = fhir.newJsonParser();
        if (validation.isEmpty()) {
            // What the parser does not know it would drop; the validator tells it better, where it was asked.
            parser.setParserErrorHandler(new StrictErrorHandler());
        }
        try {
            if (tree instanceof ObjectNode object
                    && parser instanceof IJsonLikeParser ofTrees
                    && !"Bundle".equals(tree.path("resourceType").asText())) {
                JacksonStructure structure = new JacksonStructure();
                structure.setNativeObject(object);
                return (Resource) ofTrees.parseResource(structure);
            }
            // HAPI gives the entries of a Bundle their ids only when it has read it itself.
            return (Resource) parser.parseResource(text);
        } catch (DataFormatException unreadable) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, String.valueOf(unreadable.getMessage()));
        }
    }

    private void checkKind(Resource resource) {
        String type = resource.fhirType();
        if (NOT_AS_ROWS.contains(type)) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "此类资源须由 REST 写入。 A " + type + " is more than rows; put it in by REST, before or after the load.",
                    type);
        }
        if (resource instanceof Bundle bundle
                && (bundle.getType() == null
                        || !settings.getBundleTypesAllowedForStorage()
                                .contains(bundle.getType().toCode()))) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE, "此类 Bundle 不存储。 A Bundle of this type is not stored.", "Bundle.type");
        }
        if (resource.getMeta().getTag(Constants.TAG_SUBSETTED_SYSTEM_DSTU3, Constants.TAG_SUBSETTED_CODE) != null
                || resource.getMeta().getTag("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED")
                        != null) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "资源不完整。 The resource is only a part of itself.", "meta.tag");
        }
    }

    private static void checkId(Resource resource, long pid, KnownIds ids) {
        if (!resource.getIdElement().hasIdPart() || !resource.getIdElement().isIdPartValid()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "资源没有合法的 id。 The resource has no id, or no right one.", "id");
        }
        long known = ids.get(
                ResourceKey.of(resource.fhirType(), resource.getIdElement().getIdPart()));
        if (known != pid) {
            throw new Refusal(
                    ErrorCode.CONFLICT, "已有同类型同 id 的资源。 A resource of this type and id is there already.", "id");
        }
    }
}
