package cn.medalliance.demo.county;

import cn.medalliance.demo.names.PersonName;
import cn.medalliance.demo.names.Sex;

/**
 * Somebody who works in the alliance, in one role at one facility.
 *
 * @param number counts all staff from 1
 * @param licence the 15-digit number of the practising licence, made up
 */
public record StaffMember(
        int number, PersonName name, Sex sex, Role role, Department department, Facility facility, String licence) {

    /** The key from which the practitioner's id is made. */
    public String practitionerKey() {
        return "practitioner/" + number;
    }

    /** The key from which the role's id is made. */
    public String roleKey() {
        return "role/" + number;
    }
}
