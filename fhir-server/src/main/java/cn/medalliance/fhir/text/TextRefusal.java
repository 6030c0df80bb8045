package cn.medalliance.fhir.text;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;

/** Refusals of searches by text. */
final class TextRefusal {

    private TextRefusal() {}

    /** A search that would be answered wrongly. */
    static Refusal notAnswerable(String parameter, String chinese, String english) {
        return refuse(ErrorCode.NOT_ANSWERABLE, parameter, chinese, english);
    }

    /** A value that cannot be read. */
    static Refusal unreadable(String parameter, String chinese, String english) {
        return refuse(ErrorCode.INVALID_REQUEST, parameter, chinese, english);
    }

    private static Refusal refuse(ErrorCode code, String parameter, String chinese, String english) {
        String detail = parameter + ": " + chinese + " " + english;
        return new Refusal(code, detail, parameter);
    }
}
