package cn.medalliance.prescribing.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.Formularies;
import cn.medalliance.prescribing.model.KnownStock;
import cn.medalliance.prescribing.model.Stock;
import cn.medalliance.security.caller.CallerToken;
import java.util.List;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** Reads the formularies when they are asked for. */
final class StoredFormularies implements Formularies {

    private static final int MOST = 1000;

    private final DaoRegistry daos;
    private final GuideWords words;
    private final Stock stock;

    StoredFormularies(DaoRegistry daos, Guide guide) {
        this.daos = daos;
        words = new GuideWords(guide);
        stock = new Stock(guide);
    }

    @Override
    public List<Unstocked> unstocked(String organization, List<Type> medicines) {
        if (medicines.isEmpty()) {
            return List.of();
        }
        SearchParameterMap active = SearchParameterMap.newSynchronous().add("status", new TokenParam("active"));
        SearchParameterMap current = SearchParameterMap.newSynchronous()
                .add("status", new TokenParam("current"))
                .add("code", new TokenParam(words.system("mca-list-kind"), "formulary"));
        KnownStock known = new KnownStock(find(MedicationKnowledge.class, active), find(ListResource.class, current));
        return medicines.stream()
                .flatMap(medicine -> stock.missing(medicine, "Organization/" + organization, known).stream())
                .map(missing -> new Unstocked(missing.medicine(), missing.sentence()))
                .toList();
    }

    private <T extends Resource> List<T> find(Class<T> type, SearchParameterMap search) {
        search.setLoadSynchronousUpTo(MOST);
        return CallerToken.asServer(
                () -> daos.getResourceDao(type).search(search, TrustedWrite.newRequest()).getAllResources().stream()
                        .map(type::cast)
                        .toList());
    }
}
