package cn.medalliance.scheduling.model;

/** What the status of an appointment means for its slots (R4 Appointment.status, Slot.status). */
public enum Hold {
    /** They are left to others. */
    NONE("free"),
    /** They are kept until it is confirmed. */
    TENTATIVE("busy-tentative"),
    /** They are taken. */
    FIRM("busy");

    private final String slotStatus;

    Hold(String slotStatus) {
        this.slotStatus = slotStatus;
    }

    /** Of an appointment in this status. */
    public static Hold of(String appointmentStatus) {
        return switch (appointmentStatus) {
            case "pending" -> TENTATIVE;
            case "booked", "arrived", "checked-in", "fulfilled", "noshow" -> FIRM;
            default -> NONE;
        };
    }

    /** The status that a slot has then. */
    public String slotStatus() {
        return slotStatus;
    }
}
