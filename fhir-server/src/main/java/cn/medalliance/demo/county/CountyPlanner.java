package cn.medalliance.demo.county;

import cn.medalliance.demo.names.NameBook;
import java.util.List;
import java.util.stream.IntStream;

/** Plans a county from its settings. */
public final class CountyPlanner {
    private CountyPlanner() {}

    /** The county that follows from these settings; the same for equal settings. */
    public static County plan(CountySettings settings, NameBook names) {
        List<Facility> facilities = new FacilityPlanner(settings, new PlaceNames()).plan();
        List<Area> areas = new AreaPlanner(settings).plan(facilities);
        List<Area> gridAreas =
                areas.stream().filter(area -> area.kind() == AreaKind.GRID).toList();
        StaffPlanner staff = new StaffPlanner(settings, names);
        facilities.forEach(staff::hire);
        Facility hospital = facilities.stream()
                .filter(facility -> facility.kind() == FacilityKind.COUNTY_HOSPITAL)
                .findFirst()
                .orElseThrow();
        TeamPlanner teams = new TeamPlanner(staff, hospital);
        facilities.stream()
                .filter(facility ->
                        facility.kind() == FacilityKind.COMMUNITY_CENTRE || facility.kind() == FacilityKind.TOWNSHIP)
                .forEach(teams::addSpecialistTeams);
        List<Grid> grids = IntStream.range(0, gridAreas.size())
                .mapToObj(number -> teams.grid(number, gridAreas.get(number), staff.hireForGrid(gridAreas.get(number))))
                .toList();
        return new County(
                settings,
                facilities,
                areas,
                grids,
                staff.everybody(),
                teams.specialistTeams(),
                ServicePlanner.plan(facilities));
    }
}
