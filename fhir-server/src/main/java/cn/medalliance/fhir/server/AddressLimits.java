package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses an address that asks for very much. Of very many parameters Tomcat drops those beyond its own limit without a word,
 * and a conditional delete would then delete by the rest of its condition.
 */
@Interceptor
final class AddressLimits {

    private final int parameters;
    private final long length;

    /**
     * @param parameters how many there may be
     * @param length how many bytes they may be together
     */
    AddressLimits(int parameters, long length) {
        this.parameters = parameters;
        this.length = length;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void check(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return;
        }
        if (query.length() > length) {
            throw new Refusal(ErrorCode.ADDRESS_TOO_LONG, "the query is longer than medalliance.limits.query");
        }
        if (query.chars().filter(character -> character == '&').count() >= parameters) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "more parameters than medalliance.limits.parameters");
        }
    }
}
