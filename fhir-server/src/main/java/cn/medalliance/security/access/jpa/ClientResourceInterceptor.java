package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Optional;

/** Notes which client makes and writes what belongs to its maker. */
@Interceptor
final class ClientResourceInterceptor extends WriteListener {

    private final AccessMatrix matrix;
    private final ClientResources clients;

    ClientResourceInterceptor(AccessMatrix matrix, ClientResources clients) {
        this.matrix = matrix;
        this.clients = clients;
    }

    @Override
    protected void written(Change change) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || change.isDeleted() || AccessGuard.isOwnWork(change.request())) {
            return;
        }
        String type = change.resource().fhirType();
        String id = change.resource().getIdElement().getIdPart();
        if (matrix.isOfClients(type) && !clients.note(caller.get(), type, id)) {
            throw new Refusal(ErrorCode.NOT_FOUND, type + "/" + id);
        }
    }
}
