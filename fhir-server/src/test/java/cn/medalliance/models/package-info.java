/**
 * The nine models of chronic-disease alliances that the server is for, each as one scenario over HTTP: what the model needs
 * of its teams, referrals, payment, data and figures (DOMAIN 1.3), the gap that its authors name (DOMAIN 1.4), and what it
 * must not be able to do.
 */
@NullMarked
package cn.medalliance.models;

import org.jspecify.annotations.NullMarked;
