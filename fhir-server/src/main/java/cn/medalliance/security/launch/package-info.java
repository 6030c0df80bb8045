/**
 * How people sign in and let an app act for them: SMART App Launch 2.2. Begin at {@code LaunchPages}; {@code LaunchRules}
 * says what an app may ask for, {@code LaunchTokens} prepares a launch from another system.
 */
@NullMarked
package cn.medalliance.security.launch;

import org.jspecify.annotations.NullMarked;
