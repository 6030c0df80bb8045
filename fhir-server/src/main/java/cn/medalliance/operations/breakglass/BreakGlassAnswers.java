package cn.medalliance.operations.breakglass;

import cn.medalliance.security.emergency.model.BreakGlassUse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** How uses of the break-glass are told. */
final class BreakGlassAnswers {

    private BreakGlassAnswers() {}

    /** To who broke it: which patient, until when, and the number of the use; of several records each. */
    static Parameters ofBroken(List<BreakGlassUse> uses) {
        Parameters answer = new Parameters();
        for (BreakGlassUse use : uses) {
            use.patient()
                    .ifPresent(patient ->
                            answer.addParameter().setName("patient").setValue(new Reference("Patient/" + patient)));
        }
        uses.get(0)
                .until()
                .ifPresent(until -> answer.addParameter().setName("until").setValue(time(until)));
        uses.forEach(use ->
                answer.addParameter().setName("id").setValue(new IdType(use.id().toString())));
        return answer;
    }

    /**
     * To who keeps the record.
     *
     * @param hasMore whether there are older ones
     */
    static Parameters ofList(List<BreakGlassUse> uses, boolean hasMore) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("more").setValue(new BooleanType(hasMore));
        uses.forEach(use -> describe(use, answer.addParameter().setName("break-glass")));
        return answer;
    }

    private static void describe(BreakGlassUse use, ParametersParameterComponent told) {
        told.addPart().setName("id").setValue(new IdType(use.id().toString()));
        told.addPart().setName("state").setValue(new CodeType(use.state().name().toLowerCase(Locale.ROOT)));
        told.addPart().setName("at").setValue(time(use.at()));
        use.patient()
                .ifPresent(patient -> told.addPart().setName("patient").setValue(new Reference("Patient/" + patient)));
        use.until().ifPresent(until -> told.addPart().setName("until").setValue(time(until)));
        told.addPart().setName("organization").setValue(new Reference("Organization/" + use.organization()));
        told.addPart().setName("client").setValue(new StringType(use.client()));
        use.person().ifPresent(person -> told.addPart().setName("person").setValue(new StringType(person)));
        told.addPart().setName("purpose").setValue(new CodeType(use.purpose()));
        told.addPart().setName("reason").setValue(new StringType(use.reason()));
        use.review().ifPresent(review -> {
            told.addPart().setName("reviewed").setValue(time(review.at()));
            told.addPart().setName("reviewer").setValue(new StringType(review.reviewer()));
            told.addPart().setName("remark").setValue(new StringType(review.remark()));
        });
    }

    private static InstantType time(Instant instant) {
        return new InstantType(Date.from(instant));
    }
}
