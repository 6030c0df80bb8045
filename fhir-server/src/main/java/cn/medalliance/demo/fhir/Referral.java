package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.demo.referral.Story;

/** A referral with all that its resources need to know. */
record Referral(Course course, Visit visit, Examination examination, Story story) {

    Resident resident() {
        return course.resident();
    }

    Leg up() {
        return story.up();
    }

    String request(Leg leg) {
        return leg.key() + "/request";
    }

    String task(Leg leg) {
        return leg.key() + "/task";
    }

    /** The document that goes with the referral up. */
    String document() {
        return up().key() + "/document";
    }

    String feedback(Leg leg) {
        return leg.key() + "/feedback";
    }

    String summary() {
        return up().key() + "/summary";
    }

    String stay() {
        return up().key() + "/stay";
    }

    String appointment() {
        return up().key() + "/appointment";
    }

    /** The discharge prescription of a drug. */
    String discharge(String atc) {
        return up().key() + "/discharge/" + atc;
    }

    /** Whether the resident came to the hospital or the consultation. */
    boolean arrived() {
        return up().since("in-progress").isPresent();
    }

    /** Whether the hospital sent the resident back. */
    boolean returned() {
        return up().reached("closed-returned").isPresent();
    }
}
