package cn.medalliance.mappings.referral;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.PathPatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;

/**
 * Moves the task of a referral by a FHIRPath patch, which the server judges by the referral's table like any other move: who may, from
 * where, with what. Immutable.
 */
public final class ReferralMoveStep {

    /**
     * From where a task may come to stand so. Not from there itself: what has become of it since is not taken back, and other tasks of the
     * loop, which was redirected or goes on downwards, stand there.
     */
    private static final Map<TaskStatus, List<String>> FROM = Map.of(
            TaskStatus.RECEIVED, List.of("requested"),
            TaskStatus.ACCEPTED, List.of("requested", "received"),
            TaskStatus.REJECTED, List.of("requested", "received"),
            TaskStatus.CANCELLED, List.of("requested", "received", "accepted"));

    private final CodeMaps maps;
    private final NamingSystems systems;
    private final Coding fulfilment;

    public ReferralMoveStep(Guide guide, CodeMaps maps) {
        this.maps = maps;
        systems = new NamingSystems(guide);
        fulfilment = maps.coding("CodeSystem/mca-task-code", "referral-fulfil");
    }

    /** How the task of a resident's referral is found. HL7's validator knows a name with a hyphen in the first place only. */
    public MatchUrl condition(ResidentMatch resident, ReferralMove move) {
        return MatchUrl.of("Task")
                .and("group-identifier", systems.referralLoop(), move.number())
                .and("code", fulfilment.getSystem(), fulfilment.getCode())
                .and("patient.identifier", resident.system(), resident.value())
                .andAnyOf("status", FROM.getOrDefault(move.status(), List.of()));
    }

    /** The patch. */
    public Parameters patch(ReferralMove move) {
        PathPatch patch = new PathPatch();
        set(patch, "status", new CodeType(move.status().toCode()));
        set(
                patch,
                "businessStatus",
                new CodeableConcept(maps.coding("CodeSystem/mca-referral-business-status", move.businessStatus())));
        set(patch, "lastModified", move.at().copy());
        Optional.ofNullable(move.reason())
                .ifPresent(reason -> set(
                        patch,
                        "statusReason",
                        new CodeableConcept(maps.coding(reason.codes(), reason.code())).setText(reason.text())));
        return patch.parameters();
    }

    private static void set(PathPatch patch, String element, Type value) {
        patch.set("Task", "Task." + element, element).setValue(value);
    }
}
