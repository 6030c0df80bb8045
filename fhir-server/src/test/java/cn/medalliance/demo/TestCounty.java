package cn.medalliance.demo;

import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.CountyPlanner;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.course.ControlRule;
import cn.medalliance.demo.course.CourseSimulator;
import cn.medalliance.demo.fhir.CountyResources;
import cn.medalliance.demo.names.NameBook;
import cn.medalliance.demo.people.Population;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import java.time.LocalDate;

/** Counties for tests; the guide is read once. */
public final class TestCounty {
    public static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private static final Guide GUIDE = Guide.load();

    private TestCounty() {}

    public static Guide guide() {
        return GUIDE;
    }

    public static CountySettings settings(long seed, int residents) {
        return new CountySettings(seed, residents, AS_OF);
    }

    public static County plan(int residents) {
        return CountyPlanner.plan(settings(1, residents), new NameBook());
    }

    public static Population population(County county) {
        return new Population(county, new NameBook());
    }

    public static CourseSimulator simulator(County county) {
        return new CourseSimulator(county, rule());
    }

    public static ControlRule rule() {
        return new ControlRule(Thresholds.of(GUIDE));
    }

    public static CountyResources resources(long seed, int residents) {
        return new CountyResources(settings(seed, residents), GUIDE);
    }
}
