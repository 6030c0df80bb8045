/**
 * Alerts: what arrives of a resident and is dangerous becomes a Flag and the task of whoever manages him ({@code .jpa}). The rules
 * are {@code .model}.
 */
@NullMarked
package cn.medalliance.alerts;

import org.jspecify.annotations.NullMarked;
