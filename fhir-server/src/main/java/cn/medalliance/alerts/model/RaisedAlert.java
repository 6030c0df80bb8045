package cn.medalliance.alerts.model;

/**
 * An alert that is to be raised.
 *
 * @param code of mca-alert
 * @param level of mca-alert-level
 * @param rule the row of the guide's table that says so; the alert's code when it is plain
 * @param text what it says, for people
 */
public record RaisedAlert(String code, String level, String rule, String text) {}
