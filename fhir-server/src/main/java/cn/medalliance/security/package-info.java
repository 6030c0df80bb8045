/**
 * Who may reach the server. Today there is one mode, {@code open}, which is for trials and therefore bound to this
 * machine; begin at {@code OpenModeConfig}.
 */
@NullMarked
package cn.medalliance.security;

import org.jspecify.annotations.NullMarked;
