package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.Grid;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.county.Team;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;

/** The people who work in the county, what they do where, and their teams. */
final class StaffMaker {
    private final Words words;
    private final County county;

    StaffMaker(Words words, County county) {
        this.words = words;
        this.county = county;
    }

    Practitioner practitioner(StaffMember member) {
        Practitioner practitioner = words.begin(new Practitioner(), "mca-practitioner", member.practitionerKey());
        if (member.role().licensed()) {
            practitioner.addIdentifier(words.identifier("practitioner-licence", member.licence()));
            String title = member.role() == Role.SPECIALIST ? "2" : "3";
            practitioner.addQualification().setCode(words.concept("mca-professional-title", title));
        }
        practitioner.setActive(true);
        practitioner.addName(new HumanName()
                .setText(member.name().full())
                .setFamily(member.name().family())
                .addGiven(member.name().given()));
        practitioner.setGender(AdministrativeGender.fromCode(member.sex().code()));
        return practitioner;
    }

    PractitionerRole role(StaffMember member, List<Grid> grids) {
        PractitionerRole role = words.begin(new PractitionerRole(), "mca-practitioner-role", member.roleKey());
        if (member.role() == Role.SPECIALIST) {
            county.specialistTeams().stream()
                    .filter(team -> team.members().contains(member))
                    .forEach(team -> role.addExtension(words.extension(
                            "supporting-org",
                            words.to("Organization", team.manager().key()))));
        }
        role.setActive(true);
        role.setPeriod(new Period()
                .setStartElement(Times.on(county.settings().historyStart().minusYears(1))));
        role.setPractitioner(words.to("Practitioner", member.practitionerKey()));
        role.setOrganization(words.to("Organization", member.facility().key()));
        role.addCode(words.concept("mca-role", member.role().code()));
        role.addSpecialty()
                .setText(member.department().label() + " / "
                        + member.department().english());
        for (Grid grid : grids) {
            role.addLocation(words.to("Location", grid.area().key()));
        }
        return role;
    }

    CareTeam team(Team team) {
        CareTeam made = words.begin(new CareTeam(), "mca-care-team", team.key());
        made.addIdentifier(words.identifier("care-team-no", team.key().toUpperCase(Locale.ROOT)));
        made.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        made.addCategory(words.concept("mca-team-category", team.kind().code()));
        made.setName(team.name());
        made.setPeriod(new Period()
                .setStartElement(Times.on(county.settings().historyStart().minusYears(1))));
        for (StaffMember member : team.members()) {
            made.addParticipant()
                    .addRole(words.concept("mca-role", member.role().code()))
                    .setMember(words.to("PractitionerRole", member.roleKey()));
        }
        made.addManagingOrganization(words.to("Organization", team.manager().key()));
        return made;
    }
}
