/**
 * Who did what to whose data: every access over HTTP is written down before it is answered ({@code recording}), in chains
 * that show when something was changed ({@code trail}, {@code model}), and can be asked for as AuditEvents ({@code
 * served}). Begin at {@code recording.AuditFilter}.
 */
@NullMarked
package cn.medalliance.audit;

import org.jspecify.annotations.NullMarked;
