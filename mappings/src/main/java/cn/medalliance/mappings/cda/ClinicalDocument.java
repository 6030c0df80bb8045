package cn.medalliance.mappings.cda;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.csv.TextEncoding;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document: its head, its sections and the entries in them. Names are compared without their namespace. */
public final class ClinicalDocument {
    private static final String DATA_ELEMENTS = "2.16.156.10011.2.2.1";
    private static final String RESIDENT_ID = "2.16.156.10011.1.3";
    private static final String RECORD_NUMBER = "2.16.156.10011.1.2";
    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARATION =
            Pattern.compile("\uFEFF?<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private final Element root;
    private final byte[] bytes;
    private final Charset charset;

    private ClinicalDocument(Element root, byte[] bytes, Charset charset) {
        this.root = root;
        this.bytes = bytes;
        this.charset = charset;
    }

    /**
     * Something that an entry says.
     *
     * @param element the code of the data element, such as {@code DE04.10.174.00}
     * @param name the name of the data element as the document writes it; empty when it does not
     * @param section the code of the section that it stands in; empty where the section has none
     * @param value a code, a number, a time or a text
     * @param display what a code means as the document writes it; empty when it does not
     * @param unit the unit of a number; empty when there is none
     * @param coded whether the value is a code
     * @param system the system of a code, an OID; empty when it names none
     * @param group which administration of a substance it belongs to, counted from 1; 0 for what belongs to none
     */
    public record Entry(
            String element,
            String name,
            String section,
            String value,
            String display,
            String unit,
            boolean coded,
            String system,
            int group) {
        /** The value for people: what a code means, else the value with its unit. */
        public String words() {
            return display.isEmpty() ? value + unit : display;
        }
    }

    /**
     * A medicine that is given or prescribed.
     *
     * @param number the number of this order; empty when there is none
     * @param route by which way, in words, else by its code; empty when it is not told
     * @param rate how often: a number, or a word
     * @param rateUnit the unit of that number; empty when there is none
     * @param entries what else is said of it, the name and the dose among it
     */
    public record Administration(String number, String route, String rate, String rateUnit, List<Entry> entries) {
        /** What is said under the code of a data element; the first where there are several. */
        public Optional<Entry> entry(String element) {
            return entries.stream()
                    .filter(entry -> entry.element().equals(element))
                    .findFirst();
        }
    }

    /**
     * A section.
     *
     * @param code its code
     * @param title its title
     * @param text its text for people, without markup; where it has none, what its entries say
     */
    public record Section(String code, String title, String text) {}

    /**
     * Reads a document.
     *
     * @throws UnusableFile when it is no CDA document, has a document type, or is in another encoding than it says
     */
    public static ClinicalDocument read(byte[] bytes) throws UnusableFile {
        if (saysAnother(bytes)) {
            throw new UnusableFile(IssueCode.FILE_ENCODING);
        }
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            // Errors are answered and not written to the console.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            Element root = document.getDocumentElement();
            if (!"ClinicalDocument".equals(root.getLocalName())) {
                throw new UnusableFile(IssueCode.FILE_NOT_CDA);
            }
            return new ClinicalDocument(root, bytes, charset(document));
        } catch (SAXException | IOException e) {
            // The bytes are here: what cannot be read is what they say, such as an encoding that does not exist.
            throw new UnusableFile(IssueCode.FILE_NOT_CDA);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        }
    }

    /** The document as it came. */
    public byte[] bytes() {
        return bytes;
    }

    /** The encoding that it came in. */
    public Charset charset() {
        return charset;
    }

    /** The document as text. */
    public String text() {
        return new String(bytes, charset);
    }

    /**
     * A text of {@link #text()} in the encoding that its declaration names.
     *
     * @throws UnusableFile when there is no such encoding
     */
    public static byte[] encode(String text) throws UnusableFile {
        Matcher declared = DECLARATION.matcher(text);
        try {
            return text.getBytes(declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            throw new UnusableFile(IssueCode.FILE_NOT_CDA);
        }
    }

    private static Charset charset(Document document) throws UnusableFile {
        String declared = document.getXmlEncoding() == null ? document.getInputEncoding() : document.getXmlEncoding();
        try {
            return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
        } catch (IllegalArgumentException none) {
            throw new UnusableFile(IssueCode.FILE_NOT_CDA);
        }
    }

    /**
     * Whether the document is in GB18030 and says UTF-8, which is also what it says when it says nothing, or the other way round; or says
     * an encoding that these documents do not have.
     */
    private static boolean saysAnother(byte[] bytes) {
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(beginning);
        String declared = declaration.lookingAt() ? declaration.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (declared.startsWith("GB")) {
            return isUtf8(bytes);
        }
        if (!declared.startsWith("UTF-")) {
            // What it says are not Chinese characters as they are written here, whatever it means.
            return isBeyondAscii(bytes);
        }
        return declared.equals("UTF-8")
                && beginning.stripLeading().startsWith("<")
                && TextEncoding.detect(bytes).name().equals("GB18030");
    }

    private static boolean isBeyondAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are characters beyond ASCII, all of them whole in UTF-8; Chinese in GB18030 hardly ever looks so. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .length()
                    < bytes.length;
        } catch (CharacterCodingException other) {
            return false;
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

    /** The author's numbers, whatever they are. */
    public List<String> authorNumbers() {
        return path(root, "author", "assignedAuthor").stream()
                .flatMap(author -> children(author).stream())
                .filter(id -> "id".equals(id.getLocalName()))
                .map(id -> id.getAttribute("extension"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /** When the author wrote it, as it says. */
    public String authorTime() {
        return path(root, "author", "time")
                .map(time -> time.getAttribute("value"))
                .orElse("");
    }

    /** The national code of the kind of patient; empty when it is not told. */
    public String patientType() {
        return path(root, "recordTarget", "patientRole", "patientType", "patienttypeCode")
                .map(code -> code.getAttribute("code"))
                .orElse("");
    }

    /** The code of the service that it documents; empty when there is none. */
    public String serviceCode() {
        return path(root, "documentationOf", "serviceEvent", "code")
                .map(code -> code.getAttribute("code"))
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
                        words(section)))
                .toList();
    }

    /** The medicines of all sections, in their order. */
    public List<Administration> administrations() {
        List<Element> found = new ArrayList<>();
        sectionElements().forEach(section -> administrations(section, found));
        Map<Integer, List<Entry>> entries = new HashMap<>();
        entries()
                .forEach(entry -> entries.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                        .add(entry));
        return IntStream.range(0, found.size())
                .mapToObj(i -> administration(found.get(i), entries.getOrDefault(i + 1, List.of())))
                .toList();
    }

    private static void administrations(Element element, List<Element> found) {
        for (Element child : children(element)) {
            if ("substanceAdministration".equals(child.getLocalName())) {
                found.add(child);
            }
            if (!"section".equals(child.getLocalName())) {
                administrations(child, found);
            }
        }
    }

    private static Administration administration(Element element, List<Entry> entries) {
        Optional<Element> rate = child(element, "rateQuantity");
        return new Administration(
                child(element, "id").map(id -> id.getAttribute("extension")).orElse(""),
                child(element, "routeCode")
                        .map(route -> Stream.of("displayName", "code")
                                .map(route::getAttribute)
                                .filter(words -> !words.isEmpty())
                                .findFirst()
                                .orElse(""))
                        .orElse(""),
                rate.map(quantity -> quantity.getAttribute("value")).orElse(""),
                rate.map(quantity -> quantity.getAttribute("unit")).orElse(""),
                entries);
    }

    /** Many systems leave the text of a section empty and say everything in its entries. */
    private static String words(Element section) {
        String text = child(section, "text").map(ClinicalDocument::text).orElse("");
        if (!text.isEmpty()) {
            return text;
        }
        List<Entry> entries = new ArrayList<>();
        collect(section, code(section), 0, new int[] {0}, entries);
        return entries.stream()
                .filter(entry -> !entry.words().isEmpty())
                .map(entry -> entry.display().isEmpty() && !entry.name().isEmpty()
                        ? entry.name() + "：" + entry.words()
                        : entry.words())
                .collect(Collectors.joining("；"));
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
                        "",
                        section,
                        child.getAttribute("value"),
                        "",
                        child.getAttribute("unit"),
                        false,
                        "",
                        within));
            } else if (name.equals("manufacturedLabeledDrug") || name.equals("manufacturedMaterial")) {
                child(child, "name")
                        .ifPresent(drug -> entries.add(
                                new Entry("DE08.50.022.00", "", section, text(drug), "", "", false, "", within)));
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
        String said = Stream.of(value.getAttribute("code"), value.getAttribute("value"), text(value))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Optional.of(new Entry(
                code.getAttribute("code"),
                code.getAttribute("displayName"),
                section,
                said,
                value.getAttribute("displayName"),
                value.getAttribute("unit"),
                value.hasAttribute("code"),
                value.getAttribute("codeSystem"),
                group));
    }

    /** A number of the resident, or of what the document is about, by its system, an OID; empty when there is none. */
    public String patientNumber(String system) {
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
