package cn.medalliance.operations.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.intake.IntakeCommand;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ServerIT
class ConvertIT {

    private static final String HEADING = "机构编码,健康档案编号,身份证号,姓名,性别,出生日期,随访编号,随访日期,随访方式,症状,血压,体重,身高,心率,"
            + "日吸烟量,日饮酒量,运动次/周,分钟/次,摄盐,心理,遵医,服药依从性,不良反应,随访分类,下次随访日期,医生,"
            + "专项档案号,纳入管理日期,管理级别,诊断编码,确诊日期,确诊机构编码\n";
    private static final String CENTRE = withCheck("12999901MEXA00917");
    private static final String RESIDENT = "99990119580312919" + ResidentId.checkCharacter("99990119580312919");
    private static final String VISIT = "2025-04-10,门诊,2,146/88,74,168,76,10,1,3,30,中,良好,良好,规律,无,控制满意,2025-07-01,李敏,"
            + "HTN-999901-2025-000919,2025-01-18,常规,I10,2025-01-15," + CENTRE + "\n";

    private static String good(String number) {
        return CENTRE + ",," + RESIDENT + ",测试一,男,1958-03-12," + number + "," + VISIT;
    }

    /** The check character of the resident's number is wrong, and nothing else tells who it is. */
    private static String bad(String number) {
        return CENTRE + ",,999901195803120011,测试二,男,1958-03-12," + number + "," + VISIT;
    }

    private static String withCheck(String first17) {
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private final TestServer server;

    ConvertIT(TestServer server) {
        this.server = server;
    }

    @Test
    void aFileIsConvertedRowByRowAndNothingIsStored() {
        int before = encounters();
        Answer answer = convert(HEADING + good("C-1") + bad("C-2"), "followup-csv-htn");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Parameters result = answer.as(Parameters.class);
        assertThat(number(result, "rows")).isEqualTo(2);
        assertThat(number(result, "converted")).isEqualTo(1);
        assertThat(number(result, "rejected")).isEqualTo(1);
        assertThat(result.getParameters("result")).isNotEmpty();
        assertThat(result.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("result"))
                        .flatMap(parameter -> parameter.getPart().stream())
                        .map(Parameters.ParametersParameterComponent::getResource)
                        .anyMatch(Bundle.class::isInstance))
                .isTrue();
        assertThat(encounters()).isEqualTo(before);
    }

    @Test
    void anUnknownSourceIsRefusedAndTheKnownOnesAreNamed() {
        Answer answer = convert(HEADING, "fax");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("followup-csv-htn");
    }

    @Test
    void theCommandStoresGoodRowsAndRejectsBadOnesTwiceTheSame(@TempDir Path folder) throws IOException {
        communityCentre();
        Path utf8 = folder.resolve("visits.csv");
        Files.writeString(utf8, HEADING + good("I-1") + bad("I-2"), StandardCharsets.UTF_8);
        assertThat(intake(utf8)).isEqualTo(1);
        assertThat(visit("I-1")).isEqualTo(1);
        assertThat(visit("I-2")).isZero();
        assertThat(server.get("Patient?identifier=" + RESIDENT).bundle().getEntry())
                .hasSize(1);

        Path gb18030 = folder.resolve("visits-gb18030.csv");
        Files.writeString(gb18030, HEADING + good("I-1"), Charset.forName("GB18030"));
        assertThat(intake(gb18030)).isZero();
        assertThat(visit("I-1")).isEqualTo(1);
        assertThat(server.get("Encounter?identifier=I-1")
                        .resources()
                        .findFirst()
                        .orElseThrow()
                        .getMeta()
                        .getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aMissingFileAndAnUnknownFormatAreToldApart(@TempDir Path folder) {
        assertThat(intake(folder.resolve("none.csv"))).isEqualTo(2);
    }

    private int intake(Path file) {
        return new CommandLine(new IntakeCommand())
                .execute("followup-csv-htn", file.toString(), "--base", server.base());
    }

    private void communityCentre() {
        Organization organization = new Organization();
        organization.setActive(true).setName("示例县和平社区卫生服务中心");
        String system = cn.medalliance.guide.Guide.load().canonical();
        organization.addIdentifier().setSystem(system + "/naming/uscc").setValue(CENTRE);
        organization
                .addType()
                .addCoding()
                .setSystem(system + "/CodeSystem/mca-org-type")
                .setCode("community-centre");
        Answer answer = server.send(
                "PUT", "Organization?identifier=" + system + "/naming/uscc%7C" + CENTRE, TestServer.json(organization));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private int visit(String number) {
        return server.get("Encounter?identifier=" + number + "&_summary=count")
                .bundle()
                .getTotal();
    }

    private int encounters() {
        return server.get("Encounter?_summary=count").bundle().getTotal();
    }

    private Answer convert(String file, String source) {
        return server.send("POST", "$convert?source=" + source, file, "Content-Type", "text/csv; charset=utf-8");
    }

    private static int number(Parameters result, String name) {
        return ((IntegerType) result.getParameter(name).getValue()).getValue();
    }
}
