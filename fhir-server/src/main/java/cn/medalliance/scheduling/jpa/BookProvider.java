package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.CreatedAnswer;
import cn.medalliance.scheduling.jpa.Bookings.Outcome;
import org.hl7.fhir.r4.model.Appointment;

/** {@code POST [base]/Appointment/$book}: 201 with the appointment; 200 when it was booked before under the same number. */
public final class BookProvider {

    private final Bookings bookings;

    BookProvider(Bookings bookings) {
        this.bookings = bookings;
    }

    @Operation(name = "$book", typeName = "Appointment")
    @Description(
            shortDefinition = "Books a slot for a referral",
            value = "为转诊预约号源：空闲号源变为占用、预约成立，一次完成；同一预约号重复提交时返回原结果。 Books a slot for a referral: the"
                    + " free slot becomes busy and the appointment is made, at once. Sent again under the same number it is"
                    + " answered as before.")
    public Appointment book(
            @OperationParam(name = "appointment", min = 1, max = 1) Appointment appointment, RequestDetails request) {
        Outcome outcome = bookings.book(appointment, request);
        if (outcome.isNew()) {
            CreatedAnswer.note(request);
        }
        return outcome.appointment();
    }
}
