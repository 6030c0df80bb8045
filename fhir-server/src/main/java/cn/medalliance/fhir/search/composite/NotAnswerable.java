package cn.medalliance.fhir.search.composite;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;

/** Refusals of searches for composites and numbers. */
final class NotAnswerable {

    private NotAnswerable() {}

    static Refusal because(String parameter, String chinese, String english) {
        String detail = parameter + ": " + chinese + " " + english;
        return new Refusal(ErrorCode.NOT_ANSWERABLE, detail, parameter);
    }

    static Refusal unknown(String parameter) {
        return new Refusal(ErrorCode.UNKNOWN_PARAMETER, parameter, parameter);
    }

    static Refusal unsupported(String parameter) {
        return because(parameter, "不支持该组合检索参数。", "This composite search parameter is not supported by the server.");
    }
}
