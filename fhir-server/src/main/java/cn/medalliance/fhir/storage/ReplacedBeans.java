package cn.medalliance.fhir.storage;

import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Puts beans of ours in the place of HAPI's. Which of two beans of one name wins depends on the order of packages; so ours
 * have names of their own and take HAPI's afterwards.
 */
public final class ReplacedBeans {

    private ReplacedBeans() {}

    /**
     * @param replaced ours, by the name of the bean of HAPI that each replaces
     * @return a post-processor, which fails the start when HAPI has no such bean any more
     */
    public static BeanDefinitionRegistryPostProcessor of(Map<String, String> replaced) {
        return registry -> replaced.forEach((hapi, ours) -> replace(registry, hapi, ours));
    }

    private static void replace(BeanDefinitionRegistry registry, String hapi, String ours) {
        if (!registry.containsBeanDefinition(hapi)) {
            throw new IllegalStateException("HAPI has no bean " + hapi + " any more that " + ours + " could replace");
        }
        BeanDefinition definition = registry.getBeanDefinition(ours);
        registry.removeBeanDefinition(ours);
        registry.removeBeanDefinition(hapi);
        registry.registerBeanDefinition(hapi, definition);
    }
}
