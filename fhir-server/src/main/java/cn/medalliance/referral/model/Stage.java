package cn.medalliance.referral.model;

/**
 * Where a task stands.
 *
 * @param status the status, {@code NONE} where there is no task yet
 * @param businessStatus the code of its business status; empty where there is none
 */
public record Stage(String status, String businessStatus) {

    /** Before there is a task. */
    public static final Stage NONE = new Stage("NONE", "");

    @Override
    public String toString() {
        return businessStatus.isEmpty() ? status : status + "/" + businessStatus;
    }
}
