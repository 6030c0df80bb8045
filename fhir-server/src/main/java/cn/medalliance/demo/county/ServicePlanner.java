package cn.medalliance.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Decides which services the facilities offer to referred residents. */
final class ServicePlanner {
    private static final List<Department> REFERRAL_DEPARTMENTS =
            List.of(Department.CARDIOLOGY, Department.ENDOCRINOLOGY, Department.RESPIRATORY, Department.EMERGENCY);

    private ServicePlanner() {}

    static List<CareService> plan(List<Facility> facilities) {
        List<CareService> services = new ArrayList<>();
        for (Facility facility : facilities) {
            switch (facility.kind()) {
                case COUNTY_HOSPITAL -> addForHospital(services, facility);
                case TCM_HOSPITAL ->
                    services.add(service(
                            ServiceKind.REFERRAL_CLINIC, "中医慢病转诊门诊", facility, Department.TRADITIONAL, false, 10));
                case COMMUNITY_CENTRE, TOWNSHIP -> {
                    services.add(service(
                            ServiceKind.SUPPORT_CENTRE, "慢病支持中心", facility, Department.GENERAL_PRACTICE, false, 40));
                    services.add(service(ServiceKind.PHARMACIST, "家庭药师门诊", facility, Department.PHARMACY, false, 20));
                }
                case ALLIANCE, CDC, VILLAGE_CLINIC -> {}
            }
        }
        return List.copyOf(services);
    }

    private static void addForHospital(List<CareService> services, Facility hospital) {
        for (Department department : REFERRAL_DEPARTMENTS) {
            boolean green = department == Department.EMERGENCY;
            String clinic = department.label() + (green ? "绿色通道" : "转诊门诊");
            services.add(service(ServiceKind.REFERRAL_CLINIC, clinic, hospital, department, green, 12));
            if (!green) {
                String ward = department.label() + "病区";
                services.add(service(ServiceKind.INPATIENT, ward, hospital, department, false, 4));
            }
        }
        services.add(service(ServiceKind.TELECONSULT, "远程会诊中心", hospital, Department.CARDIOLOGY, false, 8));
    }

    private static CareService service(
            ServiceKind kind, String name, Facility provider, Department department, boolean green, int places) {
        return new CareService(
                kind, provider.name() + name, provider, department, programmes(department), green, places);
    }

    private static List<String> programmes(Department department) {
        return switch (department) {
            case CARDIOLOGY -> List.of("htn");
            case ENDOCRINOLOGY -> List.of("t2dm");
            case RESPIRATORY -> List.of("copd");
            default -> List.of("htn", "t2dm", "copd");
        };
    }
}
