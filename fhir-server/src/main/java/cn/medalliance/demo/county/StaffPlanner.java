package cn.medalliance.demo.county;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.names.NameBook;
import cn.medalliance.demo.names.Sex;
import java.util.ArrayList;
import java.util.List;

/** Hires everybody: the staff of the facilities by the staffing table, and four people for each grid. */
final class StaffPlanner {
    private static final List<Role> GRID_ROLES =
            List.of(Role.PUBLIC_HEALTH_ADMINISTRATOR, Role.FAMILY_DOCTOR, Role.COMMUNITY_WORKER, Role.VOLUNTEER);

    private record Post(String facility, Role role, Department department, int each, int oneMorePer) {}

    private final CountySettings settings;
    private final NameBook names;
    private final List<Post> posts = Tables.read(
            StaffPlanner.class,
            "staffing.csv",
            row -> new Post(
                    row[0],
                    Role.of(row[1]),
                    Department.valueOf(row[2]),
                    Integer.parseInt(row[3]),
                    Integer.parseInt(row[4])));
    private final List<StaffMember> staff = new ArrayList<>();

    StaffPlanner(CountySettings settings, NameBook names) {
        this.settings = settings;
        this.names = names;
    }

    /** The staff that the table gives a facility. */
    void hire(Facility facility) {
        posts.stream()
                .filter(post -> post.facility().equals(facility.kind().code()))
                .forEach(post -> hire(facility, post));
    }

    /** The four people of a grid. */
    List<StaffMember> hireForGrid(Area grid) {
        return GRID_ROLES.stream()
                .map(role -> add(grid.manager(), role, Department.GENERAL_PRACTICE))
                .toList();
    }

    /** Somebody with this role at this facility; several share the work by the given number. */
    StaffMember find(Facility facility, Role role, Department department, int number) {
        List<StaffMember> fitting = staff.stream()
                .filter(member -> member.facility().equals(facility)
                        && member.role() == role
                        && member.department() == department)
                .toList();
        return fitting.get(number % fitting.size());
    }

    List<StaffMember> everybody() {
        return List.copyOf(staff);
    }

    private void hire(Facility facility, Post post) {
        int more = post.oneMorePer() == 0 ? 0 : settings.residents() / post.oneMorePer();
        for (int i = 0; i < post.each() + more; i++) {
            add(facility, post.role(), post.department());
        }
    }

    private StaffMember add(Facility facility, Role role, Department department) {
        int number = staff.size() + 1;
        Dice dice = Dice.of(settings.seed(), "staff", number);
        Sex sex = dice.chance(0.6) ? Sex.FEMALE : Sex.MALE;
        int birthYear = settings.asOf().getYear() - dice.between(26, 58);
        String licence = "999901%09d".formatted(number);
        var member =
                new StaffMember(number, names.name(dice, sex, birthYear), sex, role, department, facility, licence);
        staff.add(member);
        return member;
    }
}
