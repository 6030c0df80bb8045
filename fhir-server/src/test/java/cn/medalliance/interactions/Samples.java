package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.guide.Guide;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/**
 * One right resource of every type: the guide's smallest example where the guide has a profile, otherwise the least that
 * the base specification demands; {@code samples.json} has those of which an invariant demands more.
 */
public final class Samples {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Map<String, Samples> BY_SERVER = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Resource> byKey = new HashMap<>();
    private final Map<String, Resource> smallestByType = new HashMap<>();
    private final String guideCanonical;
    private final JsonNode written;
    private final MinimalResources minimal = new MinimalResources(FHIR);

    private Samples() {
        Guide guide = Guide.load();
        guideCanonical = guide.canonical();
        for (String text : guide.examples().values()) {
            Resource example = (Resource) FHIR.newJsonParser().parseResource(text);
            if (example instanceof AuditEvent) {
                continue; // the server alone writes them
            }
            byKey.put(example.fhirType() + "/" + example.getIdPart(), example);
            if (isTheOnlyOne(example) || isOfAnOrganisation(example)) {
                continue;
            }
            smallestByType.merge(
                    example.fhirType(),
                    example,
                    java.util.function.BinaryOperator.minBy(Comparator.comparing(
                            resource -> TestServer.json(resource).length())));
        }
        try (InputStream file =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/interactions/samples.json"))) {
            written = new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a resident has no other such resource at the same time: a sample is stored again and again. */
    private boolean isTheOnlyOne(Resource example) {
        CurrentRecords current = new CurrentRecords(guideCanonical);
        return example instanceof EpisodeOfCare enrolment
                        && !current.programmes(enrolment).isEmpty()
                || example instanceof Contract contract
                        && current.term(contract).isPresent();
    }

    /** Whether it is a document of counts, where others are somebody's. */
    private static boolean isOfAnOrganisation(Resource example) {
        return example instanceof Composition document
                && "Organization"
                        .equals(document.getSubject().getReferenceElement().getResourceType());
    }

    /** The samples, after the guide's examples were stored on this server under their own ids. */
    public static Samples on(TestServer server) {
        return BY_SERVER.computeIfAbsent(server.root(), root -> {
            Samples samples = new Samples();
            Bundle all = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            samples.byKey.forEach((key, example) -> all.addEntry()
                    .setResource(example)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(key));
            assertThatAnswer(server.post("", all)).isAccepted(200);
            return samples;
        });
    }

    /** The base of the guide's canonical urls. */
    String guideCanonical() {
        return guideCanonical;
    }

    /** The types of which the guide has examples, and so a profile. */
    Set<String> profiledTypes() {
        return smallestByType.keySet();
    }

    /** All of the guide's examples. */
    Collection<Resource> examples() {
        return byKey.values();
    }

    /** A copy of one of the guide's examples, without its id. */
    <T extends Resource> T example(Class<T> type, String id) {
        Resource copy = Objects.requireNonNull(byKey.get(type.getSimpleName() + "/" + id), id)
                .copy();
        return type.cast(copy.setId((String) null));
    }

    /** A right resource of this type, without an id, unlike the one before in its number or url. */
    public Resource of(String type) {
        if (smallestByType.containsKey(type)) {
            return smallestByType.get(type).copy().setId((String) null);
        }
        return Optional.ofNullable(written.get(type))
                .map(text -> text.toString().replace("{number}", Integer.toString(NUMBER.incrementAndGet())))
                .map(text -> (Resource) FHIR.newJsonParser().parseResource(text))
                .orElseGet(() -> minimal.build(type));
    }
}
