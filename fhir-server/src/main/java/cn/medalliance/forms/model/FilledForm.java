package cn.medalliance.forms.model;

import cn.medalliance.forms.model.RecordedVisits.RecordedVisit;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form with what is known around it.
 *
 * @param response as it is stored, or was sent
 * @param address a reference to it
 * @param answers what it says
 * @param visit what it records
 * @param patient the resident; null for an anonymous form
 * @param encounter the visit as it is known; null when the form records none
 * @param encounterAddress a reference to it
 * @param before earlier follow-ups of the resident, the latest first
 */
public record FilledForm(
        QuestionnaireResponse response,
        Reference address,
        FormAnswers answers,
        RecordedVisit visit,
        @Nullable Patient patient,
        @Nullable Encounter encounter,
        Reference encounterAddress,
        List<Earlier> before) {

    private static final String DAY = "h.date";
    private static final int DAY_LENGTH = "yyyy-MM-dd".length();

    public FilledForm {
        before = List.copyOf(before);
    }

    /**
     * An earlier follow-up.
     *
     * @param address a reference to it
     * @param answers what it says
     * @param visit what it records
     */
    public record Earlier(Reference address, FormAnswers answers, RecordedVisit visit) {}

    /** The number of what is taken out under a key. */
    Identifier number(String key) {
        return new Identifier()
                .setSystem(response.getIdentifier().getSystem())
                .setValue(response.getIdentifier().getValue() + "#" + key);
    }

    /** How a resource of this form is found again; numbers of vendors may coincide, residents do not. */
    public MatchUrl condition(String type, Identifier number) {
        return MatchUrl.byIdentifier(type, number.getSystem(), number.getValue())
                .and("patient", String.valueOf(response.getSubject().getReference()));
    }

    /** The day that the form is about. */
    String day() {
        return answers.value(DAY, DateType.class)
                .map(DateType::getValueAsString)
                .orElseGet(
                        () -> response.getAuthoredElement().getValueAsString().substring(0, DAY_LENGTH));
    }

    /** When it took place: to the minute, where the visit or the form says so and the day agrees. */
    String moment() {
        String day = day();
        if (encounter != null
                && startsOn(encounter.getPeriod().getStartElement().getValueAsString(), day)) {
            return encounter.getPeriod().getStartElement().getValueAsString();
        }
        String authored = response.getAuthoredElement().getValueAsString();
        return encounter == null && startsOn(authored, day) ? authored : day;
    }

    Reference subject() {
        return response.getSubject().copy();
    }

    /** The follow-up before this one that counts for a programme. */
    @Nullable
    FormAnswers before(String programme) {
        Optional<FormAnswers> found = before.stream()
                .filter(each -> each.visit().programmes(each.answers()).contains(programme))
                .map(Earlier::answers)
                .findFirst();
        return found.orElse(null);
    }

    private static boolean startsOn(@Nullable String moment, String day) {
        return moment != null && moment.startsWith(day);
    }
}
