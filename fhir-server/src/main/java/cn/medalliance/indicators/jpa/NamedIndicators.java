package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The indicator that a request names, by its address or by a parameter. */
final class NamedIndicators {

    private final Indicators indicators;

    NamedIndicators(Indicators indicators) {
        this.indicators = indicators;
    }

    /** @throws Refusal when none is named, or two, or it is not worked out here */
    Indicator find(@Nullable IdType id, @Nullable StringType measure) {
        boolean isNamed = measure != null && measure.hasValue();
        if ((id == null) != isNamed) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "指标写在地址里，或在参数measure里。 The measure is named by the address or by the parameter, not by both.",
                    "measure");
        }
        String name = id == null ? String.valueOf(measure == null ? null : measure.getValue()) : id.getIdPart();
        return find(name);
    }

    /** The indicator of this name, address or number. */
    Indicator find(String name) {
        Indicator indicator = indicators
                .find(name)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no Measure " + name, "measure"));
        if (indicator.query().isEmpty()) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "该指标由报告带入，不由本服务器计算。 This indicator is brought in by reports, not worked out here.",
                    "measure");
        }
        return indicator;
    }
}
