package cn.medalliance.interactions;

import cn.medalliance.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Calls what is listed, one thing after the other, and keeps what came of it. */
abstract class Tour {

    /** What operations of the server as a whole are listed under. */
    static final String SYSTEM = "system";

    /**
     * @param name what was called
     * @param failure why it was answered wrongly, or null
     */
    record Step(String name, @Nullable Throwable failure) {

        void judge() throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }
    }

    protected final TestServer server;
    private final List<Step> steps = new ArrayList<>();

    Tour(TestServer server) {
        this.server = server;
    }

    /** Makes every call. */
    final List<Step> run() {
        callAll();
        return List.copyOf(steps);
    }

    protected abstract void callAll();

    /** Makes one call; a wrong answer does not keep the next from being made. */
    @SuppressWarnings("IllegalCatch")
    protected final void step(String name, Executable call) {
        Throwable failure = null;
        try {
            call.execute();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        steps.add(new Step(name, failure));
    }

    /** Calls every listed operation as its file says. */
    protected final void callOperations(
            List<CapabilityStatementRestResourceOperationComponent> listed, String on, Map<String, String> values) {
        for (CapabilityStatementRestResourceOperationComponent operation : listed) {
            String name = operation.getName();
            List<OperationCalls> calls = OperationCalls.of(name, on);
            if (calls.isEmpty()) {
                step("$" + name, () -> {
                    throw new AssertionError("$" + name + " is listed for " + on + ", and interactions/operations/"
                            + name + ".json does not call it");
                });
            }
            for (OperationCalls call : calls) {
                step("$" + name + " is answered", () -> call.accepts().check(server, values));
                step(
                        "$" + name + " called wrongly is refused",
                        () -> call.refuses().check(server, values));
            }
        }
    }
}
