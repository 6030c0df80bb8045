package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.county.FacilityKind;
import cn.medalliance.demo.county.Grid;
import cn.medalliance.demo.county.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** Everything that is not about residents, each resource after those that it refers to. */
final class DirectoryResources {
    private final County county;
    private final OrganizationMaker organizations;
    private final AreaMaker areas;
    private final StaffMaker staff;

    DirectoryResources(Words words, County county) {
        this.county = county;
        this.organizations = new OrganizationMaker(words, county);
        this.areas = new AreaMaker(words);
        this.staff = new StaffMaker(words, county);
    }

    Stream<Resource> all() {
        Map<Integer, List<Grid>> gridsByStaff = new HashMap<>();
        for (Grid grid : county.grids()) {
            grid.gridTeam().members().forEach(member -> gridsByStaff.put(member.number(), List.of(grid)));
        }
        Stream<Stream<? extends Resource>> parts = Stream.of(
                organizationsFirstCdc(),
                county.facilities().stream()
                        .filter(facility -> facility.kind() != FacilityKind.ALLIANCE)
                        .map(organizations::affiliation),
                county.areas().stream().map(areas::location),
                county.staff().stream().map(staff::practitioner),
                county.staff().stream().map(member -> role(member, gridsByStaff)),
                county.grids().stream().map(grid -> staff.team(grid.gridTeam())),
                county.grids().stream().map(grid -> staff.team(grid.familyTeam())),
                county.specialistTeams().stream().map(staff::team),
                county.services().stream().map(organizations::service));
        return parts.flatMap(part -> part);
    }

    /** The alliance and the CDC before the others, which refer to them. */
    private Stream<Resource> organizationsFirstCdc() {
        Facility alliance = county.facility(FacilityKind.ALLIANCE);
        Facility cdc = county.facility(FacilityKind.CDC);
        Stream<Facility> others = county.facilities().stream()
                .filter(facility -> facility.number() != alliance.number() && facility.number() != cdc.number());
        return Stream.concat(Stream.of(alliance, cdc), others).map(organizations::organization);
    }

    private Resource role(StaffMember member, Map<Integer, List<Grid>> gridsByStaff) {
        return staff.role(member, gridsByStaff.getOrDefault(member.number(), List.of()));
    }
}
