/** Subscriptions, their events and their delivery, over HAPI's storage. Begin at {@code Notifications}. */
@NullMarked
package cn.medalliance.notify.jpa;

import org.jspecify.annotations.NullMarked;
