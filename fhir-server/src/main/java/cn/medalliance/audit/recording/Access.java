package cn.medalliance.audit.recording;

import cn.medalliance.security.caller.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes known of a request over HTTP while it is answered. The first note is its own; others are of entries. */
final class Access {

    private final List<AccessNote> notes = new ArrayList<>();
    private @Nullable Caller caller;

    void add(AccessNote note) {
        notes.add(note);
    }

    List<AccessNote> notes() {
        return notes;
    }

    void calledBy(Caller known) {
        caller = known;
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }
}
