package cn.medalliance.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Condition;
import cn.medalliance.guide.table.DecisionRule;
import cn.medalliance.guide.table.DecisionTable;
import cn.medalliance.mappings.form.Form;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The guide's tables about forms speak of what there is: forms, their questions, facts and rules of the decision tables. */
class FormTablesTest {

    private static final Guide GUIDE = Guide.load();
    private static final List<Form> FORMS = GUIDE.ids("Questionnaire").stream()
            .map(id -> Form.of(GUIDE, id, FhirContext.forR4Cached()))
            .toList();

    @Test
    void everyFormHasItsVisit() {
        Set<String> forms = new TreeSet<>();
        GUIDE.table("form-visits").forEach(row -> forms.add(row.cell("form")));

        assertThat(forms).isEqualTo(new TreeSet<>(GUIDE.ids("Questionnaire")));
    }

    @Test
    void everyQuestionIsAskedBySomeForm() {
        assertThat(GUIDE.table("form-facts")).isNotEmpty().allSatisfy(row -> assertAsked(row.cell("linkId")));
        assertThat(GUIDE.table("form-extraction").stream()
                        .filter(row -> !row.cell("into").equals("reason")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertAsked(row.cell("linkId"));
                    if (!row.cell("date").isEmpty()) {
                        assertAsked(row.cell("date"));
                    }
                });
    }

    private static void assertAsked(String linkId) {
        assertThat(FORMS).as(linkId).anyMatch(form -> form.has(linkId));
    }

    @Test
    void everyFactIsOneThatARuleAsksForOrARecordedConclusion() {
        Set<String> asked = new TreeSet<>(Set.of("next-action"));
        for (String table : DecisionTable.NAMES) {
            DecisionTable.of(GUIDE, table)
                    .rules()
                    .forEach(rule ->
                            rule.conditions().stream().map(Condition::fact).forEach(asked::add));
        }

        assertThat(GUIDE.table("form-facts"))
                .allSatisfy(row -> assertThat(asked).contains(row.cell("fact")));
    }

    @Test
    void everyReasonIsOfARuleThatRefers() {
        List<String> referring = DecisionTable.of(GUIDE, DecisionTable.NEXT_ACTION).rules().stream()
                .filter(rule -> Set.of("3", "4").contains(rule.outcome()))
                .map(DecisionRule::id)
                .toList();

        assertThat(GUIDE.table("form-extraction").stream()
                        .filter(row -> row.cell("into").equals("reason")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(referring).contains(row.cell("linkId")));
    }
}
