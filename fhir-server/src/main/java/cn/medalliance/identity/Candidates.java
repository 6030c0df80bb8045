package cn.medalliance.identity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;

/** The records that are worth comparing: those that share a number, a phone, a name or a day of birth. */
final class Candidates {

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
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .forEach(identifier -> questions.add(
                        "identifier=" + token(identifier.getSystem()) + "%7C" + token(identifier.getValue())));
        wanted.getTelecom().stream()
                .filter(ContactPoint::hasValue)
                .forEach(point -> questions.add("telecom=" + token(point.getValue())));
        boolean hasDay = wanted.hasBirthDate()
                && wanted.getBirthDateElement().getValueAsString().length() == "yyyy-MM-dd".length();
        wanted.getName().stream()
                .filter(HumanName::hasText)
                .forEach(name -> questions.add("name:exact=" + token(name.getText())));
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

    private static String token(String text) {
        return URLEncoder.encode(text.replaceAll("([\\\\,|$])", "\\\\$1"), StandardCharsets.UTF_8);
    }
}
