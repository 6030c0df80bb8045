package cn.medalliance.demo.county;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which facilities a county has. The first of each kind have the credit codes of the guide's examples. */
final class FacilityPlanner {
    private static final int RESIDENTS_PER_HOSPITAL = 300_000;
    private static final int TOWN_GRIDS_PER_CENTRE = 25;
    private static final int RURAL_GRIDS_PER_TOWNSHIP = 8;

    private final CountySettings settings;
    private final PlaceNames names;
    private final CreditCodes codes;
    private final int placeOffset;
    private final List<Facility> facilities = new ArrayList<>();

    FacilityPlanner(CountySettings settings, PlaceNames names) {
        this.settings = settings;
        this.names = names;
        this.codes = new CreditCodes(settings.seed());
        this.placeOffset = (int) Long.remainderUnsigned(settings.seed() - 1, 9) * 100;
    }

    List<Facility> plan() {
        int townGrids = settings.townGrids();
        int ruralGrids = settings.grids() - townGrids;
        int centres = Math.max(Math.min(2, townGrids), ceil(townGrids, TOWN_GRIDS_PER_CENTRE));
        int townships = Math.max(1, ceil(ruralGrids, RURAL_GRIDS_PER_TOWNSHIP));
        int serial = 7 + centres + townships + ruralGrids + hospitals();
        Facility alliance = new Facility(
                FacilityKind.ALLIANCE,
                serial,
                codes.code(serial),
                PlaceNames.COUNTY + "医疗健康联合体",
                PlaceNames.COUNTY_DIVISION,
                PlaceNames.COUNTY,
                null);
        addForCounty(FacilityKind.COUNTY_HOSPITAL, "人民医院", alliance);
        addForCounty(FacilityKind.TCM_HOSPITAL, "中医医院", alliance);
        Facility firstTownship = addTownship(0, centres, alliance);
        addCentre(0, alliance);
        addForCounty(FacilityKind.CDC, "疾病预防控制中心", null);
        addVillage(0, firstTownship);
        for (int i = 1; i < hospitals(); i++) {
            addForCounty(FacilityKind.COUNTY_HOSPITAL, "第" + "一二三四五六七八九".charAt(i) + "人民医院", alliance);
        }
        for (int i = 1; i < centres; i++) {
            addCentre(i, alliance);
        }
        List<Facility> hospitalsOfTownships = new ArrayList<>(List.of(firstTownship));
        for (int i = 1; i < townships; i++) {
            hospitalsOfTownships.add(addTownship(i, centres, alliance));
        }
        for (int i = 1; i < ruralGrids; i++) {
            addVillage(i, hospitalsOfTownships.get(i % townships));
        }
        facilities.add(0, alliance);
        return List.copyOf(facilities);
    }

    private int hospitals() {
        return Math.max(1, Math.round((float) settings.residents() / RESIDENTS_PER_HOSPITAL));
    }

    private void addForCounty(FacilityKind kind, String suffix, @Nullable Facility parent) {
        add(kind, PlaceNames.COUNTY + suffix, PlaceNames.COUNTY_DIVISION, PlaceNames.COUNTY, parent);
    }

    private void addCentre(int index, Facility alliance) {
        String street = names.street(index);
        add(
                FacilityKind.COMMUNITY_CENTRE,
                PlaceNames.COUNTY + street + "社区卫生服务中心",
                place(index + 1),
                PlaceNames.COUNTY + street,
                alliance);
    }

    private Facility addTownship(int index, int centres, Facility alliance) {
        String township = names.township(index);
        return add(
                FacilityKind.TOWNSHIP,
                PlaceNames.COUNTY + township + "中心卫生院",
                place(centres + index + 1),
                PlaceNames.COUNTY + township,
                alliance);
    }

    private void addVillage(int index, Facility township) {
        String village = township.place() + names.village(index);
        add(
                FacilityKind.VILLAGE_CLINIC,
                village + "卫生室",
                township.division() + "%03d".formatted(200 + index),
                village,
                township);
    }

    private String place(int number) {
        return PlaceNames.COUNTY_DIVISION + "%03d".formatted(placeOffset + number);
    }

    private Facility add(FacilityKind kind, String name, String division, String place, @Nullable Facility parent) {
        int number = facilities.size() + 1;
        Facility facility = new Facility(kind, number, codes.code(number), name, division, place, parent);
        facilities.add(facility);
        return facility;
    }

    private static int ceil(int amount, int size) {
        return (amount + size - 1) / size;
    }
}
