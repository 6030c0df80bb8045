package cn.medalliance.mappings.structuremap;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.mappings.codes.CodeMaps;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.StructureMap;

/**
 * Runs the guide's StructureMaps: an instance of a map's logical model, in JSON, becomes a transaction.
 *
 * <p>HL7's engine does the work. Only maps of the guide are run: what a stranger's map computes has no bounds. Safe for several
 * threads; as many run at once as there are processors, and others wait.
 *
 * @see <a href="http://hl7.org/fhir/R4/structuremap.html">StructureMap</a>
 */
public final class MapEngine {
    private final Set<String> urls;
    private final Supplier<MapRun> another;

    /** Each has read all definitions for itself. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Those that nobody uses at the moment. */
    private final Queue<MapRun> idle = new ConcurrentLinkedQueue<>();

    private MapEngine(Set<String> urls, Supplier<MapRun> another) {
        this.urls = urls;
        this.another = another;
        idle.add(another.get());
    }

    /** Takes the guide's maps; FHIR's own definitions are read, which takes seconds. */
    public static MapEngine of(Guide guide, FhirContext context, CodeMaps tables) {
        IValidationSupport core = new DefaultProfileValidationSupport(context);
        IValidationSupport all = new ValidationSupportChain(new GuideValidationSupport(context, guide), core);
        String canonical = guide.canonical();
        List<StructureMap> maps = guide.resources("StructureMap").stream()
                .map(json -> context.newJsonParser().parseResource(StructureMap.class, json))
                .toList();
        return new MapEngine(
                maps.stream().map(StructureMap::getUrl).collect(Collectors.toUnmodifiableSet()),
                () -> new MapRun(context, new MapDefinitions(core, all, tables), canonical, tables, maps));
    }

    /** The urls of the maps that there are. */
    public Set<String> maps() {
        return urls;
    }

    /**
     * Makes a transaction of an instance.
     *
     * @param url the map's
     * @param instance the instance of the map's source model, in JSON
     * @throws MapRefusal when it is no such instance, or a rule refuses it
     * @throws IllegalArgumentException when there is no such map
     */
    public Bundle transform(String url, String instance) throws MapRefusal {
        if (!urls.contains(url)) {
            throw new IllegalArgumentException(url);
        }
        places.acquireUninterruptibly();
        try {
            MapRun free = idle.poll();
            MapRun run = free == null ? another.get() : free;
            try {
                return run.transform(url, instance);
            } finally {
                idle.add(run);
            }
        } finally {
            places.release();
        }
    }
}
