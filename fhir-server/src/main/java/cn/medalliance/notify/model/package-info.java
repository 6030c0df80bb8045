/**
 * Topics, what a Subscription asks for, and how a notification is written. See <a
 * href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/">Subscriptions R5 Backport 1.1</a>.
 */
@NullMarked
package cn.medalliance.notify.model;

import org.jspecify.annotations.NullMarked;
