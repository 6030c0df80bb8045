package cn.medalliance.demo.people;

import cn.medalliance.demo.county.Grid;
import cn.medalliance.demo.names.PersonName;
import cn.medalliance.demo.names.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One resident.
 *
 * @param number counts the residents from 0
 * @param healthRecordNumber 17 digits: county, township, village, number in the village
 * @param house what follows the grid's name in the address
 * @param diseases the registered chronic diseases
 * @param contracted whether there is a contract with a family doctor
 * @param departure when and why care ended, if it did
 * @param referralNumber counts those who are referred, from 0; -1 for the others
 */
public record Resident(
        int number,
        PersonName name,
        Sex sex,
        LocalDate birthDate,
        String residentId,
        String healthRecordNumber,
        Grid grid,
        String house,
        String phone,
        Residence residence,
        boolean contracted,
        Set<Disease> diseases,
        @Nullable Departure departure,
        int referralNumber) {

    /** The key from which the patient's id is made. */
    public String key() {
        return "patient/" + number;
    }

    /** Age in full years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** The diseases that are followed up with a form. */
    public List<Disease> followedUp() {
        return diseases.stream().filter(Disease::followedUp).toList();
    }

    /** Whether the county manages a disease of this resident. */
    public boolean managed() {
        return !diseases.isEmpty();
    }
}
