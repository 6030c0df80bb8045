package cn.medalliance.security.deidentification.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What leaves of a stored document about an organisation. */
class StatisticDocumentTest {

    private final Deidentifier deidentifier = new Deidentifier(
            "http://guide/StructureDefinition/", type -> !type.equals("Location"), (type, id) -> "shown-" + id);

    @Test
    void itsOrganisationPlacesAndReportsLeaveAndNothingThatItSaysInWords() throws JsonProcessingException {
        ObjectNode shown = shown("Organization/c");
        assertThat(shown.at("/subject/reference").asText()).isEqualTo("Organization/c");
        assertThat(shown.at("/section/0/entry/0/reference").asText()).isEqualTo("MeasureReport/shown-m");
        assertThat(shown.at("/section/0/entry")).hasSize(1);
        assertThat(shown.at("/section/1/focus/reference").asText()).isEqualTo("Location/g");
        assertThat(shown.toString()).doesNotContain("3", "东村", "Patient");
    }

    @Test
    void ofADocumentAboutSomebodyNeitherPlacesLeave() throws JsonProcessingException {
        ObjectNode shown = shown("Patient/p");
        assertThat(shown.at("/section/1/focus").isMissingNode()).isTrue();
    }

    private ObjectNode shown(String subject) throws JsonProcessingException {
        return deidentifier.of((ObjectNode) new ObjectMapper().readTree("""
                {"resourceType": "Composition", "status": "final", "title": "东村 3", "subject": {"reference": "%s", "display": "东村"},
                 "section": [
                    {"title": "东村", "text": {"div": "<div>3</div>"},
                     "entry": [{"reference": "MeasureReport/m", "display": "东村"}, {"reference": "Patient/x"}]},
                    {"title": "东村", "text": {"div": "<div>3</div>"}, "focus": {"reference": "Location/g"}}]}
                """.formatted(subject)));
    }
}
