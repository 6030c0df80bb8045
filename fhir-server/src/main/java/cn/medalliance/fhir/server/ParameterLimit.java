package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses an address of very many parameters. Tomcat drops those beyond its own limit without a word, and a conditional
 * delete would then delete by the rest of its condition.
 */
@Interceptor
final class ParameterLimit {

    private final int most;

    ParameterLimit(int most) {
        this.most = most;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void check(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.chars().filter(character -> character == '&').count() >= most) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "more parameters than medalliance.limits.parameters");
        }
    }
}
