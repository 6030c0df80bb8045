package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Area;
import cn.medalliance.demo.county.AreaKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Location;

/** The tree of streets and townships, communities and villages, and grids. */
final class AreaMaker {
    private final Words words;

    AreaMaker(Words words) {
        this.words = words;
    }

    Location location(Area area) {
        Location location = area.kind() == AreaKind.GRID ? grid(area) : words.beginPlain(new Location(), area.key());
        location.addIdentifier(words.identifier("grid-code", area.code()));
        location.setStatus(Location.LocationStatus.ACTIVE);
        location.setMode(Location.LocationMode.INSTANCE);
        location.setName(area.fullName());
        location.setPhysicalType(Hl7.concept("location-physical-type", "area", "Area"));
        location.setManagingOrganization(words.to("Organization", area.manager().key()));
        location.getAddress()
                .setText(area.fullName())
                .addExtension(words.extension(
                        "administrative-division",
                        new Coding().setSystem(words.codeSystemUrl("gbt-2260")).setCode(area.division())));
        if (area.parent() != null) {
            location.setPartOf(words.to("Location", area.parent().key()));
        }
        return location;
    }

    private Location grid(Area area) {
        Location location = words.begin(new Location(), "mca-location-grid", area.key());
        location.addExtension(
                words.extension("grid-kind", words.coding("mca-grid-kind", area.town() ? "urban-block" : "village")));
        location.addType(new CodeableConcept(words.coding("mca-location-type", "grid"))
                .addCoding(Hl7.coding("v3-RoleCode", "COMM", "Community Location")));
        return location;
    }
}
