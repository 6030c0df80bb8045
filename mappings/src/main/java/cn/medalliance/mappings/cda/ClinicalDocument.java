package cn.medalliance.mappings.cda;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document: its head, its sections and the entries in them. Names are compared without their namespace. */
public final class ClinicalDocument {
    private static final String DATA_ELEMENTS = "2.16.156.10011.2.2.1";
    private static final String RESIDENT_ID = "2.16.156.10011.1.3";
    private static final String RECORD_NUMBER = "2.16.156.10011.1.2";

    private final Element root;

    private ClinicalDocument(Element root) {
        this.root = root;
    }

    /**
     * Something that an entry says.
     *
     * @param element the code of the data element, such as {@code DE04.10.174.00}
     * @param section the code of the section that it stands in; empty where the section has none
     * @param value a code, a number, a time or a text
     * @param unit the unit of a number; empty when there is none
     * @param coded whether the value is a code
     * @param group which administration of a substance it belongs to, counted from 1; 0 for what belongs to none
     */
    public record Entry(String element, String section, String value, String unit, boolean coded, int group) {}

    /**
     * A section.
     *
     * @param code its code
     * @param title its title
     * @param text its text for people, without markup
     */
    public record Section(String code, String title, String text) {}

    /**
     * Reads a document.
     *
     * @throws UnusableFile when it is no CDA document, or has a document type
     */
    public static ClinicalDocument read(byte[] bytes) throws UnusableFile {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            // Errors are answered and not written to the console.
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            if (!"ClinicalDocument".equals(root.getLocalName())) {
                throw new UnusableFile(IssueCode.FILE_NOT_CDA);
            }
            return new ClinicalDocument(root);
        } catch (SAXException | IOException e) {
            // The bytes are here: what cannot be read is what they say, such as an encoding that does not exist.
            throw new UnusableFile(IssueCode.FILE_NOT_CDA);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        }
    }

    /** The document's own number. */
    public String number() {
        return child(root, "id").map(id -> id.getAttribute("extension")).orElse("");
    }

    /** The national code of its kind. */
    public String code() {
        return child(root, "code").map(code -> code.getAttribute("code")).orElse("");
    }

    /** Its title. */
    public String title() {
        return child(root, "title").map(ClinicalDocument::text).orElse("");
    }

    /** When it was written, as it says. */
    public String effectiveTime() {
        return child(root, "effectiveTime")
                .map(time -> time.getAttribute("value"))
                .orElse("");
    }

    /** The resident's id-card number. */
    public String residentId() {
        return patientNumber(RESIDENT_ID);
    }

    /** The resident's health record number. */
    public String recordNumber() {
        return patientNumber(RECORD_NUMBER);
    }

    /** The resident's name. */
    public String patientName() {
        return path(root, "recordTarget", "patientRole", "patient", "name")
                .map(ClinicalDocument::text)
                .orElse("");
    }

    /** The resident's sex in national codes. */
    public String gender() {
        return path(root, "recordTarget", "patientRole", "patient", "administrativeGenderCode")
                .map(code -> code.getAttribute("code"))
                .orElse("");
    }

    /** The resident's birth date, as it says. */
    public String birthTime() {
        return path(root, "recordTarget", "patientRole", "patient", "birthTime")
                .map(time -> time.getAttribute("value"))
                .orElse("");
    }

    /** The resident's telephone number. */
    public String phone() {
        return path(root, "recordTarget", "patientRole", "telecom")
                .map(telecom -> telecom.getAttribute("value").replaceFirst("^tel:", ""))
                .orElse("");
    }

    /** The author's name. */
    public String author() {
        return path(root, "author", "assignedAuthor", "assignedPerson", "name")
                .map(ClinicalDocument::text)
                .orElse("");
    }

    /** The code of the organisation that keeps the document. */
    public String custodianCode() {
        return path(root, "custodian", "assignedCustodian", "representedCustodianOrganization", "id")
                .map(id -> id.getAttribute("extension"))
                .orElse("");
    }

    /** The name of the organisation that keeps the document. */
    public String custodianName() {
        return path(root, "custodian", "assignedCustodian", "representedCustodianOrganization", "name")
                .map(ClinicalDocument::text)
                .orElse("");
    }

    /** The number of the visit that the document is about. */
    public String encounterNumber() {
        return path(root, "componentOf", "encompassingEncounter", "id")
                .map(id -> id.getAttribute("extension"))
                .orElse("");
    }

    /** The sections, in their order. */
    public List<Section> sections() {
        return sectionElements()
                .map(section -> new Section(
                        code(section),
                        child(section, "title").map(ClinicalDocument::text).orElse(""),
                        child(section, "text").map(ClinicalDocument::text).orElse("")))
                .toList();
    }

    /** Everything that the entries of all sections say, in their order. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int[] groups = {0};
        sectionElements().forEach(section -> collect(section, code(section), 0, groups, entries));
        return entries;
    }

    private static void collect(Element element, String section, int group, int[] groups, List<Entry> entries) {
        for (Element child : children(element)) {
            String name = String.valueOf(child.getLocalName());
            int within = name.equals("substanceAdministration") ? ++groups[0] : group;
            if (name.equals("observation")) {
                entry(child, section, within).ifPresent(entries::add);
            } else if (name.equals("doseQuantity") && within > 0) {
                entries.add(new Entry(
                        "DE08.50.023.00",
                        section,
                        child.getAttribute("value"),
                        child.getAttribute("unit"),
                        false,
                        within));
            } else if (name.equals("manufacturedLabeledDrug") || name.equals("manufacturedMaterial")) {
                child(child, "name")
                        .ifPresent(drug ->
                                entries.add(new Entry("DE08.50.022.00", section, text(drug), "", false, within)));
            }
            if (!name.equals("section")) {
                collect(child, section, within, groups, entries);
            }
        }
    }

    private static Optional<Entry> entry(Element observation, String section, int group) {
        Element code = child(observation, "code").orElse(null);
        Element value = child(observation, "value").orElse(null);
        if (code == null || value == null || !DATA_ELEMENTS.equals(code.getAttribute("codeSystem"))) {
            return Optional.empty();
        }
        boolean coded = value.hasAttribute("code");
        String said = Stream.of(value.getAttribute("code"), value.getAttribute("value"), text(value))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Optional.of(
                new Entry(code.getAttribute("code"), section, said, value.getAttribute("unit"), coded, group));
    }

    private String patientNumber(String system) {
        return path(root, "recordTarget", "patientRole").stream()
                .flatMap(role -> children(role).stream())
                .filter(id -> "id".equals(id.getLocalName()) && system.equals(id.getAttribute("root")))
                .map(id -> id.getAttribute("extension"))
                .findFirst()
                .orElse("");
    }

    private Stream<Element> sectionElements() {
        return path(root, "component", "structuredBody").stream()
                .flatMap(body -> children(body).stream())
                .filter(component -> "component".equals(component.getLocalName()))
                .flatMap(component -> child(component, "section").stream());
    }

    private static String code(Element section) {
        return child(section, "code").map(code -> code.getAttribute("code")).orElse("");
    }

    private static Optional<Element> path(Element from, String... names) {
        Optional<Element> at = Optional.of(from);
        for (String name : names) {
            at = at.flatMap(element -> child(element, name));
        }
        return at;
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (@Nullable Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
