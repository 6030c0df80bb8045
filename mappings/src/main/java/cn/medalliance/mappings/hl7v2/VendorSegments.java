package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the segments of a vendor's own (Z-segments) mean, as its profile says: a field stands for one of the standard, and is read as if
 * it stood there. Where the standard's field is filled, too, the two must say the same.
 */
final class VendorSegments {
    static final VendorSegments NONE = new VendorSegments(Map.of(), Map.of());

    private static final Pattern OWN = Pattern.compile("(Z[A-Z0-9]{2})-([1-9]\\d?)(?:\\.([1-9]))?");
    private static final Pattern STANDARD = Pattern.compile("((\\w{3})-([1-9]\\d?))(?:\\.([1-9])|:(NI|JHN))?");
    /** What converters read, in segments of which a message has one. */
    private static final Set<String> FIELDS = Set.of(
            "PID-3", "PID-5", "PID-7", "PID-8", "PID-11", "PID-13", "PV1-2", "PV1-7", "PV1-19", "PV1-44", "PV1-45",
            "SCH-1", "SCH-2", "SCH-6", "SCH-26", "RF1-2", "RF1-3", "RF1-5", "RF1-6", "RF1-7", "RF1-10");

    private final Map<Place, Place> places;
    private final Map<String, Bilingual> leftOut;

    private VendorSegments(Map<Place, Place> places, Map<String, Bilingual> leftOut) {
        this.places = places;
        this.leftOut = leftOut;
    }

    /**
     * Where something stands.
     *
     * @param name as the profile writes it
     * @param component 0 for the whole field
     * @param type of a number among several; empty where there is one
     */
    private record Place(String name, String segment, int field, int component, String type) {}

    /**
     * The segments that a profile explains.
     *
     * @throws ProfileFault when it names a field that is not a vendor's own, or one of the standard that nothing is made of
     */
    static VendorSegments of(VendorProfile profile) {
        Map<Place, Place> places = new LinkedHashMap<>();
        profile.columns().forEach((own, standard) -> places.put(own(profile, own), standard(profile, own, standard)));
        if (places.isEmpty()) {
            throw new ProfileFault(profile.id(), "columns", "is missing");
        }
        Set<String> used = new HashSet<>();
        for (Place place : places.values()) {
            if (!used.add(place.name())) {
                throw new ProfileFault(profile.id(), "columns", "two fields stand for " + place.name());
            }
        }
        for (String segment : profile.leftOut().keySet()) {
            if (!segment.matches("Z[A-Z0-9]{2}")) {
                throw new ProfileFault(
                        profile.id(), "left-out." + segment, "a segment of the vendor's own, such as ZPD");
            }
        }
        return new VendorSegments(places, profile.leftOut());
    }

    private static Place own(VendorProfile profile, String name) {
        Matcher place = OWN.matcher(name);
        if (!place.matches()) {
            throw new ProfileFault(
                    profile.id(),
                    "columns." + name,
                    "a field of a segment of the vendor's own, such as ZPD-3 or ZPD-3.1");
        }
        return new Place(name, place.group(1), Integer.parseInt(place.group(2)), number(place.group(3)), "");
    }

    private static Place standard(VendorProfile profile, String own, String name) {
        Matcher place = STANDARD.matcher(name);
        boolean isKnown = place.matches() && FIELDS.contains(place.group(1));
        if (!isKnown || place.group(1).equals("PID-3") == (place.group(5) == null)) {
            throw new ProfileFault(
                    profile.id(),
                    "columns." + own,
                    "stands for no field that is read; those are " + new TreeSet<>(FIELDS)
                            + ", with a component (PV1-7.2) or not, and PID-3 as PID-3:NI or PID-3:JHN");
        }
        return new Place(
                name,
                place.group(2),
                Integer.parseInt(place.group(3)),
                number(place.group(4)),
                place.group(5) == null ? "" : place.group(5));
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** The message as the standard would have it, with what stands in the vendor's own segments in its place. */
    String explained(String message, IssueList issues) {
        if (places.isEmpty() || !message.matches("(?s)MSH.[^\\r]{2}.*")) {
            return message;
        }
        Lines lines = new Lines(message);
        places.forEach((own, standard) -> {
            String value = lines.get(own);
            if (!value.isEmpty() && !lines.put(standard, value)) {
                issues.add(IssueCode.COLUMNS_DISAGREE, own.name(), Bilingual.same(standard.name()));
            }
        });
        return lines.text();
    }

    /** Names the segments of a vendor's own that mean nothing here. */
    void nameUnknown(Message message, IssueList issues) {
        for (Segment segment : message.segments()) {
            String name = segment.getName();
            Bilingual why = leftOut.get(name);
            if (why != null) {
                issues.add(IssueCode.COLUMN_LEFT_OUT, name, why);
            } else if (name.startsWith("Z")
                    && places.keySet().stream()
                            .noneMatch(place -> place.segment().equals(name))) {
                issues.add(IssueCode.SEGMENT_UNKNOWN, name);
            }
        }
    }

    /** A message as text: its segments are few, and what is moved within it stays escaped as it is. */
    private static final class Lines {
        private static final int TYPE = 4;
        private static final String NOTHING = "\"\"";

        private final List<String> segments;
        private final String fields;
        private final String components;
        private final String repetitions;

        Lines(String message) {
            segments = new ArrayList<>(Arrays.asList(message.split("\\r")));
            fields = message.substring(3, 4);
            components = message.substring(4, 5);
            repetitions = message.substring(5, 6);
        }

        String text() {
            return String.join("\r", segments) + "\r";
        }

        String get(Place place) {
            for (String segment : segments) {
                if (segment.startsWith(place.segment() + fields)) {
                    return of(part(parts(segment, fields), place.field()), place);
                }
            }
            return "";
        }

        /** @return false when something else stands there */
        boolean put(Place place, String value) {
            int line = line(place.segment());
            List<String> all = parts(segments.get(line), fields);
            String there = part(all, place.field());
            String known = of(there, place);
            String first = place.component() > 0 || !place.type().isEmpty() ? part(parts(value, components), 0) : value;
            if (!known.isEmpty()) {
                return known.equals(first);
            }
            set(all, place.field(), with(there, place, first));
            segments.set(line, String.join(fields, all));
            return true;
        }

        private int line(String name) {
            for (int line = 0; line < segments.size(); line++) {
                if (segments.get(line).startsWith(name + fields)) {
                    return line;
                }
            }
            segments.add(name);
            return segments.size() - 1;
        }

        private String of(String field, Place place) {
            if (!place.type().isEmpty()) {
                return parts(field, repetitions).stream()
                        .map(number -> parts(number, components))
                        .filter(number -> part(number, TYPE).equals(place.type()))
                        .map(number -> part(number, 0))
                        .findFirst()
                        .orElse("");
            }
            String value = place.component() == 0
                    ? field
                    : part(parts(part(parts(field, repetitions), 0), components), place.component() - 1);
            return value.equals(NOTHING) ? "" : value.strip();
        }

        private String with(String field, Place place, String value) {
            if (!place.type().isEmpty()) {
                String number = value + components.repeat(TYPE) + place.type();
                return field.isEmpty() ? number : field + repetitions + number;
            }
            if (place.component() == 0) {
                return value;
            }
            List<String> several = parts(field, repetitions);
            List<String> first = parts(several.get(0), components);
            set(first, place.component() - 1, value);
            several.set(0, String.join(components, first));
            return String.join(repetitions, several);
        }

        private static List<String> parts(String text, String separator) {
            return new ArrayList<>(Arrays.asList(text.split(Pattern.quote(separator), -1)));
        }

        private static String part(List<String> parts, int number) {
            return number < parts.size() ? parts.get(number) : "";
        }

        private static void set(List<String> parts, int number, String value) {
            while (parts.size() <= number) {
                parts.add("");
            }
            parts.set(number, value);
        }
    }
}
