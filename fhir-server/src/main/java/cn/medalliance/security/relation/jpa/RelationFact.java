package cn.medalliance.security.relation.jpa;

import cn.medalliance.security.relation.model.Relation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one resource says of a relation.
 *
 * @param relation which relation
 * @param patient the patient's id, without its type
 * @param actorType {@code Organization}, or what leads to one: {@code PractitionerRole}, {@code Location}
 * @param actor the actor's id, without its type
 * @param begins since when it holds; null when always
 * @param ends until when, exclusive; null when it is open
 */
record RelationFact(
        Relation relation,
        String patient,
        String actorType,
        String actor,
        @Nullable Instant begins,
        @Nullable Instant ends) {}
