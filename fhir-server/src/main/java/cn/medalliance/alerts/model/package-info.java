/** Which observations and diagnoses raise an alert. Knows no server and no database. */
@NullMarked
package cn.medalliance.alerts.model;

import org.jspecify.annotations.NullMarked;
