package cn.medalliance.command;

import cn.medalliance.shared.CountyTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Keeps the county's time before anything is read or stored, however the server is started. */
public final class CountyTimeSetUp implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        CountyTime.keep();
    }
}
