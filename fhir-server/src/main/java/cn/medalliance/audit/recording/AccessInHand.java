package cn.medalliance.audit.recording;

import org.jspecify.annotations.Nullable;

/** The access that this thread is answering. An entry of a Bundle is answered by the same thread, within the Bundle's. */
final class AccessInHand {

    private static final ThreadLocal<@Nullable Access> ACCESS = new ThreadLocal<>();

    private AccessInHand() {}

    static Access begin() {
        Access access = new Access();
        ACCESS.set(access);
        return access;
    }

    /** Takes up an access again, within which another one was. */
    static void goOn(Access access) {
        ACCESS.set(access);
    }

    /** Null where no request is answered: the server's own work. */
    static @Nullable Access get() {
        return ACCESS.get();
    }

    static void end() {
        ACCESS.remove();
    }
}
