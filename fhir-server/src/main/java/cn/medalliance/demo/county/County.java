package cn.medalliance.demo.county;

import java.util.List;
import java.util.function.Predicate;

/** The whole directory of a county. */
public record County(
        CountySettings settings,
        List<Facility> facilities,
        List<Area> areas,
        List<Grid> grids,
        List<StaffMember> staff,
        List<Team> specialistTeams,
        List<CareService> services) {

    /** The grid a resident lives in; residents are dealt out evenly. */
    public Grid gridOf(int resident) {
        return grids.get(resident % grids.size());
    }

    /** The resident's number within the grid, from 1. */
    public int numberInGrid(int resident) {
        return resident / grids.size() + 1;
    }

    /** The first facility of a kind. */
    public Facility facility(FacilityKind kind) {
        return first(facilities, facility -> facility.kind() == kind);
    }

    /** The first member of staff with a role at a kind of facility. */
    public StaffMember staff(FacilityKind kind, Role role) {
        return first(staff, member -> member.facility().kind() == kind && member.role() == role);
    }

    /** Who takes the referrals of a department at a facility: its first specialist. */
    public StaffMember specialist(Facility facility, Department department) {
        return first(
                staff,
                member -> member.role() == Role.SPECIALIST
                        && member.department() == department
                        && member.facility().number() == facility.number());
    }

    /** The service of a kind at a facility, for a department. */
    public CareService service(Facility provider, ServiceKind kind, Department department) {
        return first(
                services,
                service -> service.kind() == kind
                        && service.department() == department
                        && service.provider().number() == provider.number());
    }

    private static <T> T first(List<T> values, Predicate<T> condition) {
        return values.stream()
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the county lacks what was asked for"));
    }
}
