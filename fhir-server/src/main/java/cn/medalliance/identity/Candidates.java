package cn.medalliance.identity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/** The records that are worth comparing: those that share a number, a phone, a name or a day of birth. */
final class Candidates {

    private static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    /** Enough of one name in a county. */
    private static final int OF_ONE_QUESTION = 200;

    private final CallerCalls calls;

    Candidates(CallerCalls calls) {
        this.calls = calls;
    }

    /** Of those whom the caller may see; at the most so many for each question. */
    Collection<Patient> of(Patient wanted, RequestDetails caller) {
        List<String> questions = new ArrayList<>();
        wanted.getIdentifier().stream()
                .filter(identifier -> identifier.getSystem() != null && identifier.getValue() != null)
                .forEach(identifier ->
                        questions.add("identifier=" + QueryText.token(identifier.getSystem(), stored(identifier))));
        wanted.getTelecom().stream()
                .filter(point -> point.getValue() != null)
                .forEach(point -> questions.add("telecom=" + QueryText.encoded(QueryText.literal(point.getValue()))));
        boolean hasDay = wanted.getBirthDateElement().getValueAsString() != null
                && wanted.getBirthDateElement().getValueAsString().length() == "yyyy-MM-dd".length();
        wanted.getName().stream()
                .filter(name -> name.getText() != null)
                .forEach(name -> questions.add("name:exact=" + QueryText.encoded(QueryText.literal(name.getText()))));
        if (hasDay) {
            questions.add("birthdate=" + wanted.getBirthDateElement().getValueAsString());
        }
        if (questions.isEmpty()) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "须有证件号、电话、姓名或出生日期。 It needs a number, a phone, a name or a day of birth.",
                    "resource");
        }
        Map<String, Patient> found = new LinkedHashMap<>();
        for (String question : questions) {
            calls.search(caller, "Patient?" + question + "&_count=" + OF_ONE_QUESTION, Patient.class)
                    .forEach(patient -> found.put(patient.getIdElement().getIdPart(), patient));
        }
        return found.values();
    }

    /** As the guide has identity numbers stored, however they are written here. */
    private static String stored(Identifier identifier) {
        return RESIDENT_ID.equals(identifier.getSystem())
                ? ResidentId.parse(identifier.getValue()).map(ResidentId::value).orElse(identifier.getValue())
                : identifier.getValue();
    }
}
