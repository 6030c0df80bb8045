package cn.medalliance.mappings.document;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Sections of a Composition that hold a source's text as it is. */
public final class DocumentSections {
    private static final String LOINC = "http://loinc.org";

    private DocumentSections() {}

    /**
     * Adds a section; none for an empty text.
     *
     * @param code what it is about, in LOINC
     * @param title what it is called
     */
    public static void add(Composition composition, String code, String title, String text) {
        if (!text.isEmpty()) {
            composition
                    .addSection()
                    .setTitle(title)
                    .setCode(new CodeableConcept(new Coding(LOINC, code, null)))
                    .setText(narrative(text));
        }
    }

    private static Narrative narrative(String text) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.attribute("xmlns", "http://www.w3.org/1999/xhtml");
        div.addText(text);
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }
}
