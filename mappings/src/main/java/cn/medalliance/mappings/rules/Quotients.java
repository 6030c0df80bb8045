package cn.medalliance.mappings.rules;

import java.math.BigDecimal;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumException;
import org.jspecify.annotations.Nullable;

/** Division as the engine does it: with the digits of UCUM's own numbers; by zero it is nothing. */
final class Quotients {

    private Quotients() {}

    static @Nullable BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
        try {
            return new BigDecimal(new Decimal(dividend.toPlainString())
                    .divide(new Decimal(divisor.toPlainString()))
                    .asDecimal());
        } catch (UcumException undefined) {
            return null;
        }
    }
}
