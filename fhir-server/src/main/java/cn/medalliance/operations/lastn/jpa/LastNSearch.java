package cn.medalliance.operations.lastn.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.partition.IRequestPartitionHelperSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.interceptor.ServerInterceptorUtil;
import cn.medalliance.fhir.search.ResourceAccess;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.operations.lastn.model.Candidate;
import cn.medalliance.operations.lastn.model.MostRecent;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * Answers {@code $lastn} in a fixed number of statements: which Observations match, when they were and what they are
 * of, then the bodies of the chosen ones. What the caller may not see is not there for ranking either.
 */
public final class LastNSearch {

    private static final String TYPE = "Observation";
    /** Among so many matches the most recent are sought; HAPI's list of ids and our arrays stay small with it. */
    private static final int MOST_MATCHES = 100_000;

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final MatchUrlService addresses;
    private final SearchBuilderFactory<JpaPid> builders;
    private final HapiTransactionService transactions;
    private final IRequestPartitionHelperSvc partitions;
    private final IInterceptorBroadcaster interceptors;
    private final CandidateRows rows;
    private final SearchRules rules;

    LastNSearch(
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService addresses,
            SearchBuilderFactory<JpaPid> builders,
            HapiTransactionService transactions,
            IRequestPartitionHelperSvc partitions,
            IInterceptorBroadcaster interceptors,
            CandidateRows rows,
            SearchRules rules) {
        this.fhir = fhir;
        this.rules = rules;
        this.daos = daos;
        this.addresses = addresses;
        this.builders = builders;
        this.transactions = transactions;
        this.partitions = partitions;
        this.interceptors = interceptors;
        this.rows = rows;
    }

    /**
     * The most recent Observations, the latest of all first.
     *
     * @param criteria search parameters, as the query of an address
     * @param max how many of each kind
     * @param most the largest answer
     * @throws InvalidRequestException when a parameter is unknown or the answer would be larger
     */
    public List<Resource> find(String criteria, int max, int most, RequestDetails request) {
        rules.checkCondition(TYPE, criteria);
        SearchParameterMap search =
                addresses.translateMatchUrl(TYPE + "?" + criteria, fhir.getResourceDefinition(TYPE));
        RequestPartitionId partition = partitions.determineReadPartitionForRequestForSearchType(request, TYPE, search);
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Candidate candidate : rows.read(matches(search, request))) {
            candidates.put(candidate.id(), candidate);
        }
        addTexts(candidates, request, partition);
        Map<Long, Resource> loaded = new HashMap<>();
        while (true) {
            List<Candidate> chosen = MostRecent.of(candidates.values(), max);
            if (chosen.size() > most) {
                throw tooMany(chosen.size(), most);
            }
            List<Long> missing = chosen.stream()
                    .map(Candidate::id)
                    .filter(id -> !loaded.containsKey(id))
                    .toList();
            if (missing.isEmpty()) {
                return chosen.stream()
                        .map(candidate -> Objects.requireNonNull(loaded.get(candidate.id())))
                        .toList();
            }
            loaded.putAll(show(missing, request, partition));
            for (Long id : missing) {
                if (!loaded.containsKey(id)) {
                    candidates.remove(id);
                }
            }
        }
    }

    private List<Long> matches(SearchParameterMap search, RequestDetails request) {
        search.setLoadSynchronousUpTo(MOST_MATCHES + 1);
        // Makes HAPI count resources, not rows of a join, against the limit.
        search.setOffset(0);
        @SuppressWarnings("unchecked")
        IFhirResourceDao<Observation> dao = daos.getResourceDao(TYPE);
        List<JpaPid> found = dao.<JpaPid>searchForIds(search, request);
        if (search.getCount() != null || !Integer.valueOf(0).equals(search.getOffset())) {
            throw new IllegalStateException("An interceptor cut the matches of $lastn to a page");
        }
        if (found.size() > MOST_MATCHES) {
            throw tooMany(found.size(), MOST_MATCHES);
        }
        return found.stream().map(JpaPid::getId).distinct().toList();
    }

    /** An Observation without coding is known by the text of its code, which only its body has as it was written. */
    private void addTexts(Map<Long, Candidate> candidates, RequestDetails request, RequestPartitionId partition) {
        List<Long> uncoded = candidates.values().stream()
                .filter(candidate -> candidate.codes().isEmpty())
                .map(Candidate::id)
                .toList();
        if (uncoded.isEmpty()) {
            return;
        }
        Map<Long, Resource> bodies =
                inTransaction(request, partition, () -> load(JpaPid.fromLongList(uncoded), newBuilder(), request));
        bodies.forEach((id, body) -> {
            if (body instanceof Observation observation && observation.getCode().hasText()) {
                candidates.computeIfPresent(
                        id,
                        (same, candidate) -> candidate.withCodes(
                                List.of(observation.getCode().getText())));
            }
        });
    }

    /** Bodies of those that the caller may see. */
    private Map<Long, Resource> show(List<Long> ids, RequestDetails request, RequestPartitionId partition) {
        return inTransaction(request, partition, () -> {
            ISearchBuilder<JpaPid> builder = newBuilder();
            List<JpaPid> allowed = ResourceAccess.allowed(interceptors, request, JpaPid.fromLongList(ids), builder);
            Map<Long, Resource> bodies = load(allowed, builder, request);
            Map<Long, Resource> shown = new HashMap<>();
            for (IBaseResource resource : ServerInterceptorUtil.fireStoragePreshowResource(
                    new ArrayList<>(bodies.values()), request, interceptors)) {
                // Under which id it is shown is another question.
                JpaPid pid = resource instanceof Resource ? IDao.RESOURCE_PID.get(resource) : null;
                if (pid != null) {
                    shown.put(pid.getId(), (Resource) resource);
                }
            }
            return shown;
        });
    }

    private Map<Long, Resource> load(List<JpaPid> ids, ISearchBuilder<JpaPid> builder, RequestDetails request) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<IBaseResource> bodies = new ArrayList<>();
        builder.loadResourcesByPid(ids, List.of(), bodies, false, request);
        Map<String, Long> idByName =
                rows.idsByName(ids.stream().map(JpaPid::getId).toList());
        Map<Long, Resource> byId = new LinkedHashMap<>();
        for (IBaseResource body : bodies) {
            Long id = body == null ? null : idByName.get(body.getIdElement().getIdPart());
            if (id != null) {
                byId.put(id, (Resource) body);
            }
        }
        return byId;
    }

    private ISearchBuilder<JpaPid> newBuilder() {
        return builders.newSearchBuilder(TYPE, Observation.class);
    }

    private <T> T inTransaction(RequestDetails request, RequestPartitionId partition, Supplier<T> work) {
        return transactions
                .withRequest(request)
                .withRequestPartitionId(partition)
                .readOnly()
                .execute(work::get);
    }

    private static InvalidRequestException tooMany(int found, int most) {
        String detail = "$lastn 涉及 " + found + " 条，超过上限 " + most + " 条，请缩小范围。 $lastn meets " + found
                + " Observations, more than " + most + "; narrow it by code, category, date or patient.";
        return new InvalidRequestException(detail, new Refusal(ErrorCode.NOT_ANSWERABLE, detail));
    }
}
