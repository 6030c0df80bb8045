package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/** One order of a message: its ORC and what follows until the next. */
final class OrderGroup {
    /** {@code D28} of TQ-3 and TQ1-6 in one piece, {@code 28^D} and {@code 28^天} of TQ1-6 in two. */
    private static final Pattern DAYS =
            Pattern.compile("D(\\d{1,3})|(\\d{1,3})(?:D|DAY|DAYS|天|日)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}(?:\\.\\d{1,4})?");

    private final List<Segment> segments = new ArrayList<>();

    private OrderGroup() {}

    /** The orders of a message, in their order; none is an issue. */
    static List<OrderGroup> of(Message message, IssueList issues) {
        List<OrderGroup> orders = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (segment.getName().equals("ORC")) {
                orders.add(new OrderGroup());
            }
            if (!orders.isEmpty()) {
                orders.get(orders.size() - 1).segments.add(segment);
            }
        }
        if (orders.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "ORC");
        }
        return orders;
    }

    /** A component of the first segment of a name in this order; empty when it is not there. */
    String get(String segment, int field, int component) {
        return segment(segment)
                .map(found -> Message.get(found, field, 0, component))
                .orElse("");
    }

    Optional<Segment> segment(String name) {
        return segments.stream()
                .filter(segment -> segment.getName().equals(name))
                .findFirst();
    }

    /** The placer's number; empty when there is none, which is an issue. */
    String number(IssueList issues) {
        String number = get("ORC", 2, 1);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "ORC-2");
        }
        return number;
    }

    /** When it was ordered; empty when that is not said, which is an issue. */
    Optional<DateTimeType> ordered(IssueList issues) {
        Optional<DateTimeType> ordered = MessageHead.time(get("ORC", 9, 1), "ORC-9", issues);
        if (get("ORC", 9, 1).isEmpty()) {
            issues.add(IssueCode.DATE_MISSING, "ORC-9");
        }
        return ordered;
    }

    /** The doctor who ordered it. */
    Optional<Reference> doctor() {
        return segment("ORC").flatMap(orc -> MessageHead.doctor(orc, 12));
    }

    /** For how many days it is, where that is said in days. */
    Optional<Integer> days() {
        for (String written : List.of(get("TQ1", 6, 1) + get("TQ1", 6, 2), get("RXE", 1, 3), get("ORC", 7, 3))) {
            Matcher days = DAYS.matcher(written);
            if (days.matches()) {
                return Optional.of(Integer.valueOf(days.group(1) == null ? days.group(2) : days.group(1)));
            }
        }
        return Optional.empty();
    }

    /** A number that is more than nothing; empty when there is none, or one that cannot be read, which is an issue. */
    Optional<BigDecimal> amount(String segment, int field, IssueList issues) {
        String written = get(segment, field, 1);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(written).matches() || new BigDecimal(written).signum() == 0) {
            issues.add(IssueCode.NUMBER_UNREADABLE, segment + "-" + field);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(written));
    }

    /** The name of what a coded element means, else its code. */
    String name(String segment, int field) {
        return segment(segment).map(found -> Message.name(found, field)).orElse("");
    }
}
