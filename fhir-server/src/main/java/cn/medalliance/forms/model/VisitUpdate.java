package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.FormAnswers;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The visit as its form describes it; what the form does not say stays. The elements are those that the form names. Immutable. */
public final class VisitUpdate {

    private static final String VISIT = "mca-encounter-followup#Encounter.";
    private static final String DONE = "done";

    private final CodeMaps maps;
    private final CodeMap classes;
    private final String status;
    private final String noReason;
    private final String nextVisit;

    public VisitUpdate(Guide guide, CodeMaps maps) {
        this.maps = maps;
        classes = maps.map("cm-visitway-to-class", "urn:oid:2.16.156.10011.2.3.1.183");
        status = guide.canonical("StructureDefinition", "followup-status");
        noReason = guide.canonical("StructureDefinition", "no-visit-reason");
        nextVisit = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /** The visit with what the form says; the one given stays as it is. */
    public Encounter of(Encounter known, FormAnswers answers) {
        Encounter visit = known.copy();
        code(answers, "type").ifPresent(way -> {
            visit.setType(List.of(new CodeableConcept(way)));
            if (classes.translate(way.getCode()) instanceof Translation.Match match) {
                visit.setClass_(match.coding());
            }
        });
        value(answers, "period.start", DateType.class).ifPresent(day -> {
            String start = visit.getPeriod().getStartElement().getValueAsString();
            if (start == null || !start.startsWith(day.getValueAsString())) {
                visit.getPeriod().setStartElement(new DateTimeType(day.getValueAsString()));
                visit.getPeriod().setEndElement(null);
            }
        });
        Optional<Coding> said = code(answers, "extension:followupStatus");
        said.ifPresent(code -> set(visit, status, new CodeableConcept(code)));
        if (said.filter(code -> !DONE.equals(code.getCode())).isEmpty()) {
            if (!visit.hasExtension(status)) {
                set(visit, status, new CodeableConcept(maps.coding("CodeSystem/mca-followup-status", DONE)));
            }
            visit.setStatus(Encounter.EncounterStatus.FINISHED);
        }
        code(answers, "extension:noVisitReason").ifPresent(reason -> set(visit, noReason, new CodeableConcept(reason)));
        value(answers, "extension:nextVisitDate", DateType.class)
                .ifPresent(next -> set(visit, nextVisit, new DateType(next.getValueAsString())));
        value(answers, "participant.individual", Reference.class).ifPresent(who -> setDoctor(visit, who));
        return visit;
    }

    /** A visit that only the form tells of, for the enrolments it counts for. */
    public Encounter begin(FilledForm form, List<EpisodeOfCare> enrolments) {
        Encounter visit = new Encounter();
        visit.addIdentifier(form.response().getIdentifier().copy());
        visit.setSubject(form.subject());
        CodeableConcept programmes = new CodeableConcept();
        for (EpisodeOfCare enrolment : enrolments) {
            visit.addEpisodeOfCare(new Reference(
                    enrolment.getIdElement().toUnqualifiedVersionless().getValue()));
            enrolment.getTypeFirstRep().getCoding().forEach(code -> programmes.addCoding(code.copy()));
        }
        visit.setServiceType(programmes);
        visit.setServiceProvider(enrolments.get(0).getManagingOrganization().copy());
        return of(visit, form.answers());
    }

    /** The day of the next visit that an enrolment or a visit bears. */
    public @Nullable String nextVisit(List<Extension> extensions) {
        return extensions.stream()
                .filter(extension -> extension.getUrl().equals(nextVisit))
                .map(extension -> extension.getValue().primitiveValue())
                .findFirst()
                .orElse(null);
    }

    private static void setDoctor(Encounter visit, Reference who) {
        boolean isThere = visit.getParticipant().stream()
                .anyMatch(each -> who.getReference() != null
                        && who.getReference().equals(each.getIndividual().getReference()));
        if (isThere) {
            return;
        }
        if (visit.getParticipant().size() == 1) {
            visit.getParticipantFirstRep().setIndividual(who.copy());
        } else {
            visit.addParticipant().setIndividual(who.copy());
        }
    }

    private static void set(Encounter visit, String url, Type value) {
        Extension there = visit.getExtensionByUrl(url);
        if (there == null) {
            visit.addExtension(url, value);
        } else if (!there.getValue().equalsDeep(value) && !sameCode(there.getValue(), value)) {
            there.setValue(value);
        }
    }

    private static boolean sameCode(Type one, Type other) {
        return one instanceof CodeableConcept there
                && other instanceof CodeableConcept said
                && said.getCodingFirstRep()
                        .getCode()
                        .equals(there.getCodingFirstRep().getCode());
    }

    private static Optional<Coding> code(FormAnswers answers, String element) {
        return value(answers, element, Coding.class).map(Coding::copy);
    }

    private static <T extends Type> Optional<T> value(FormAnswers answers, String element, Class<T> type) {
        return answers.form()
                .linkIdOf(VISIT + element)
                .flatMap(linkId -> answers.values(linkId).stream().findFirst())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
