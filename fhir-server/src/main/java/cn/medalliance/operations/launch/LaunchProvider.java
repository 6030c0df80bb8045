package cn.medalliance.operations.launch;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.launch.LaunchTokens;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;

/** {@code POST [base]/Patient/[id]/$launch}: the token with which an app is opened for this patient. */
public final class LaunchProvider {

    private final LaunchTokens launches;
    private final String fhirBase;

    LaunchProvider(LaunchTokens launches, String fhirBase) {
        this.launches = launches;
        this.fhirBase = fhirBase;
    }

    /**
     * Prepares a launch.
     *
     * @return {@code launch}, the token; {@code iss}, the address of this server, which the app is given beside it;
     *     {@code expires}, until when the token is good
     */
    @Operation(name = "$launch", typeName = "Patient")
    @Description(
            shortDefinition = "Prepares the launch of an app for this patient",
            value = "为打开应用生成一次性的 launch 令牌，五分钟内有效（SMART EHR launch）。 A launch token, good once within five"
                    + " minutes, with which an app is opened for this patient (SMART EHR launch).")
    public Parameters launch(@IdParam IdType patient) {
        String madeBy = CallerToken.current().map(Caller::client).orElse("");
        Instant expires = Instant.now().plus(LaunchTokens.LIFETIME);
        String token = launches.create(patient.getIdPart(), madeBy);
        Parameters answer = new Parameters();
        answer.addParameter("launch", token);
        answer.addParameter().setName("iss").setValue(new UriType(fhirBase));
        answer.addParameter().setName("expires").setValue(new InstantType(Date.from(expires)));
        return answer;
    }
}
