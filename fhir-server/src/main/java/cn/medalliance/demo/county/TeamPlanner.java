package cn.medalliance.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Puts the staff together in teams. */
final class TeamPlanner {
    private static final List<Department> SPECIALIST_DEPARTMENTS =
            List.of(Department.CARDIOLOGY, Department.ENDOCRINOLOGY, Department.RESPIRATORY);

    private final StaffPlanner staff;
    private final Facility hospital;
    private final List<Team> specialistTeams = new ArrayList<>();

    TeamPlanner(StaffPlanner staff, Facility hospital) {
        this.staff = staff;
        this.hospital = hospital;
    }

    /** The teams of specialist, general practitioner and health manager of a community centre or township hospital. */
    void addSpecialistTeams(Facility manager) {
        for (int i = 0; i < SPECIALIST_DEPARTMENTS.size(); i++) {
            Department department = SPECIALIST_DEPARTMENTS.get(i);
            String key = "team/three/" + manager.number() + "/" + department.name();
            List<StaffMember> members = List.of(
                    staff.find(hospital, Role.SPECIALIST, department, manager.number()),
                    staff.find(manager, Role.GP, Department.GENERAL_PRACTICE, i),
                    staff.find(manager, Role.HEALTH_MANAGER, Department.PREVENTION, 0));
            String name = manager.name() + department.label() + TeamKind.THREE_SPECIALIST.label();
            specialistTeams.add(new Team(TeamKind.THREE_SPECIALIST, key, name, manager, members));
        }
    }

    Grid grid(int number, Area area, List<StaffMember> gridStaff) {
        Facility manager = area.manager();
        Team gridTeam = new Team(
                TeamKind.GRID, "team/grid/" + area.code(), area.fullName() + TeamKind.GRID.label(), manager, gridStaff);
        List<StaffMember> members = new ArrayList<>();
        members.add(gridTeam.member(Role.FAMILY_DOCTOR));
        if (!area.town()) {
            members.add(staff.find(area.clinic(), Role.VILLAGE_DOCTOR, Department.GENERAL_PRACTICE, 0));
        }
        members.add(staff.find(manager, Role.NURSE, Department.GENERAL_PRACTICE, number));
        members.add(staff.find(manager, Role.FAMILY_PHARMACIST, Department.PHARMACY, 0));
        Team familyTeam = new Team(
                TeamKind.FAMILY_DOCTOR,
                "team/family/" + area.code(),
                area.fullName() + TeamKind.FAMILY_DOCTOR.label(),
                manager,
                List.copyOf(members));
        List<Team> specialists = specialistTeams.stream()
                .filter(team -> team.manager().equals(manager))
                .toList();
        return new Grid(number, area, gridTeam, familyTeam, specialists);
    }

    List<Team> specialistTeams() {
        return List.copyOf(specialistTeams);
    }
}
