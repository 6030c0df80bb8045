package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.CareService;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.county.FacilityKind;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;

/** Facilities, their membership in the alliance, and the services they offer. */
final class OrganizationMaker {
    private final Words words;
    private final County county;

    OrganizationMaker(Words words, County county) {
        this.words = words;
        this.county = county;
    }

    Organization organization(Facility facility) {
        Organization organization = words.begin(new Organization(), "mca-organization", facility.key());
        organization.addIdentifier(words.identifier("uscc", facility.creditCode()));
        organization.setActive(true);
        for (String type : types(facility.kind())) {
            organization.addType(words.concept("mca-org-type", type));
        }
        organization.setName(facility.name());
        if (facility.kind() == FacilityKind.COUNTY_HOSPITAL || facility.kind() == FacilityKind.TCM_HOSPITAL) {
            organization.addExtension(words.extension("hospital-level", words.coding("mca-hospital-level", "6")));
        }
        if (facility.kind().level() < FacilityKind.COUNTY_HOSPITAL.level()) {
            organization.addExtension(words.extension("supervised-by", reference(county.facility(FacilityKind.CDC))));
        }
        Coding division = new Coding(words.codeSystemUrl("gbt-2260"), facility.division(), facility.place());
        var divisions = words.extension("divisions");
        divisions.addExtension("division", division);
        organization.addExtension(divisions);
        organization.addAddress().setText(facility.place());
        if (facility.parent() != null) {
            organization.setPartOf(reference(facility.parent()));
        }
        return organization;
    }

    OrganizationAffiliation affiliation(Facility member) {
        OrganizationAffiliation affiliation = words.begin(
                new OrganizationAffiliation(), "mca-alliance-affiliation", "affiliation/" + member.number());
        affiliation.setActive(true);
        LocalDate founded = county.settings().historyStart().minusYears(3);
        affiliation.setPeriod(new Period().setStartElement(Times.on(founded)));
        affiliation.setOrganization(reference(county.facility(FacilityKind.ALLIANCE)));
        affiliation.setParticipatingOrganization(reference(member));
        String role = switch (member.kind()) {
            case COUNTY_HOSPITAL -> "lead";
            case CDC -> "partner";
            case ALLIANCE, TCM_HOSPITAL, COMMUNITY_CENTRE, TOWNSHIP, VILLAGE_CLINIC -> "member";
        };
        affiliation.addCode(words.concept("mca-affiliation-role", role));
        return affiliation;
    }

    HealthcareService service(CareService service) {
        HealthcareService made = words.begin(new HealthcareService(), "mca-healthcare-service", service.key());
        made.addExtension(words.extension("service-capacity", new PositiveIntType(service.placesPerDay())));
        made.setActive(true);
        made.setProvidedBy(reference(service.provider()));
        made.addCategory().setText(service.department().label());
        made.addType(words.concept("mca-service-type", service.kind().code()));
        made.setName(service.name());
        if (service.greenChannel()) {
            made.addCharacteristic(words.concept("mca-service-characteristic", "green-channel"));
        }
        for (String programme : service.programmes()) {
            made.addProgram(words.concept("mca-programme", programme));
        }
        return made;
    }

    private Reference reference(Facility facility) {
        return words.to("Organization", facility.key());
    }

    private static List<String> types(FacilityKind kind) {
        return switch (kind) {
            case ALLIANCE -> List.of("alliance", "referral-centre");
            case COUNTY_HOSPITAL -> List.of("county-hospital", "A100");
            case TCM_HOSPITAL -> List.of("county-hospital");
            case CDC -> List.of("cdc");
            case COMMUNITY_CENTRE -> List.of("community-centre", "B100");
            case TOWNSHIP -> List.of("township", "C210");
            case VILLAGE_CLINIC -> List.of("village-clinic");
        };
    }
}
