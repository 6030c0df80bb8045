package cn.medalliance;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets Spring remember which beans are of which type as soon as all definitions are there. By itself it begins only when
 * the web server runs, which needs most of HAPI's beans: until then each of their thousands of injections looks through all
 * definitions, a third of a start. A definition that comes later empties what is remembered.
 */
@Component
final class EarlyTypeCache implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
