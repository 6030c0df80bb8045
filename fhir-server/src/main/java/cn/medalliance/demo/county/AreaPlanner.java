package cn.medalliance.demo.county;

import java.util.ArrayList;
import java.util.List;

/** Cuts the county into streets and townships, communities and villages, and grids. */
final class AreaPlanner {
    private static final int GRIDS_PER_COMMUNITY = 5;
    private static final List<String> COMMUNITIES =
            List.of("第一社区", "第二社区", "第三社区", "第四社区", "第五社区", "第六社区", "第七社区", "第八社区");

    private final CountySettings settings;
    private final List<Area> areas = new ArrayList<>();
    private final List<Area> grids = new ArrayList<>();

    AreaPlanner(CountySettings settings) {
        this.settings = settings;
    }

    /** All pieces, larger ones first. */
    List<Area> plan(List<Facility> facilities) {
        List<Facility> centres = of(facilities, FacilityKind.COMMUNITY_CENTRE);
        List<Facility> townships = of(facilities, FacilityKind.TOWNSHIP);
        for (int i = 0; i < centres.size(); i++) {
            int share = share(settings.townGrids(), centres.size(), i);
            addStreet(i + 1, centres.get(i), share);
        }
        for (int i = 0; i < townships.size(); i++) {
            Facility township = townships.get(i);
            List<Facility> clinics = of(facilities, FacilityKind.VILLAGE_CLINIC).stream()
                    .filter(clinic -> township.equals(clinic.parent()))
                    .toList();
            addTownship(centres.size() + i + 1, township, clinics);
        }
        areas.addAll(grids);
        return List.copyOf(areas);
    }

    private void addStreet(int number, Facility centre, int gridCount) {
        Area street = large(number, centre, true);
        for (int i = 0; i < gridCount; i++) {
            int community = i / GRIDS_PER_COMMUNITY;
            String division = centre.division() + "%03d".formatted(community + 1);
            if (i % GRIDS_PER_COMMUNITY == 0) {
                String code = "A-%02d%02d".formatted(number, community + 1);
                areas.add(new Area(
                        AreaKind.COMMUNITY_OR_VILLAGE,
                        code,
                        COMMUNITIES.get(community % COMMUNITIES.size()),
                        division,
                        true,
                        centre,
                        centre,
                        street));
            }
            addGrid(i % GRIDS_PER_COMMUNITY + 1, areas.get(areas.size() - 1), centre);
        }
    }

    private void addTownship(int number, Facility township, List<Facility> clinics) {
        Area large = large(number, township, false);
        for (int i = 0; i < clinics.size(); i++) {
            Facility clinic = clinics.get(i);
            Area village = new Area(
                    AreaKind.COMMUNITY_OR_VILLAGE,
                    "A-%02d%02d".formatted(number, i + 1),
                    clinic.place().substring(township.place().length()),
                    clinic.division(),
                    false,
                    township,
                    clinic,
                    large);
            areas.add(village);
            addGrid(1, village, clinic);
        }
    }

    private Area large(int number, Facility manager, boolean town) {
        Area area = new Area(
                AreaKind.STREET_OR_TOWNSHIP,
                "A-%02d".formatted(number),
                manager.place(),
                manager.division(),
                town,
                manager,
                manager,
                null);
        areas.add(area);
        return area;
    }

    private void addGrid(int index, Area parent, Facility clinic) {
        String code = "G-%s-%02d".formatted(parent.code().substring(2), index);
        String name = "第%d网格".formatted(index);
        grids.add(new Area(
                AreaKind.GRID, code, name, parent.division(), parent.town(), parent.manager(), clinic, parent));
    }

    private static List<Facility> of(List<Facility> facilities, FacilityKind kind) {
        return facilities.stream().filter(facility -> facility.kind() == kind).toList();
    }

    private static int share(int total, int parts, int part) {
        return total / parts + (part < total % parts ? 1 : 0);
    }
}
