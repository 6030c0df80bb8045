package cn.medalliance.mappings.section;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Sections of a Composition that hold a source's text as it was written. */
public final class TextSections {
    private static final String LOINC = "http://loinc.org";

    private TextSections() {}

    /** A code of LOINC. */
    public static Coding loinc(String code, String display) {
        return new Coding(LOINC, code, display.isEmpty() ? null : display);
    }

    /**
     * Adds a section, unless there is no text in it.
     *
     * @param code what it is about, in LOINC; may be empty
     * @param title what it is called; the code where it is empty
     */
    public static void add(Composition composition, String code, String title, String text) {
        if (text.isEmpty()) {
            return;
        }
        Composition.SectionComponent section = composition
                .addSection()
                .setTitle(title.isEmpty() ? code : title)
                .setText(narrative(text));
        if (!code.isEmpty()) {
            section.setCode(new CodeableConcept(loinc(code, "")));
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
