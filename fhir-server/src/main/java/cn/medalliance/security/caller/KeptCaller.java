package cn.medalliance.security.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** A caller as text in a table, for work that is done under its rules later. */
public final class KeptCaller {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private KeptCaller() {}

    /** JSON of a caller. */
    public static String write(Caller caller) {
        try {
            return JSON.writeValueAsString(caller);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The caller of such a text. */
    public static Caller read(String caller) {
        try {
            return JSON.readValue(caller, Caller.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A caller that was written cannot be read", unreadable);
        }
    }
}
