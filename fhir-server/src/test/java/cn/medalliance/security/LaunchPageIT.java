package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.guide.Guide;
import cn.medalliance.interactions.Samples;
import cn.medalliance.pages.NodeScript;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third-party app with HL7's SMART client library, in a real Chromium, by keyboard alone. */
@ServerIT
class LaunchPageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecuredServer secured;
    private final Alliance alliance;

    LaunchPageIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        // What the plan of the examples refers to.
        Samples.on(alliance.open);
    }

    private String plan(String patient) {
        CarePlan plan = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(CarePlan.class, Guide.load().examples().get("CarePlan-exa-careplan-minimal.json"));
        plan.setId((String) null);
        plan.setSubject(new Reference("Patient/" + patient));
        return alliance.store(plan);
    }

    private ObjectNode ask(String username, String language) {
        boolean isChinese = language.startsWith("zh");
        ObjectNode asked = JSON.createObjectNode();
        asked.put("port", SecuredServer.APP_PORT);
        asked.put("fhir", secured.http().base());
        asked.put("client", "care-app");
        asked.put(
                "scope",
                "openid fhirUser launch/patient patient/Patient.rs patient/CarePlan.rs patient/Observation.rs");
        asked.put("username", username);
        asked.put("password", SecuredServer.PASSWORD);
        asked.put("language", language);
        asked.putArray("takeAway");
        asked.putArray("strangers");
        asked.putObject("texts")
                .put("username", isChinese ? "用户名" : "User name")
                .put("password", isChinese ? "密码" : "Password")
                .put("allow", isChinese ? "同意" : "Allow");
        return asked;
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,登录", "en-GB,Sign in"})
    void anAppReadsTheCarePlansOfTheLaunchedPatientOnly(String language, String title) {
        String own = alliance.patient(alliance.village);
        plan(own);
        String others = plan(alliance.referred);
        ObjectNode asked = ask("village-doctor", language);
        asked.put("choose", own);
        asked.withArray("strangers").add("Patient/" + alliance.referred).add("CarePlan/" + others);
        JsonNode told = NodeScript.run("launch.mjs", asked);
        assertThat(told.path("failure").isMissingNode()).as(told.toString()).isTrue();
        assertThat(told.path("steps").path(0).asText()).contains(title);
        assertThat(told.path("patient").asText()).isEqualTo(own);
        assertThat(told.path("fhirUser").asText()).endsWith("Practitioner/village-doctor");
        assertThat(told.path("carePlans"))
                .isNotEmpty()
                .allSatisfy(subject -> assertThat(subject.asText()).isEqualTo("Patient/" + own));
        told.path("strangers").forEach(status -> assertThat(status.asInt()).isEqualTo(404));
        assertThat(told.path("strangers")).hasSize(2);
    }

    @Test
    void aResidentTakesAScopeAwayByKeyboard() {
        plan(alliance.villager);
        ObjectNode asked = ask("villager", "zh-CN");
        asked.withArray("takeAway").add("patient/Observation.rs");
        asked.withArray("strangers").add("Observation");
        JsonNode told = NodeScript.run("launch.mjs", asked);
        assertThat(told.path("patient").asText()).as(told.toString()).isEqualTo(alliance.villager);
        assertThat(told.path("steps")).hasSize(2);
        assertThat(told.path("strangers").path("Observation").asInt()).isEqualTo(403);
    }
}
