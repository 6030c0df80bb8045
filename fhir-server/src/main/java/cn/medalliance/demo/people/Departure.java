package cn.medalliance.demo.people;

import java.time.LocalDate;

/** That a resident left the county's care: when, and why. */
public record Departure(Reason reason, LocalDate date) {

    /** Why a resident left, with the code that ends an enrolment. */
    public enum Reason {
        DEATH("death"),
        MOVED("moved");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The code in {@code mca-cancel-reason}. */
        public String code() {
            return code;
        }
    }
}
