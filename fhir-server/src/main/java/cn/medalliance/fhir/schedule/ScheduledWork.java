package cn.medalliance.fhir.schedule;

/** Where work that has its time stands. */
public final class ScheduledWork {

    /** The table of db-scheduler. */
    public static final String TABLE = "mca.scheduled_tasks";

    private ScheduledWork() {}
}
