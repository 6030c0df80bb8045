package cn.medalliance.fhir.server;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML bodies without forgiveness before anything makes sense of them: well-formed, no document type, no entities,
 * not too deep; otherwise refused with line and column.
 */
public final class StrictXml {

    private final int nesting;
    private final XMLInputFactory factory;

    StrictXml(int nesting) {
        this.nesting = nesting;
        WstxInputFactory strict = new WstxInputFactory();
        strict.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        strict.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        strict.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Our own count comes first, with our own words.
        strict.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        this.factory = strict;
    }

    /**
     * The outermost element.
     *
     * @param namespace its namespace, empty when it has none
     * @param entries how many {@code entry} it holds, as a Bundle does
     */
    public record Root(String name, String namespace, int entries) {}

    /**
     * Reads a whole body.
     *
     * @throws Refusal {@link ErrorCode#MALFORMED_BODY} or {@link ErrorCode#TOO_DEEP}
     */
    public Root read(byte[] body) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "not well-formed XML", place(malformed.getLocation()));
        }
    }

    private Root read(XMLStreamReader reader) throws XMLStreamException {
        String name = null;
        String namespace = null;
        int entries = 0;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(
                            ErrorCode.MALFORMED_BODY,
                            "a document type or entity is not taken",
                            place(reader.getLocation()));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (name == null) {
                        name = reader.getLocalName();
                        namespace = reader.getNamespaceURI();
                    }
                    depth++;
                    if (depth == 2 && reader.getLocalName().equals("entry")) {
                        entries++;
                    }
                    if (depth > nesting) {
                        throw new Refusal(
                                ErrorCode.TOO_DEEP, "more than " + nesting + " levels", place(reader.getLocation()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Text and what else may stand in a document.
                }
            }
        }
        if (name == null) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "not well-formed XML", null);
        }
        return new Root(name, namespace == null ? "" : namespace, entries);
    }

    private static String place(Location location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
