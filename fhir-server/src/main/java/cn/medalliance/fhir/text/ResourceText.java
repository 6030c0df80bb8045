package cn.medalliance.fhir.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a resource: whatever a person wrote or reads in it. That is more than HAPI's own extraction takes, which
 * leaves out markdown (every {@code note}), the narrative, the codes and plain-text attachments, and takes a name or an
 * address only in pieces.
 *
 * @param narrative the lines of the narrative, which {@code _text} searches, and {@code _content} too
 * @param elements the lines of everything else, which {@code _content} searches
 */
record ResourceText(List<String> narrative, List<String> elements) {

    private static final String OWN_NARRATIVE = "text";
    private static final String LINE = "\n";
    private static final char END_OF_NARRATIVE = '\f';
    private static final int LONGEST_ATTACHMENT = 1_000_000;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "bdo", "cite", "code", "dfn", "em", "i", "small", "span", "strong", "sub", "sup",
            "tt");

    static ResourceText of(Resource resource) {
        List<String> narrative = new ArrayList<>();
        if (resource instanceof DomainResource domain && domain.hasText()) {
            addNarrative(domain.getText(), narrative);
        }
        List<String> elements = new ArrayList<>();
        resource.children().stream()
                .filter(property -> !(resource instanceof DomainResource
                        && property.getName().equals(OWN_NARRATIVE)))
                .forEach(property -> addValues(property, elements));
        return new ResourceText(narrative, elements);
    }

    /** Everything in one string, as HAPI's entity carries it to the index; {@link #unpack} is its reverse. */
    String pack() {
        return String.join(LINE, narrative) + END_OF_NARRATIVE + String.join(LINE, elements);
    }

    static ResourceText unpack(String packed) {
        int end = packed.indexOf(END_OF_NARRATIVE);
        return new ResourceText(lines(packed.substring(0, end)), lines(packed.substring(end + 1)));
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(LINE));
    }

    private static void addChildren(Base parent, List<String> lines) {
        parent.children().forEach(property -> addValues(property, lines));
    }

    private static void addValues(Property property, List<String> lines) {
        if (property.hasValues()) {
            property.getValues().forEach(value -> add(value, lines));
        }
    }

    private static void add(Base value, List<String> lines) {
        if (value instanceof PrimitiveType<?> primitive) {
            if (isText(primitive)) {
                addLine(primitive.getValueAsString(), lines);
            }
            primitive.getExtension().forEach(extension -> addChildren(extension, lines));
        } else if (value instanceof Reference reference) {
            addLine(reference.getDisplay(), lines);
        } else if (value instanceof Coding coding) {
            addLine(coding.getCode(), lines);
            addLine(coding.getDisplay(), lines);
        } else if (value instanceof Narrative narrative) {
            addNarrative(narrative, lines);
        } else if (!(value instanceof Meta)) {
            addComposed(value, lines);
            addChildren(value, lines);
        }
    }

    private static boolean isText(PrimitiveType<?> primitive) {
        return primitive instanceof StringType && !(primitive instanceof CodeType);
    }

    private static void addComposed(Base value, List<String> lines) {
        if (value instanceof HumanName name) {
            addJoined(
                    Stream.concat(
                            Stream.of(name.getFamily()),
                            name.getGiven().stream().map(StringType::getValue)),
                    lines);
        } else if (value instanceof Address address) {
            addJoined(
                    Stream.concat(
                            Stream.of(address.getState(), address.getCity(), address.getDistrict()),
                            address.getLine().stream().map(StringType::getValue)),
                    lines);
        } else if (value instanceof Attachment attachment) {
            addAttachment(attachment, lines);
        }
    }

    private static void addJoined(Stream<String> parts, List<String> lines) {
        addLine(parts.filter(part -> part != null).collect(Collectors.joining(" ")), lines);
    }

    private static void addAttachment(Attachment attachment, List<String> lines) {
        String type = attachment.getContentType();
        byte[] data = attachment.getData();
        if (type != null && type.startsWith("text/plain") && data != null && data.length <= LONGEST_ATTACHMENT) {
            new String(data, StandardCharsets.UTF_8).lines().forEach(line -> addLine(line, lines));
        }
    }

    private static void addNarrative(Narrative narrative, List<String> lines) {
        StringBuilder text = new StringBuilder();
        addNode(narrative.getDiv(), text);
        text.toString().lines().forEach(line -> addLine(line, lines));
    }

    private static void addNode(XhtmlNode node, StringBuilder text) {
        if (node.getNodeType() == NodeType.Text) {
            text.append(node.getContent().replace('\n', ' ').replace('\r', ' '));
            return;
        }
        boolean block = node.getNodeType() == NodeType.Element && !INLINE.contains(node.getName());
        if (block) {
            text.append(LINE);
        }
        if (node.hasChildren()) {
            node.getChildNodes().forEach(child -> addNode(child, text));
        }
        if (block) {
            text.append(LINE);
        }
    }

    private static void addLine(@Nullable String line, List<String> lines) {
        if (line != null && !line.isBlank()) {
            lines.add(line.replace('\n', ' ')
                    .replace('\r', ' ')
                    .replace(END_OF_NARRATIVE, ' ')
                    .strip());
        }
    }
}
