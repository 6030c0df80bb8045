package cn.medalliance.provenance.jpa;

import cn.medalliance.provenance.model.Agents;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.Person;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Names a caller as a Provenance does: the client by its id and the organisation by its credit code, as the register and the
 * token know them; the person by the person's resource.
 */
final class CallersAsAgents {

    private static final String EXISTS = "select exists (select from hfj_resource"
            + " where res_type = ? and fhir_id = ? and res_deleted_at is null)";

    private static final String SERVER = "medalliance";

    private final JdbcTemplate database;
    private final String creditCodes;

    /** @param creditCodes the system of the credit codes */
    CallersAsAgents(JdbcTemplate database, String creditCodes) {
        this.database = database;
        this.creditCodes = creditCodes;
    }

    Agents of(Caller caller) {
        return new Agents(
                new Reference()
                        .setType("Device")
                        .setIdentifier(new Identifier().setValue(caller.client()))
                        .setDisplay(caller.client()),
                caller.organization().map(this::organization).orElse(null),
                caller.person().map(this::person).orElse(null));
    }

    /** The server itself. */
    Agents server() {
        return new Agents(
                new Reference()
                        .setType("Device")
                        .setIdentifier(new Identifier().setValue(SERVER))
                        .setDisplay("Medalliance"),
                null,
                null);
    }

    private Reference organization(String creditCode) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(creditCodes).setValue(creditCode));
    }

    /** A token lives on for a while after the person's resource was deleted; the write does not fail for it. */
    private Reference person(Person person) {
        IdType id = new IdType(person.reference());
        boolean isThere = Boolean.TRUE.equals(
                database.queryForObject(EXISTS, Boolean.class, id.getResourceType(), id.getIdPart()));
        return isThere
                ? new Reference(person.reference())
                : new Reference()
                        .setType(id.getResourceType())
                        .setIdentifier(new Identifier().setValue(id.getIdPart()))
                        .setDisplay(person.account());
    }
}
