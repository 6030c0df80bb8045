package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPath.IParsedExpression;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.guide.table.GuideInvariants;
import java.util.Random;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guide and Java say the same of an identifier. A validator takes an expression that gives nothing for a broken rule,
 * so an engine that reads it otherwise would refuse everybody, or nobody.
 */
class ChecksumRulesTest {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int ROUNDS = 400;

    private static final GuideInvariants INVARIANTS =
            new GuideInvariants(BuiltGuide.get().guide());

    private final IFhirPath paths = FhirContext.forR4Cached().newFhirPath();
    private final Predicate<String> idCardRule = rule("mca-id-1");
    private final Predicate<String> creditCodeRule = rule("mca-uscc-1");
    private final Random random = new Random(11643);

    /** The two numbers of 1949 and 1880 are the examples of GB 11643-1999 itself; the norm of today's numbers begins in 1900. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "440524188001010014, false",
        "999901195803120010, true",
        "99990119580312007X, true",
        "999901196107250027, true",
        "999901194809010037, true",
        "999901197511300043, true",
        "999901196002290014, true",
        "999901195803120011, false",
        "999901195813120010, false",
        "99990119580230001X, false",
        "999901190002290017, false",
        "999901195804310019, false",
        "99990119580312007x, false",
        "99990119580312001, false",
        "999901580312001, false"
    })
    void anIdCardNumberIsJudgedAlike(String number, boolean right) {
        assertThat(idCardRule.test(number)).as("by the guide").isEqualTo(right);
        assertThat(isIdCard(number)).as("by Java").isEqualTo(right);
    }

    /** The first is the code that circulates with GB 32100-2015 as its example. */
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "12999901MEXA00019C, true",
        "12999901MEXA000277, true",
        "12999901MEXA000352, true",
        "12999901MEXA00043W, true",
        "12999901MEXA00051P, true",
        "12999901MEXA0006XF, true",
        "91350100M000100Y44, false",
        "12999901MEXA00019D, false",
        "12999901MEXI00019C, false",
        "82999901MEXA00019C, false",
        "12999901mexa00019c, false",
        "12999901MEXA00019, false"
    })
    void aCreditCodeIsJudgedAlike(String code, boolean right) {
        assertThat(creditCodeRule.test(code)).as("by the guide").isEqualTo(right);
        assertThat(isCreditCode(code)).as("by Java").isEqualTo(right);
    }

    @Test
    void idCardNumbersByChanceAreJudgedAlike() {
        int right = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String first17 = String.format(
                    "%06d%04d%02d%02d%03d",
                    100_000 + random.nextInt(900_000),
                    1895 + random.nextInt(210),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(1000));
            char check = random.nextInt(3) > 0
                    ? ResidentId.checkCharacter(first17)
                    : "0123456789X".charAt(random.nextInt(11));
            String number = first17 + check;
            assertThat(idCardRule.test(number)).as(number).isEqualTo(isIdCard(number));
            right += isIdCard(number) ? 1 : 0;
        }
        assertThat(right).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @Test
    void creditCodesByChanceAreJudgedAlike() {
        int right = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder first17 = new StringBuilder("9" + "1239".charAt(random.nextInt(4)));
            first17.append(100_000 + random.nextInt(900_000));
            while (first17.length() < 17) {
                first17.append(CREDIT_ALPHABET.charAt(random.nextInt(CREDIT_ALPHABET.length())));
            }
            char check = random.nextBoolean()
                    ? UnifiedSocialCreditCode.checkCharacter(first17.toString())
                    : CREDIT_ALPHABET.charAt(random.nextInt(CREDIT_ALPHABET.length()));
            String code = first17.toString() + check;
            assertThat(creditCodeRule.test(code)).as(code).isEqualTo(isCreditCode(code));
            right += isCreditCode(code) ? 1 : 0;
        }
        assertThat(right).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    /** As it stands, without the forgiveness of {@code parse}: the rule judges what is stored. */
    private static boolean isIdCard(String number) {
        return ResidentId.parse(number)
                .map(ResidentId::value)
                .filter(number::equals)
                .isPresent();
    }

    private static boolean isCreditCode(String code) {
        return UnifiedSocialCreditCode.parse(code)
                .map(UnifiedSocialCreditCode::value)
                .filter(code::equals)
                .isPresent();
    }

    private Predicate<String> rule(String key) {
        String expression = INVARIANTS.expression(key);
        try {
            IParsedExpression parsed = paths.parse(expression);
            return value -> paths.evaluateFirst(new Identifier().setValue(value), parsed, BooleanType.class)
                    .map(BooleanType::booleanValue)
                    .orElse(false);
        } catch (Exception failure) {
            throw new IllegalStateException(key, failure);
        }
    }
}
