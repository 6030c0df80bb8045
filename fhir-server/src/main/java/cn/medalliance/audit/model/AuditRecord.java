package cn.medalliance.audit.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One access: by whom, what, to whose data, with which outcome. Holds nothing that a database could not give back as it
 * was, so that its hash can be computed again.
 *
 * @param requestId joins the records of one request, such as those of a batch's entries
 * @param agent who
 * @param deed what
 * @param status the HTTP status of the answer
 * @param errorCode why it was refused or failed; a refused sign-in has one with the status of a redirection
 */
public record AuditRecord(
        String requestId,
        Agent agent,
        Deed deed,
        int status,
        @Nullable String errorCode) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUERY = 4_000;

    public AuditRecord {
        requestId = name(requestId);
        errorCode = nullable(errorCode, LONGEST_NAME);
    }

    /**
     * Who made the request.
     *
     * @param kind the kind of caller as the client registry spells it, {@code open} or {@code unknown}
     * @param verified whether who is named proved it
     * @param client the client's id
     * @param person {@code Practitioner/ID} and the like, when a person is behind the client; at a sign-in the account's name
     * @param organization its unified social credit code
     * @param purpose the purpose of use that was declared, a code of v3-PurposeOfUse
     * @param address where the request came from
     */
    public record Agent(
            String kind,
            boolean verified,
            @Nullable String client,
            @Nullable String person,
            @Nullable String organization,
            @Nullable String purpose,
            String address) {

        public Agent {
            kind = name(kind);
            client = nullable(client, LONGEST_NAME);
            person = nullable(person, LONGEST_NAME);
            organization = nullable(organization, LONGEST_NAME);
            purpose = nullable(purpose, LONGEST_NAME);
            address = name(address);
        }
    }

    /**
     * What was asked.
     *
     * @param interaction a code of FHIR's restful interactions, or {@code login} and its kin for the identity provider
     * @param operation the operation with its dollar sign, or the identity provider's address
     * @param resourceType the type of the address
     * @param resources what was read or written
     * @param query the query, without what identifies people
     * @param patients the ids of the patients concerned
     */
    public record Deed(
            String interaction,
            @Nullable String operation,
            @Nullable String resourceType,
            List<Touched> resources,
            @Nullable String query,
            List<String> patients) {

        public Deed {
            interaction = name(interaction);
            operation = nullable(operation, LONGEST_NAME);
            resourceType = nullable(resourceType, LONGEST_NAME);
            resources = List.copyOf(resources);
            query = nullable(query, LONGEST_QUERY);
            patients = patients.stream().map(AuditRecord::name).toList();
        }

        /** Of another collection of patients. */
        public static List<String> sorted(Collection<String> patients) {
            return patients.stream().distinct().sorted().toList();
        }
    }

    /**
     * A resource.
     *
     * @param reference type and id
     * @param version its version; empty when none is known
     */
    public record Touched(String reference, String version) {

        public Touched {
            reference = name(reference);
            version = name(version);
        }
    }

    private static String name(String text) {
        return storable(text, LONGEST_NAME);
    }

    private static @Nullable String nullable(@Nullable String text, int longest) {
        return text == null ? null : storable(text, longest);
    }

    /** No zero character, which PostgreSQL cannot keep, and no half of a pair of surrogates. */
    private static String storable(String text, int longest) {
        String bounded = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return new String(bounded.replace('\0', ' ').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
