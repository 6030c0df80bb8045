package cn.medalliance.demo.referral;

import cn.medalliance.demo.county.CareService;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.Department;
import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.county.FacilityKind;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.ServiceKind;
import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.county.Team;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import org.jspecify.annotations.Nullable;

/** Who takes part in a referral up: who sends, who receives, and where. */
record Cast(
        StaffMember sender,
        StaffMember receiver,
        Facility target,
        @Nullable CareService service) {

    /** A village doctor sends to the township hospital what an outpatient visit settles; all else goes to the county. */
    static Cast of(County county, Resident resident, Disease disease, Script script) {
        Team team = resident.grid().specialistTeam(disease.department());
        boolean village = !resident.grid().area().town();
        if (village && script.outcome().businessStatus().equals("closed-outpatient")) {
            return new Cast(resident.grid().visitor(), team.member(Role.GP), team.manager(), null);
        }
        if (script.outcome().businessStatus().equals("redirected")) {
            Facility other = county.facility(FacilityKind.TCM_HOSPITAL);
            return new Cast(team.member(Role.GP), county.specialist(other, Department.TRADITIONAL), other, null);
        }
        Facility hospital = county.facility(FacilityKind.COUNTY_HOSPITAL);
        return switch (script.direction()) {
            case TELE -> service(county, team, hospital, ServiceKind.TELECONSULT, Department.CARDIOLOGY);
            case UP, DOWN ->
                switch (script.channel()) {
                    case GREEN -> service(county, team, hospital, ServiceKind.REFERRAL_CLINIC, Department.EMERGENCY);
                    case EMERGENCY ->
                        new Cast(
                                team.member(Role.GP),
                                county.specialist(hospital, Department.EMERGENCY),
                                hospital,
                                null);
                    case NORMAL -> new Cast(team.member(Role.GP), team.member(Role.SPECIALIST), hospital, null);
                };
        };
    }

    /** The same people the other way round. */
    Cast back(Resident resident, Disease disease) {
        Team team = resident.grid().specialistTeam(disease.department());
        return new Cast(receiver, team.member(Role.GP), team.manager(), null);
    }

    private static Cast service(County county, Team team, Facility hospital, ServiceKind kind, Department department) {
        return new Cast(
                team.member(Role.GP),
                county.specialist(hospital, department),
                hospital,
                county.service(hospital, kind, department));
    }
}
