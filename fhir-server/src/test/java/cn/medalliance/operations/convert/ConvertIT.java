package cn.medalliance.operations.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
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
            + "日吸烟量,日饮酒量,运动次/周,分钟/次,摄盐,心理,遵医,服药依从性,不良反应,随访分类,下次随访日期,医生\n";
    private static final String GOOD =
            "12999901MEXA00043W,99990110020100001,999901195803120010,张建国,男,1958-03-12,%s,2025-04-10,"
                    + "门诊,2,146/88,74,168,76,10,1,3,30,中,良好,良好,规律,无,控制满意,2025-07-01,李敏\n";
    private static final String BAD =
            "12999901MEXA00043W,99990110020100001,999901195803120011,张建国,男,1958-03-12,%s,2025-04-10,"
                    + "门诊,2,146/88,74,168,76,10,1,3,30,中,良好,良好,规律,无,控制满意,2025-07-01,李敏\n";

    private final TestServer server;

    ConvertIT(TestServer server) {
        this.server = server;
    }

    @Test
    void aFileIsConvertedRowByRowAndNothingIsStored() {
        int before = encounters();
        Answer answer = convert(HEADING + GOOD.formatted("C-1") + BAD.formatted("C-2"), "followup-csv-htn");
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
        Files.writeString(utf8, HEADING + GOOD.formatted("I-1") + BAD.formatted("I-2"), StandardCharsets.UTF_8);
        assertThat(intake(utf8)).isEqualTo(1);
        assertThat(visit("I-1")).isEqualTo(1);
        assertThat(visit("I-2")).isZero();
        assertThat(server.get("Patient?identifier=999901195803120010").bundle().getEntry())
                .hasSize(1);

        Path gb18030 = folder.resolve("visits-gb18030.csv");
        Files.writeString(gb18030, HEADING + GOOD.formatted("I-1"), Charset.forName("GB18030"));
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
        organization.addIdentifier().setSystem(system + "/naming/uscc").setValue("12999901MEXA00043W");
        organization
                .addType()
                .addCoding()
                .setSystem(system + "/CodeSystem/mca-org-type")
                .setCode("community-centre");
        Answer answer = server.send(
                "PUT",
                "Organization?identifier=" + system + "/naming/uscc%7C12999901MEXA00043W",
                TestServer.json(organization));
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
