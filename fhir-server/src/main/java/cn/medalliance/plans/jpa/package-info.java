/** What the server does of itself when a managed resident leaves hospital and when a plan begins. Begin at {@code PlanInterceptor}. */
@NullMarked
package cn.medalliance.plans.jpa;

import org.jspecify.annotations.NullMarked;
