package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.mappings.form.FormAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** Which visit each form of the guide records, and for which programmes: the table {@code form-visits}. Immutable. */
public final class RecordedVisits {

    private final Map<String, RecordedVisit> byForm = new HashMap<>();

    private RecordedVisits(List<TableRow> rows) {
        for (TableRow row : rows) {
            String form = row.cell("form");
            byForm.put(form, new RecordedVisit(form, row.cell("programme"), Kind.of(row.cell("visit"))));
        }
    }

    /** Takes the table from the guide. */
    public static RecordedVisits of(Guide guide) {
        return new RecordedVisits(guide.table("form-visits"));
    }

    /** The visit that a form records; empty when it is no form of the guide. */
    public Optional<RecordedVisit> of(String form) {
        return Optional.ofNullable(byForm.get(form));
    }

    /** Every programme for which there is a form of its own. */
    List<String> programmes() {
        return byForm.values().stream()
                .map(RecordedVisit::programme)
                .filter(programme -> !programme.isEmpty() && !programme.contains("."))
                .sorted()
                .toList();
    }

    /** What a form stands for. */
    public enum Kind {
        /** A follow-up, which the form describes. */
        FOLLOW_UP,
        /** A visit that is described elsewhere. */
        CLINICAL,
        /** No visit. */
        NONE;

        private static Kind of(String cell) {
            return switch (cell) {
                case "followup" -> FOLLOW_UP;
                case "clinical" -> CLINICAL;
                default -> NONE;
            };
        }
    }

    /**
     * One row.
     *
     * @param form the Questionnaire's id
     * @param programme the programme's code, or the linkId of the question for it; empty when there is none
     * @param kind what it stands for
     */
    public record RecordedVisit(String form, String programme, Kind kind) {

        /** The programmes that a filled-in form speaks of, in their order. */
        public List<String> programmes(FormAnswers answers) {
            if (programme.isEmpty()) {
                return List.of();
            }
            if (!answers.form().has(programme)) {
                return List.of(programme);
            }
            return answers.values(programme).stream()
                    .filter(Coding.class::isInstance)
                    .map(value -> ((Coding) value).getCode())
                    .toList();
        }
    }
}
