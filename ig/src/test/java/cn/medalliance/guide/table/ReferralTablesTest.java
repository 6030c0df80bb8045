package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** The tables of the referral say what the code systems, value sets, profiles and operations of the guide say. */
class ReferralTablesTest {
    private static final Guide GUIDE = Guide.load();
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String BUSINESS_STATUS = GUIDE.canonical("CodeSystem", "mca-referral-business-status");

    private final List<ReferralTransition> transitions = ReferralTransition.all(GUIDE);
    private final List<StatusPair> pairs = StatusPair.all(GUIDE);
    private final Thresholds thresholds = Thresholds.of(GUIDE);
    private static final GuideInvariants INVARIANTS = new GuideInvariants(GUIDE);

    @Test
    void everyTransitionHasACodeAndEveryCodeATransition() {
        Set<String> ids = new TreeSet<>();
        transitions.forEach(transition -> ids.add(transition.id()));

        assertThat(ids).isEqualTo(GuideCodes.of(GUIDE, "mca-referral-transition"));
        assertThat(transitions).hasSameSizeAs(ids);
    }

    @Test
    void transitionsAndPairsUseTheStatusesOfTheValueSet() {
        Set<String> moved = new TreeSet<>();
        transitions.forEach(transition -> {
            moved.addAll(transition.from());
            moved.add(transition.to());
        });
        moved.remove(ReferralTransition.NONE);
        Set<String> paired = new TreeSet<>();
        pairs.forEach(pair -> paired.add(pair.status()));

        assertThat(moved).isEqualTo(taskStatuses());
        assertThat(paired).isEqualTo(taskStatuses());
    }

    @Test
    void nothingLeavesAStatusThatIsFinal() {
        Set<String> left = new TreeSet<>();
        transitions.forEach(transition -> left.addAll(transition.from()));

        assertThat(left).doesNotContain("completed", "rejected", "cancelled", "failed", "entered-in-error");
    }

    @Test
    void everyBusinessStatusBelongsToAStatus() {
        Set<String> used = new TreeSet<>();
        pairs.forEach(pair -> used.add(pair.businessStatus()));

        assertThat(used).isEqualTo(GuideCodes.of(GUIDE, "mca-referral-business-status"));
        assertThat(pairs).doesNotHaveDuplicates();
    }

    /** All pairs there could be, those of the table and the others: the profile's invariant takes just the former. */
    @Test
    void theProfileTakesThePairsOfTheTableAndNoOther() {
        List<StatusPair> taken = new ArrayList<>();
        for (String status : taskStatuses()) {
            for (String business : GuideCodes.of(GUIDE, "mca-referral-business-status")) {
                Task task = new Task().setStatus(TaskStatus.fromCode(status));
                task.getBusinessStatus().addCoding().setSystem(BUSINESS_STATUS).setCode(business);
                if (INVARIANTS.holds("mca-ref-6", task)) {
                    taken.add(new StatusPair(status, business));
                }
            }
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    void whateverNeedsAReasonIsRefusedWithoutOne() {
        Set<String> needing = new TreeSet<>();
        for (String status : taskStatuses()) {
            if (!INVARIANTS.holds("mca-ref-5", new Task().setStatus(TaskStatus.fromCode(status)))) {
                needing.add(status);
            }
        }
        Set<String> stated = new TreeSet<>();
        transitions.stream()
                .filter(transition -> transition.requires().contains("statusReason"))
                .forEach(transition -> stated.add(transition.to()));
        // The server checks the reason of an entry in error; the profile does not know which it is.
        stated.remove("entered-in-error");

        assertThat(needing).isEqualTo(stated);
    }

    @Test
    void theOperationTakesTheStatusesAndRefusesTheOthers() {
        OperationDefinition transition = operation("op-transition");

        assertThat(transition.getParameter())
                .filteredOn(parameter -> parameter.getName().equals("toStatus"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.getBinding().getValueSet())
                        .isEqualTo(GUIDE.canonical("ValueSet", "vs-task-status-referral")));
        assertThat(transition.getParameter())
                .filteredOn(parameter -> parameter.getName().equals("businessStatus"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.getBinding().getValueSet())
                        .isEqualTo(GUIDE.canonical("ValueSet", "vs-referral-business-status")));
    }

    @Test
    void theRowThatNeedsAnOperationNamesOneOfTheGuide() {
        Set<String> needed = new TreeSet<>();
        transitions.forEach(transition -> needed.addAll(transition.requires()));
        ServiceRequestMove.all(GUIDE).forEach(move -> needed.addAll(move.requires()));

        assertThat(needed).contains("submit-referral");
        assertThat(operation("op-submit-referral").getCode()).isEqualTo("submit-referral");
    }

    @Test
    void everyChannelHasItsSlotsAndAReferralGetsThoseOfItsOwnChannel() {
        List<SlotChannel> slots = SlotChannel.all(GUIDE);
        Set<String> codes = GuideCodes.of(GUIDE, "mca-referral-channel");

        assertThat(slots).extracting(SlotChannel::keptFor).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(slots)
                .allSatisfy(row -> assertThat(codes).containsAll(row.channels()))
                .allSatisfy(row -> assertThat(row.channels()).contains(row.keptFor()));
    }

    @Test
    void requestsMoveBetweenStatusesOfR4() {
        List<ServiceRequestMove> moves = ServiceRequestMove.all(GUIDE);

        assertThat(moves).extracting(ServiceRequestMove::id).doesNotHaveDuplicates();
        assertThat(moves).isNotEmpty().allSatisfy(move -> {
            assertThat(ServiceRequest.ServiceRequestStatus.fromCode(move.to())).isNotNull();
            assertThat(move.from())
                    .allMatch(from -> from.equals(ReferralTransition.NONE)
                            || ServiceRequest.ServiceRequestStatus.fromCode(from) != null);
        });
        assertThat(moves)
                .as("what is over stays so, unless there never was a task of it")
                .filteredOn(move -> !move.requires().contains("no-task"))
                .flatExtracting(ServiceRequestMove::from)
                .doesNotContain("completed", "revoked");
        assertThat(moves).flatExtracting(ServiceRequestMove::from).doesNotContain("entered-in-error");
    }

    @Test
    void everyRowNamesRolesThatThereAre() {
        Set<String> roles = new TreeSet<>();
        transitions.forEach(transition -> roles.addAll(transition.roles()));
        ServiceRequestMove.all(GUIDE).forEach(move -> roles.addAll(move.roles()));

        assertThat(roles).allMatch(role -> role.matches("[PFCS](-[a-z-]+)?"));
        assertThat(roles).contains("P", "F", "C", "S");
    }

    @Test
    void theDirectionsCoverEveryCategoryAndChannel() {
        Set<String> categories = new TreeSet<>();
        Set<String> channels = new TreeSet<>();
        Set<String> priorities = new TreeSet<>();
        ReferralDirection.all(GUIDE).forEach(direction -> {
            categories.addAll(direction.categories());
            channels.add(direction.channel());
            priorities.addAll(direction.priorities());
        });

        assertThat(categories).isEqualTo(GuideCodes.of(GUIDE, "mca-referral-category"));
        assertThat(channels).isEqualTo(GuideCodes.of(GUIDE, "mca-referral-channel"));
        assertThat(priorities).containsExactly("asap", "routine", "stat", "urgent");
    }

    /** Two rows that both fit a referral would leave its clocks to chance. */
    @Test
    void oneDirectionFitsEachReferral() {
        Map<String, String> first = new HashMap<>();
        for (ReferralDirection direction : ReferralDirection.all(GUIDE)) {
            for (String category : direction.categories()) {
                for (String priority : direction.priorities()) {
                    String key = category + " " + direction.channel() + " " + priority;
                    assertThat(first.put(key, direction.direction())).as(key).isNull();
                }
            }
        }
    }

    @Test
    void onlyAnEmergencyIsStat() {
        assertThat(ReferralDirection.all(GUIDE))
                .allSatisfy(direction -> assertThat(direction.priorities().contains("stat"))
                        .as(direction.direction())
                        .isEqualTo(direction.channel().equals("emergency")));
    }

    @Test
    void everyClockIsAThreshold() {
        Set<String> clocks = new LinkedHashSet<>();
        for (ReferralDirection direction : ReferralDirection.all(GUIDE)) {
            direction.ackClock().ifPresent(clocks::add);
            direction.acceptClock().ifPresent(clocks::add);
            direction.tracking().ifPresent(clocks::add);
            direction.followClocks().forEach(clock -> clocks.add(behindColon(clock)));
            direction.payload().stream()
                    .filter(part -> part.contains(":"))
                    .forEach(part -> clocks.add(behindColon(part)));
            direction.latePayload().stream()
                    .filter(part -> part.contains(":"))
                    .forEach(part -> clocks.add(behindColon(part)));
        }

        assertThat(clocks).hasSizeGreaterThan(8).allMatch(thresholds::has);
    }

    @Test
    void aReferralIsRejectedForReasonsThatThereAre() {
        Set<String> reasons = new TreeSet<>();
        ReferralDirection.all(GUIDE).forEach(direction -> reasons.addAll(direction.reject()));
        reasons.remove("any");
        assertThat(reasons.remove("declined-redirect")).isTrue();

        assertThat(GuideCodes.of(GUIDE, "mca-reject-reason")).containsAll(reasons);
    }

    private static String behindColon(String part) {
        return part.substring(part.indexOf(':') + 1);
    }

    private static Set<String> taskStatuses() {
        Set<String> codes = new TreeSet<>();
        resource(ValueSet.class, "vs-task-status-referral")
                .getCompose()
                .getInclude()
                .forEach(include -> include.getConcept().forEach(concept -> codes.add(concept.getCode())));
        return codes;
    }

    private static OperationDefinition operation(String id) {
        return resource(OperationDefinition.class, id);
    }

    private static <T extends Resource> T resource(Class<T> type, String id) {
        return FHIR.newJsonParser()
                .parseResource(type, GUIDE.resource(type.getSimpleName(), id).orElseThrow());
    }
}
