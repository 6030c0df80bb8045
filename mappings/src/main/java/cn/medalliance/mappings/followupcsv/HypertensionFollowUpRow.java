package cn.medalliance.mappings.followupcsv;

import cn.medalliance.mappings.csv.Cell;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the hypertension follow-up export, in the words of the paper form: nothing is read yet.
 *
 * @param number the row's number, 1 below the header
 * @param raw its text in the file
 * @param resident whom it is about
 * @param enrolment the programme file
 * @param visit when, where and by whom
 * @param signs symptoms and what was measured
 * @param lifestyle habits and what is aimed at
 * @param treatment adherence, reactions, evaluation
 * @param drugs the drugs that have anything in their columns
 * @param referral what the form says of a referral
 */
record HypertensionFollowUpRow(
        long number,
        String raw,
        Resident resident,
        Enrolment enrolment,
        Visit visit,
        Signs signs,
        Lifestyle lifestyle,
        Treatment treatment,
        List<Drug> drugs,
        Referral referral) {
    /** Who the resident is. */
    record Resident(Cell id, Cell recordNumber, Cell name, Cell gender, Cell birthDate, Cell phone, Cell address) {}

    /** The programme file; all but its number are rarely exported. */
    record Enrolment(
            Cell fileNumber,
            Cell enrolledOn,
            Cell tier,
            Cell diagnosisCode,
            Cell diagnosedOn,
            Cell diagnosingOrganization) {}

    /** The visit itself. */
    record Visit(
            Cell organizationCode,
            Cell organizationName,
            Cell followUpNumber,
            Cell date,
            Cell way,
            Cell nextDate,
            Cell doctor) {}

    /** Symptoms and signs. */
    record Signs(
            Cell symptoms,
            Cell otherSymptoms,
            Cell bloodPressure,
            Cell systolic,
            Cell diastolic,
            Cell weight,
            Cell targetWeight,
            Cell height,
            Cell bmi,
            Cell targetBmi,
            Cell waist,
            Cell heartRate,
            Cell other) {}

    /** Lifestyle, each with its target. */
    record Lifestyle(
            Cell smoking,
            Cell targetSmoking,
            Cell alcohol,
            Cell targetAlcohol,
            Cell exerciseTimes,
            Cell targetExerciseTimes,
            Cell exerciseMinutes,
            Cell targetExerciseMinutes,
            Cell salt,
            Cell targetSalt,
            Cell psychology,
            Cell compliance) {}

    /** What was found and decided. */
    record Treatment(
            Cell examination,
            Cell adherence,
            Cell reaction,
            Cell reactionText,
            Cell evaluation,
            Cell nextAction,
            Cell adjustment,
            Cell note) {}

    /** One of the drugs; all of it may stand in the name. */
    record Drug(int number, Cell name, Cell timesPerDay, Cell dose) {}

    /** A referral as the form notes it. */
    record Referral(
            Cell referred, Cell reason, Cell organization, Cell department, Cell contact, Cell phone, Cell result) {}

    /** The cells that hold people's words; in a drug's cell brackets are usual and mean nothing. */
    Stream<Cell> words() {
        return Stream.of(
                resident.name,
                resident.address,
                visit.organizationName,
                visit.way,
                visit.doctor,
                signs.symptoms,
                signs.otherSymptoms,
                signs.other,
                treatment.examination,
                treatment.reaction,
                treatment.reactionText,
                treatment.evaluation,
                treatment.adjustment,
                treatment.note,
                referral.reason,
                referral.organization,
                referral.department,
                referral.contact);
    }
}
