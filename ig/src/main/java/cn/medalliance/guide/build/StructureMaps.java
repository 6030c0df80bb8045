package cn.medalliance.guide.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureMap;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.utils.structuremap.StructureMapUtilities;

/**
 * The maps of the guide, each made of a file in the FHIR Mapping Language; its name is the map's id.
 *
 * @see <a href="http://hl7.org/fhir/R4/mapping-language.html">FHIR Mapping Language</a>
 */
final class StructureMaps {
    private static final String FILE = ".map";

    private final StructureMapUtilities language;
    private final StructureDefinition published;

    /** @param published a definition of the guide, with whose edition the maps come */
    StructureMaps(FhirContext context, StructureDefinition published) {
        this.language = new StructureMapUtilities(new Reading(context));
        this.published = published;
    }

    /** All maps of a folder, sorted by id. */
    List<StructureMap> read(Path folder) throws IOException {
        List<StructureMap> maps = new ArrayList<>();
        for (Path file : FileTrees.files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(FILE)) {
                maps.add(read(name.substring(0, name.length() - FILE.length()), Files.readString(file)));
            }
        }
        return maps;
    }

    private StructureMap read(String id, String text) {
        try {
            StructureMap map =
                    (StructureMap) VersionConvertorFactory_40_50.convertResource(language.parse(text, id + FILE));
            map.setId(id);
            map.setVersion(published.getVersion());
            map.setPublisher(published.getPublisher());
            map.setDate(published.getDate());
            map.setExperimental(published.getExperimental());
            return map;
        } catch (FHIRException unreadable) {
            throw new GuideBuildException("The map " + id + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Reading a map needs no definitions. */
    private static final class Reading extends WorkerContextValidationSupportAdapter {
        Reading(FhirContext context) {
            super(new DefaultProfileValidationSupport(context));
        }

        @Override
        public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
            return List.of();
        }
    }
}
