package cn.medalliance.referral;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is waited for in a referral; what is not set is as long as the guide's table of thresholds says.
 *
 * @param acknowledgeEmergency an emergency is acknowledged
 * @param acceptRoutine a routine referral up is answered
 * @param acceptUrgent an urgent one
 * @param acceptGreen one by the green channel
 * @param acceptDown a referral down
 * @param acceptPeer a lateral one, a teleconsultation, an examination
 * @param firstContact the resident who was referred down is contacted
 * @param firstVisit and visited
 * @param noShow after an appointment the resident has not come
 * @param latePayload what an emergency did not bring follows
 * @param tracking the placer finds out whether the resident arrived
 */
@ConfigurationProperties("medalliance.referral.clocks")
public record ClockProperties(
        @Nullable Duration acknowledgeEmergency,
        @Nullable Duration acceptRoutine,
        @Nullable Duration acceptUrgent,
        @Nullable Duration acceptGreen,
        @Nullable Duration acceptDown,
        @Nullable Duration acceptPeer,
        @Nullable Duration firstContact,
        @Nullable Duration firstVisit,
        @DefaultValue("PT72H") Duration noShow,
        @Nullable Duration latePayload,
        @Nullable Duration tracking) {

    /** What is set, by the keys of the table of thresholds. */
    public Map<String, Duration> instead() {
        Map<String, Duration> instead = new HashMap<>();
        put(instead, "referral.sla.emergency.ack", acknowledgeEmergency);
        put(instead, "referral.sla.routine.accept", acceptRoutine);
        put(instead, "referral.sla.urgent.accept", acceptUrgent);
        put(instead, "referral.sla.green.accept", acceptGreen);
        put(instead, "referral.sla.down.accept", acceptDown);
        put(instead, "referral.sla.peer.accept", acceptPeer);
        put(instead, "referral.down.first_contact", firstContact);
        put(instead, "referral.down.first_visit", firstVisit);
        put(instead, "referral.emergency.payload", latePayload);
        put(instead, "referral.tracking", tracking);
        return instead;
    }

    private static void put(Map<String, Duration> instead, String key, @Nullable Duration set) {
        if (set != null) {
            instead.put(key, set);
        }
    }
}
