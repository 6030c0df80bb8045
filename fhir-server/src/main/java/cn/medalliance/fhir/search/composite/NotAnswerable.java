package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;

/** Refusals of searches: a 400 also for an entry of a batch, with our code as its cause. */
final class NotAnswerable {

    private NotAnswerable() {}

    static InvalidRequestException because(String parameter, String chinese, String english) {
        String detail = parameter + ": " + chinese + " " + english;
        return new InvalidRequestException(detail, new Refusal(ErrorCode.NOT_ANSWERABLE, detail, parameter));
    }

    static InvalidRequestException unknown(String parameter) {
        return new InvalidRequestException(
                "Unknown search parameter " + parameter,
                new Refusal(ErrorCode.UNKNOWN_PARAMETER, parameter, parameter));
    }

    static InvalidRequestException unsupported(String parameter) {
        return because(parameter, "不支持该组合检索参数。", "This composite search parameter is not supported by the server.");
    }
}
