package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class ConfigurationDocumentTest {

    @Test
    void everySettingIsDocumentedWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Files.readAllLines(Path.of("../docs/configuration.md")).stream()
                .filter(line -> line.startsWith("| `medalliance."))
                .map(line -> line.split("\\|"))
                .forEach(cells -> documented.put(plain(cells[1]), plain(cells[2])));
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(coded());
    }

    private static Map<String, String> coded() {
        Map<String, String> coded = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("cn.medalliance").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .forEach(type -> settingsOf(type).forEach(coded::putAll));
        return coded;
    }

    private static Stream<Map<String, String>> settingsOf(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(type.getRecordComponents())
                .map(component -> Map.of(prefix + "." + hyphens(component.getName()), defaultOf(type, component)));
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                        .map(value -> String.join(",", value.value()))
                        .orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private static String hyphens(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }
}
