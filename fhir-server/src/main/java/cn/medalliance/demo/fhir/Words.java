package cn.medalliance.demo.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.demo.chance.StableIds;
import cn.medalliance.guide.Guide;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * The words of the guide: its profiles, extensions, codes with their names, identifier systems; and the ids of this
 * county. Immutable once made, safe for several threads.
 */
final class Words {
    private record KnownSystem(String url, Map<String, String> displays) {}

    private final String canonical;
    private final StableIds ids;
    private final Map<String, KnownSystem> systems = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();

    Words(Guide guide, StableIds ids) {
        this.canonical = guide.canonical();
        this.ids = ids;
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        for (String json : guide.resources("CodeSystem")) {
            CodeSystem codeSystem = parser.parseResource(CodeSystem.class, json);
            Map<String, String> displays = new HashMap<>();
            codeSystem.getConcept().forEach(concept -> displays.put(concept.getCode(), concept.getDisplay()));
            systems.put(codeSystem.getIdElement().getIdPart(), new KnownSystem(codeSystem.getUrl(), displays));
        }
        for (String json : guide.resources("Questionnaire")) {
            Questionnaire form = parser.parseResource(Questionnaire.class, json);
            forms.put(form.getIdElement().getIdPart(), form.getUrl() + "|" + form.getVersion());
        }
    }

    /** Gives a new resource its id and the profile that it meets. */
    <R extends Resource> R begin(R resource, String profile, String key) {
        resource.setId(ids.id(key));
        resource.getMeta().addProfile(canonical + "/StructureDefinition/" + profile);
        return resource;
    }

    /** Gives a new resource its id; the guide has no profile for it. */
    <R extends Resource> R beginPlain(R resource, String key) {
        resource.setId(ids.id(key));
        return resource;
    }

    Reference to(String type, String key) {
        return new Reference(type + "/" + ids.id(key));
    }

    Coding coding(String codeSystem, String code) {
        KnownSystem system = systems.get(codeSystem);
        if (system == null) {
            throw new IllegalStateException("the guide has no code system " + codeSystem);
        }
        String display = system.displays().get(code);
        if (display == null) {
            throw new IllegalStateException("the guide's " + codeSystem + " has no code " + code);
        }
        return new Coding(system.url(), code, display);
    }

    CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(coding(codeSystem, code));
    }

    /** What a code is called. */
    String name(String codeSystem, String code) {
        return coding(codeSystem, code).getDisplay();
    }

    Identifier identifier(String naming, String value) {
        return new Identifier().setSystem(canonical + "/naming/" + naming).setValue(value);
    }

    Extension extension(String id, Type value) {
        return new Extension(canonical + "/StructureDefinition/" + id, value);
    }

    /** An extension that is made of others. */
    Extension extension(String id) {
        return new Extension(canonical + "/StructureDefinition/" + id);
    }

    String codeSystemUrl(String id) {
        return canonical + "/CodeSystem/" + id;
    }

    /** A form with its version. */
    String form(String id) {
        String form = forms.get(id);
        if (form == null) {
            throw new IllegalStateException("the guide has no form " + id);
        }
        return form;
    }
}
