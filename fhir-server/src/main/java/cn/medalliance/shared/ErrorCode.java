package cn.medalliance.shared;

import java.util.Locale;

/**
 * Every failure a client can see: its HTTP status, its FHIR issue type and one sentence in Chinese and English. The table
 * for vendors' engineers is {@code docs/errors.md}; a test compares the two.
 *
 * <p>FHIR issue types: <a href="https://hl7.org/fhir/R4/valueset-issue-type.html">R4 issue-type</a>.
 */
public enum ErrorCode {
    MALFORMED_BODY(400, "structure", "请求体不是合法的 JSON 或 XML。", "The body is not well-formed JSON or XML."),
    DUPLICATE_KEY(400, "structure", "请求体中同一属性出现两次。", "A property stands twice in the same JSON object."),
    EMPTY_BODY(400, "required", "该请求需要请求体。", "The request needs a body."),
    WRONG_RESOURCE_TYPE(400, "invalid", "资源类型与地址不符。", "The resource's type is not the type of the address."),
    INVALID_REQUEST(400, "invalid", "请求不合规则。", "The request breaks a rule."),
    UNKNOWN_PARAMETER(400, "not-supported", "未知的查询参数或修饰符。", "Unknown search parameter or modifier."),
    NOT_ANSWERABLE(400, "not-supported", "该查询无法给出正确答案，故拒绝。", "The search cannot be answered rightly and is refused."),
    EXPIRED_PAGE(410, "expired", "翻页链接已过期，请重新查询。", "The page link has expired; search again."),
    UNAUTHORIZED(401, "login", "需要有效的访问令牌。", "A valid access token is needed."),
    FORBIDDEN(403, "forbidden", "无权执行。", "Not allowed."),
    WRONG_ROLE(403, "forbidden", "调用者在该转诊中的角色不能执行此变更。", "The caller's role in the referral does not allow this."),
    NOT_FOUND(404, "not-found", "找不到该资源。", "There is no such resource."),
    METHOD_NOT_ALLOWED(405, "not-supported", "不支持该方法。", "The method is not supported here."),
    NOT_ACCEPTABLE(406, "not-supported", "无法以所要求的格式回答。", "The answer cannot be given in the format asked for."),
    CONFLICT(409, "conflict", "与现有数据冲突。", "The request conflicts with what is stored."),
    DUPLICATE_REFERRAL(
            409,
            "duplicate",
            "24小时内已有同一居民、类别与机构的转诊，或该转诊单号已用于其他内容。",
            "There is such a referral of the last 24 hours, or its number stands for another one."),
    SLOT_NOT_FREE(409, "conflict", "号源不是空闲的，或正被预约占用。", "The slot is not free, or an appointment holds it."),
    DUPLICATE_BOOKING(409, "duplicate", "该预约号已用于其他预约。", "The number stands for another appointment."),
    REPORT_SIGNED(409, "conflict", "该报告已签发，不能更改或删除。", "The report was signed off and is not changed or deleted."),
    REPORT_FIXED(
            409,
            "conflict",
            "该群体预警报告已保存，不能更改或删除，只能以新的一份替代。",
            "The warning about a group is stored: it is not changed or deleted, but replaced by another one."),
    GONE(410, "deleted", "资源已删除。", "The resource was deleted."),
    PRECONDITION_FAILED(412, "conflict", "版本或条件不符。", "The version or the condition does not hold."),
    TOO_LARGE(413, "too-long", "请求体超过上限。", "The body is larger than allowed."),
    TOO_DEEP(413, "too-long", "请求体嵌套层数超过上限。", "The body is nested deeper than allowed."),
    ADDRESS_TOO_LONG(414, "too-long", "查询参数过长，请用 POST _search。", "The query is too long; post it to _search."),
    UNSUPPORTED_MEDIA_TYPE(415, "not-supported", "不支持该内容类型。", "The content type is not supported."),
    UNSATISFIABLE_RANGE(416, "value", "文件没有所要求的字节范围。", "The file has no such range of bytes."),
    VALIDATION_FAILED(422, "invariant", "资源不符合规范。", "The resource does not meet its profile."),
    UNPROCESSABLE(422, "processing", "内容可读但不能处理。", "The content can be read but not processed."),
    UNENFORCEABLE_CONSENT(
            422,
            "business-rule",
            "知情同意书含有无法执行的规则，故拒绝。",
            "The Consent holds a rule that cannot be enforced and is refused."),
    ILLEGAL_TRANSITION(
            422, "business-rule", "转诊状态表不允许该变更。", "The table of referral transitions does not allow this change."),
    INCOMPLETE_REFERRAL(
            422, "business-rule", "转诊或其变更缺少必要内容。", "The referral, or its change, lacks what the rules ask for."),
    INVALID_VIEW(422, "invalid", "视图定义有误，不能运行。", "The view definition is wrong and cannot be run."),
    UNBOOKABLE(422, "business-rule", "该号源不能用于此预约。", "The slot is not for this appointment."),
    UNSERVABLE_SUBSCRIPTION(
            422, "business-rule", "无法按该订阅发送通知。", "Notifications cannot be sent as the Subscription asks."),
    TOO_MANY_ENTRIES(422, "too-costly", "Bundle 条目数超过上限。", "The Bundle has more entries than allowed."),
    TOO_MANY_REQUESTS(429, "throttled", "请求过于频繁，请稍后重试。", "Too many requests; try again later."),
    INTERNAL(500, "exception", "服务器内部错误，请向管理员提供请求号。", "Internal error; give the request id to the administrator."),
    NOT_IMPLEMENTED(501, "not-supported", "服务器不支持该功能。", "The server does not support this."),
    UNAVAILABLE(503, "transient", "服务暂不可用，请稍后重试。", "The service is away for the moment; try again."),
    UNRECORDED(
            503,
            "transient",
            "未能记录本次访问，故不予答复；写入可能已生效。",
            "The access could not be recorded and is not answered; what was written may be stored."),
    STORAGE_FULL(507, "no-store", "服务器存储空间不足。", "The server's disk has not enough room for this.");

    private final int status;
    private final String issueType;
    private final String chinese;
    private final String english;

    ErrorCode(int status, String issueType, String chinese, String english) {
        this.status = status;
        this.issueType = issueType;
        this.chinese = chinese;
        this.english = english;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The FHIR issue type code. */
    public String issueType() {
        return issueType;
    }

    /** What a client reads: the code in lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence, Chinese first. */
    public String sentence() {
        return chinese + " " + english;
    }

    /** The code of a failure of which only the HTTP status is known. */
    public static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> UNPROCESSABLE;
            case 429 -> TOO_MANY_REQUESTS;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }
}
