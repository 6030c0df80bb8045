package cn.medalliance.demo.referral;

/** Where a referral task stands: its status and business status. */
public record Step(String status, String businessStatus) {

    static Step of(String text) {
        int colon = text.indexOf(':');
        return new Step(text.substring(0, colon), text.substring(colon + 1));
    }
}
