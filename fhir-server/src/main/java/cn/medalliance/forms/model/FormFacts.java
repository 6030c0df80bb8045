package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.mappings.form.FormAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;

/**
 * What a filled-in form says in the words of the decision tables: the table {@code form-facts}. A row with {@code equals}
 * asks whether the answer is this code; where several rows state one fact, one that holds is enough. Immutable.
 */
public final class FormFacts {

    /** The evaluation that was recorded. */
    static final String EVALUATION = "evaluation";
    /** The next action that was recorded. */
    static final String NEXT_ACTION = "next-action";

    private final List<Row> rows;

    private record Row(String fact, String linkId, String equal, String copied) {}

    private FormFacts(List<TableRow> table) {
        rows = table.stream()
                .map(row -> new Row(row.cell("fact"), row.cell("linkId"), row.cell("equals"), row.cell("copied")))
                .toList();
    }

    /** Takes the table from the guide. */
    public static FormFacts of(Guide guide) {
        return new FormFacts(guide.table("form-facts"));
    }

    /**
     * The facts that concern one programme.
     *
     * @param programme its code; empty for a form without one
     */
    public Map<String, String> of(FormAnswers answers, String programme) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Row row : rows) {
            answers.value(row.linkId, programme)
                    .map(value -> row.equal.isEmpty() ? text(value) : String.valueOf(row.equal.equals(text(value))))
                    .filter(said -> !"true".equals(facts.get(row.fact)))
                    .ifPresent(said -> facts.put(row.fact, said));
        }
        return facts;
    }

    /** What was measured and is never the same for long, by the group of values that are looked at together. */
    Map<String, Map<String, String>> measured(FormAnswers answers) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.copied.isEmpty()) {
                answers.value(row.linkId, "")
                        .ifPresent(value -> groups.computeIfAbsent(row.copied, key -> new LinkedHashMap<>())
                                .put(row.linkId, text(value)));
            }
        }
        return groups;
    }

    private static String text(Type value) {
        return value instanceof Coding coding ? coding.getCode() : value.primitiveValue();
    }
}
