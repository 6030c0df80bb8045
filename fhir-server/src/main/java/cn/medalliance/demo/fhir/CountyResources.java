package cn.medalliance.demo.fhir;

import cn.medalliance.demo.chance.StableIds;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.CountyPlanner;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.county.FacilityKind;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.course.ControlRule;
import cn.medalliance.demo.course.CourseSimulator;
import cn.medalliance.demo.names.NameBook;
import cn.medalliance.demo.people.Population;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * A whole county as FHIR resources that conform to the guide: the directory, and one resident at a time.
 *
 * <p>Equal settings give equal resources, whatever the order and number of threads in which residents are asked for.
 * Only numbers are kept between residents.
 */
public final class CountyResources {
    private final County county;
    private final Population population;
    private final CourseSimulator simulator;
    private final DirectoryResources directory;
    private final ResidentResources residents;
    private final StableIds ids;

    /** Plans the county. */
    public CountyResources(CountySettings settings, Guide guide) {
        NameBook names = new NameBook();
        Thresholds thresholds = Thresholds.of(guide);
        this.county = CountyPlanner.plan(settings, names);
        this.population = new Population(county, names);
        this.simulator = new CourseSimulator(county, new ControlRule(thresholds));
        this.ids = new StableIds(settings.seed());
        Words words = new Words(guide, ids);
        this.directory = new DirectoryResources(words, county);
        this.residents = new ResidentResources(words, county, thresholds);
    }

    /** How many residents there are. */
    public int size() {
        return population.size();
    }

    /** Organisations, areas, staff, teams and services, each after those that it refers to. */
    public Stream<Resource> directory() {
        return directory.all();
    }

    /** Everything about the resident with this number, from 0; it refers to the directory and to itself only. */
    public List<Resource> resident(int number) {
        return residents.all(simulator.simulate(population.resident(number)));
    }

    /** Who plays which part in a trial. */
    public CountyCast cast() {
        Resident resident = population.resident(0);
        StaffMember doctor = resident.grid().familyTeam().member(Role.FAMILY_DOCTOR);
        return new CountyCast(
                county.facility(FacilityKind.ALLIANCE).creditCode(),
                county.facility(FacilityKind.COUNTY_HOSPITAL).creditCode(),
                county.facility(FacilityKind.CDC).creditCode(),
                new CountyCast.Doctor(
                        doctor.name().full(),
                        "Practitioner/" + ids.id(doctor.practitionerKey()),
                        doctor.facility().creditCode()),
                new CountyCast.Member(resident.name().full(), "Patient/" + ids.id(resident.key())));
    }

    /** The alliance's id, by which one can tell whether the county is somewhere already. */
    public String allianceId() {
        return ids.id(county.facility(FacilityKind.ALLIANCE).key());
    }
}
