package cn.medalliance.referral.model;

/** What is so when a move is made, as far as the tables ask for it. */
public enum Fact {
    /** The task has an owner. */
    OWNER,
    /** The request is active. */
    REQUEST_ACTIVE,
    /** The task states the reason of its status. */
    REASON,
    /** The direction allows no refusal but with a redirect. */
    REDIRECT_ONLY,
    /** The referral goes the normal channel, and not down. */
    NORMAL_NOT_DOWN,
    /** An appointment is among the outputs. */
    APPOINTMENT,
    /** The visit is among the outputs. */
    ARRIVED_ENCOUNTER,
    /** The feedback is among the outputs. */
    FEEDBACK_DOCUMENT,
    /** A down-referral of the same loop is among the outputs. */
    DOWN_REFERRAL,
    /** A remark on the outcome is among the outputs. */
    OUTCOME_NOTE,
    /** Something clinical is among the outputs. */
    CLINICAL_OUTPUT,
    /** The owner agreed to abort. */
    ABORT_AGREED,
    /** The owner is another than before. */
    OWNER_CHANGED,
    /** The appointment, or whether there is one, is another than before. */
    APPOINTMENT_CHANGED,
    /** Nothing but the business status, inputs and remarks changed. */
    STAGE_OR_INPUT_ONLY,
    /** It takes the place of a task that was declined. */
    REDIRECT_OF,
    /** The resident's consent, where one is named, is in force. */
    CONSENT,
    /** The server accepts referrals of this direction by itself. */
    ACCEPTED_AT_ONCE,
    /** A clock ran out. */
    TIME_IS_OUT
}
