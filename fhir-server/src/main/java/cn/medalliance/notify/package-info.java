/**
 * Notifications: topics of the guide to which systems subscribe, the events of their subscriptions, and their delivery ({@code
 * docs/notifications.md}). Events are read from the versions that were committed; nothing is written while somebody stores
 * something. Begin at {@code jpa.Notifications}. No other feature uses it.
 */
@NullMarked
package cn.medalliance.notify;

import org.jspecify.annotations.NullMarked;
