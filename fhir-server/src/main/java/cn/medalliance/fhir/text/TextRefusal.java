package cn.medalliance.fhir.text;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;

/** Refusals of searches by text: HAPI's 400, with our code within. */
final class TextRefusal {

    private TextRefusal() {}

    /** A search that would be answered wrongly. */
    static InvalidRequestException notAnswerable(String parameter, String chinese, String english) {
        return refuse(ErrorCode.NOT_ANSWERABLE, parameter, chinese, english);
    }

    /** A value that cannot be read. */
    static InvalidRequestException unreadable(String parameter, String chinese, String english) {
        return refuse(ErrorCode.INVALID_REQUEST, parameter, chinese, english);
    }

    private static InvalidRequestException refuse(ErrorCode code, String parameter, String chinese, String english) {
        String detail = parameter + ": " + chinese + " " + english;
        return new InvalidRequestException(detail, new Refusal(code, detail, parameter));
    }
}
