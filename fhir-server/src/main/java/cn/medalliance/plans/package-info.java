/**
 * Plans and tiers of management: {@code PlanDefinition/[id]/$apply}, {@code EpisodeOfCare/[id]/$reclassify}, and what follows from
 * a stay in hospital and from a plan's confirmation ({@code .jpa}). The rules are {@code .model}.
 */
@NullMarked
package cn.medalliance.plans;

import org.jspecify.annotations.NullMarked;
