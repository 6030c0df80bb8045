package cn.medalliance.demo.county;

import java.util.List;

/**
 * A grid with the people who serve it.
 *
 * @param number counts the grids from 0
 * @param gridTeam administrator, family doctor, community worker, volunteer
 * @param familyTeam the team that residents sign a contract with
 * @param specialistTeams a team of specialist, general practitioner and health manager per department
 */
public record Grid(int number, Area area, Team gridTeam, Team familyTeam, List<Team> specialistTeams) {

    /** The team whose specialist belongs to this department. */
    public Team specialistTeam(Department department) {
        return specialistTeams.stream()
                .filter(team -> team.member(Role.SPECIALIST).department() == department)
                .findFirst()
                .orElseThrow();
    }

    /** Who usually follows its residents up: the village doctor, or the family doctor in town. */
    public StaffMember visitor() {
        return area.town() ? familyTeam.member(Role.FAMILY_DOCTOR) : familyTeam.member(Role.VILLAGE_DOCTOR);
    }
}
