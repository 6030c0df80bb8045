package cn.medalliance.security;

import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.RestfulServerConfiguration;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Everything under which a running process answers, found in what it is made of rather than in what it says of itself: its
 * servlets, Spring's mappings, the filters of its doors and the rules by which these let somebody pass, and the methods
 * that HAPI has bound.
 */
final class Endpoints {

    private static final String SERVER = "";

    private final Set<String> names = new TreeSet<>();
    private final Map<String, Set<String>> typesOfOperations = new TreeMap<>();

    Endpoints(ServletWebServerApplicationContext context) {
        ServletContext servlets = context.getServletContext();
        servlets.getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().forEach(path -> names.add("servlet " + path)));
        context.getBeansOfType(HandlerMapping.class).values().forEach(this::addMapping);
        context.getBean("springSecurityFilterChain", FilterChainProxy.class)
                .getFilterChains()
                .forEach(this::addDoor);
        RestfulServer fhir = context.getBean(RestfulServer.class);
        bindings(fhir).forEach(this::addBinding);
    }

    /** Their names, by which the table knows them. */
    Set<String> names() {
        return names;
    }

    /** The types on which an operation is bound, by its name in {@link #names()}; empty for those of the server. */
    Set<String> typesOf(String operation) {
        return typesOfOperations.getOrDefault(operation, Set.of());
    }

    private void addMapping(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            methods.getHandlerMethods().keySet().forEach(this::addRequest);
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(path -> names.add("files " + path));
        } else if (mapping instanceof RouterFunctionMapping routes && routes.getRouterFunction() == null) {
            return;
        } else {
            names.add("mapping " + mapping.getClass().getSimpleName());
        }
    }

    private void addRequest(RequestMappingInfo request) {
        String methods = request.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .reduce((one, other) -> one + "," + other)
                .orElse("*");
        request.getPatternValues().forEach(path -> names.add("page " + methods + " " + path));
    }

    private void addDoor(SecurityFilterChain chain) {
        String where = chain instanceof DefaultSecurityFilterChain known ? plain(known.getRequestMatcher()) : "?";
        for (Filter filter : chain.getFilters()) {
            if (filter instanceof AuthorizationFilter rules) {
                rulesOf(rules.getAuthorizationManager())
                        .forEach(rule -> names.add("rule " + where + ": " + plain(rule)));
            } else if (!(filter instanceof CsrfFilter)) {
                matchersOf(filter)
                        .forEach(matcher ->
                                names.add("door " + filter.getClass().getSimpleName() + " " + plain(matcher)));
            }
        }
    }

    /** Spring keeps these to itself. */
    private static Stream<Object> matchersOf(Filter filter) {
        return fields(filter)
                .filter(field -> RequestMatcher.class.isAssignableFrom(field.getType()))
                .map(field -> valueOf(field, filter));
    }

    private static Stream<Object> rulesOf(Object manager) {
        List<Object> rules = new ArrayList<>();
        fields(manager).forEach(field -> {
            if (field.getName().equals("delegate")) {
                rulesOf(valueOf(field, manager)).forEach(rules::add);
            } else if (field.getName().equals("mappings")) {
                ((Collection<?>) valueOf(field, manager))
                        .forEach(entry -> fields(entry)
                                .filter(part -> RequestMatcher.class.isAssignableFrom(part.getType()))
                                .forEach(part -> rules.add(valueOf(part, entry))));
            }
        });
        return rules.stream();
    }

    private static Stream<Field> fields(Object owner) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = owner.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        return fields.stream().filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return Objects.requireNonNullElse(field.get(owner), "");
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without what changes from start to start. */
    private static String plain(Object matcher) {
        return String.valueOf(matcher)
                .replaceAll("[\\w.]*\\.(\\w+)\\$\\$Lambda[^,\\]]*", "$1")
                .replaceAll("@[0-9a-f]{5,}", "");
    }

    private static Stream<BaseMethodBinding> bindings(RestfulServer server) {
        RestfulServerConfiguration all = server.createConfiguration();
        return Stream.of(
                        all.getServerBindings().stream(),
                        all.getGlobalBindings().stream(),
                        server.getResourceBindings().stream().flatMap(binding -> binding.getMethodBindings().stream()))
                .flatMap(bindings -> bindings);
    }

    private void addBinding(BaseMethodBinding binding) {
        if (binding instanceof OperationMethodBinding operation) {
            if (operation.isCanOperateAtServerLevel()) {
                addOperation("operation " + operation.getName() + " of the server", SERVER);
            }
            if (operation.isCanOperateAtTypeLevel()) {
                addOperation("operation " + operation.getName() + " of a type", binding.getResourceName());
            }
            if (operation.isCanOperateAtInstanceLevel()) {
                addOperation("operation " + operation.getName() + " of a resource", binding.getResourceName());
            }
        } else {
            names.add("fhir " + binding.getRestOperationType().getCode());
        }
    }

    private void addOperation(String name, @org.jspecify.annotations.Nullable String type) {
        names.add(name);
        Set<String> types = typesOfOperations.computeIfAbsent(name, each -> new TreeSet<>());
        if (type != null && !type.isEmpty()) {
            types.add(type);
        }
    }
}
