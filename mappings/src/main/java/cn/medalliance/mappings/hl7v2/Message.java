package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.ParserConfiguration;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message as its segments stand in it. */
final class Message {
    private static final PipeParser PARSER = new DefaultHapiContext(
                    new ParserConfiguration(), ValidationContextFactory.noValidation(), new GenericModelClassFactory())
            .getPipeParser();

    private final List<Segment> segments = new ArrayList<>();

    private Message() {}

    /** Parses a message; empty when it is none. */
    static Optional<Message> parse(String text) {
        try {
            ca.uhn.hl7v2.model.Message parsed = PARSER.parse(text);
            Message message = new Message();
            for (String name : parsed.getNames()) {
                for (Structure structure : parsed.getAll(name)) {
                    if (structure instanceof Segment segment) {
                        message.segments.add(segment);
                    }
                }
            }
            return Optional.of(message);
        } catch (HL7Exception | ArrayIndexOutOfBoundsException unreadable) {
            // The parser counts on parts of the first line that a torn one does not have.
            return Optional.empty();
        }
    }

    /** All segments, in their order. */
    List<Segment> segments() {
        return segments;
    }

    /** The segments of a name, in their order. */
    List<Segment> segments(String name) {
        return segments.stream()
                .filter(segment -> segment.getName().equals(name))
                .toList();
    }

    /** The first segment of a name. */
    Optional<Segment> segment(String name) {
        return segments(name).stream().findFirst();
    }

    /** A component of the first segment of a name, such as {@code PV1-19.1}; empty when it is not there. */
    String get(String segment, int field, int component) {
        return segment(segment).map(found -> get(found, field, 0, component)).orElse("");
    }

    /**
     * A component of a segment.
     *
     * @param repetition counted from 0
     * @param component counted from 1
     */
    static String get(Segment segment, int field, int repetition, int component) {
        try {
            String text = Terser.get(segment, field, repetition, component, 1);
            return text == null || text.equals("\"\"") ? "" : text.strip();
        } catch (HL7Exception none) {
            return "";
        }
    }

    /** The name of what a coded element means, else its code. */
    static String name(Segment segment, int field) {
        String text = get(segment, field, 0, 2);
        return text.isEmpty() ? get(segment, field, 0, 1) : text;
    }

    /** The same of the first segment of a name; empty when it is not there. */
    String name(String segment, int field) {
        return segment(segment).map(found -> name(found, field)).orElse("");
    }

    /** How often a field is repeated. */
    static int repetitions(Segment segment, int field) {
        try {
            return segment.getField(field).length;
        } catch (HL7Exception none) {
            return 0;
        }
    }
}
