package cn.medalliance.operations.transform;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.structuremap.MapEngine;
import cn.medalliance.mappings.structuremap.MapRefusal;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/StructureMap/$transform} and {@code POST [base]/StructureMap/[id]/$transform}: an instance of the logical
 * model that one of the guide's maps starts from becomes a transaction. Nothing is stored.
 *
 * <p>The instance is JSON in a Binary ({@code content}), for it is no resource of FHIR. Refused are an unknown map
 * ({@code invalid-request}, {@code not-found}), what is no instance ({@code validation-failed}) and what a rule of the map
 * refuses ({@code unprocessable}), with element, rule and a sentence.
 *
 * @see <a href="http://hl7.org/fhir/R4/structuremap-operation-transform.html">StructureMap/$transform</a>
 */
public final class TransformProvider {

    private static final int LONGEST = 1024 * 1024;

    private final Supplier<MapEngine> engine;
    private final SortedMap<String, String> urls = new TreeMap<>();

    /** @param guide its maps are known by their ids */
    TransformProvider(Supplier<MapEngine> engine, Guide guide) {
        this.engine = engine;
        guide.ids("StructureMap").forEach(id -> urls.put(id, guide.canonical("StructureMap", id)));
    }

    @Operation(name = "$transform", typeName = "StructureMap")
    @Description(
            shortDefinition = "Transforms an instance by a StructureMap of the guide",
            value = "用指南的 StructureMap 把厂商格式的一条记录转换为 Bundle，什么都不保存。 Turns an instance of a vendor's format into a"
                    + " Bundle by a StructureMap of the guide, and stores nothing.")
    public Bundle transform(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "source", max = 1) @Nullable UriType source,
            @OperationParam(name = "content", min = 1, max = 1) @Nullable IBaseResource content) {
        String map = map(id, source);
        String instance = instance(content);
        try {
            return engine.get().transform(map, instance);
        } catch (MapRefusal refused) {
            String sentence = refused.reason().joined();
            String element = refused.element().isEmpty() ? "content" : "content." + refused.element();
            throw refused.rule().isEmpty()
                    ? new Refusal(ErrorCode.VALIDATION_FAILED, sentence, element)
                    : Refusal.ofRule(ErrorCode.UNPROCESSABLE, refused.rule(), sentence, element);
        }
    }

    private String map(@Nullable IdType id, @Nullable UriType source) {
        String ofAddress = id == null ? null : urls.get(id.getIdPart());
        if (id != null && ofAddress == null) {
            throw new Refusal(ErrorCode.NOT_FOUND, "no map of the guide; known are " + urls.keySet());
        }
        String named = source == null || source.isEmpty() ? ofAddress : source.getValue();
        if (named == null || !urls.containsValue(named)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "unknown map; known are " + urls.values(), "source");
        }
        if (ofAddress != null && !ofAddress.equals(named)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "another map than that of the address", "source");
        }
        return named;
    }

    private static String instance(@Nullable IBaseResource content) {
        if (!(content instanceof Binary binary) || !binary.hasData()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a Binary with the instance in JSON is needed", "content");
        }
        String type = binary.hasContentType() ? binary.getContentType() : "";
        if (!type.matches("application/(?:fhir\\+)?json(?:\\s*;.*)?")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "only application/json is read", "content.contentType");
        }
        if (binary.getData().length > LONGEST) {
            throw new Refusal(ErrorCode.TOO_LARGE, "an instance is one record, of 1 MiB at the most", "content.data");
        }
        return new String(binary.getData(), StandardCharsets.UTF_8);
    }
}
