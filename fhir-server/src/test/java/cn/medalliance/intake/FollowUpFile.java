package cn.medalliance.intake;

import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.security.Alliance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows of the hypertension follow-up export, each of a resident of its own whom no other test has. */
final class FollowUpFile {

    static final String SOURCE = "followup-csv-htn";

    static final String HEADING = "机构编码,健康档案编号,身份证号,姓名,性别,出生日期,随访编号,随访日期,随访方式,症状,血压,体重,身高,心率,"
            + "日吸烟量,日饮酒量,运动次/周,分钟/次,摄盐,心理,遵医,服药依从性,不良反应,随访分类,下次随访日期,医生,"
            + "专项档案号,纳入管理日期,管理级别,诊断编码,确诊日期,确诊机构编码\n";

    private static final AtomicInteger NUMBER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000) * 1_000);

    private FollowUpFile() {}

    /**
     * A row.
     *
     * @param organization the centre's credit code
     * @param resident the number of the identity card
     * @param born the birth date
     * @param number of the visit
     * @param pressure as it was measured
     */
    record Row(String organization, String resident, LocalDate born, String number, String pressure) {

        /** Another one, of the centre of the alliance. */
        static Row next() {
            return nextOf(Alliance.CENTRE);
        }

        static Row nextOf(String organization) {
            int number = NUMBER.incrementAndGet();
            LocalDate born = LocalDate.parse("1935-01-01").plusDays(number / 500 % 10_000);
            String first17 =
                    "999901%s%03d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), number % 500 * 2 + 1);
            return new Row(
                    organization,
                    first17 + ResidentId.checkCharacter(first17),
                    born,
                    "IT" + Integer.toString(number, Character.MAX_RADIX).toUpperCase(),
                    "146/88");
        }

        Row with(String otherPressure) {
            return new Row(organization, resident, born, number, otherPressure);
        }

        /** The check character of the resident's number is wrong, and nothing else tells who it is. */
        Row ofNobody() {
            char last = resident.charAt(17) == '1' ? '2' : '1';
            return new Row(organization, resident.substring(0, 17) + last, born, number, pressure);
        }

        String text() {
            return "%s,,%s,测试%s,男,%s,%s,2025-04-10,门诊,2,%s,74,168,76,10,1,3,30,中,良好,良好,规律,无,控制满意,2025-07-01,李敏,HTN-%s,2025-01-18,常规,I10,2025-01-15,%s"
                    .formatted(organization, resident, "甲", born, number, pressure, number, organization);
        }

        String line() {
            return text() + "\n";
        }
    }
}
