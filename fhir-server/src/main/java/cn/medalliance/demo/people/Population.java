package cn.medalliance.demo.people;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.EvenSpread;
import cn.medalliance.demo.county.Area;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.county.Grid;
import cn.medalliance.demo.names.NameBook;
import cn.medalliance.demo.names.PersonName;

/**
 * Everybody who lives in the county. Keeps six bytes a resident; the rest is made when asked for. Safe for several
 * threads.
 */
public final class Population {
    private static final int NOT_REFERRED = -1;
    private static final int OLD_AGE = 65;

    private final County county;
    private final NameBook names;
    private final EvenSpread spread;
    private final AgeBands ages = new AgeBands();
    private final Burdens burdens = new Burdens(ages);
    private final short[] idSequences;
    private final int[] referralNumbers;

    /** Goes once over all residents to number them. */
    public Population(County county, NameBook names) {
        this.county = county;
        this.names = names;
        CountySettings settings = county.settings();
        this.spread = new EvenSpread(settings.seed());
        this.idSequences = new short[settings.residents()];
        this.referralNumbers = new int[settings.residents()];
        ResidentNumbers numbers = new ResidentNumbers(settings.seed());
        int referred = 0;
        for (int i = 0; i < settings.residents(); i++) {
            Sketch sketch = Sketch.of(settings, spread, ages, burdens, i);
            idSequences[i] = numbers.next(sketch.birthDate(), sketch.sex());
            referralNumbers[i] = sketch.referable() ? referred++ : NOT_REFERRED;
        }
    }

    /** How many there are. */
    public int size() {
        return idSequences.length;
    }

    /** The resident with this number, from 0. */
    public Resident resident(int number) {
        CountySettings settings = county.settings();
        Sketch sketch = Sketch.of(settings, spread, ages, burdens, number);
        Dice dice = Dice.of(settings.seed(), "resident", number);
        Grid grid = county.gridOf(number);
        PersonName name = names.name(dice, sketch.sex(), sketch.birthDate().getYear());
        int age = settings.asOf().getYear() - sketch.birthDate().getYear();
        return new Resident(
                number,
                name,
                sketch.sex(),
                sketch.birthDate(),
                ResidentNumbers.residentId(sketch.birthDate(), idSequences[number]),
                healthRecordNumber(grid.area(), number),
                grid,
                house(dice, grid.area()),
                phone(dice),
                residence(dice),
                dice.chance(contractShare(!sketch.diseases().isEmpty(), age)),
                sketch.diseases(),
                sketch.departure(),
                referralNumbers[number]);
    }

    private String healthRecordNumber(Area area, int resident) {
        int inGrid = county.numberInGrid(resident);
        int gridInVillage = Integer.parseInt(area.code().substring(area.code().lastIndexOf('-') + 1)) - 1;
        int most = county.settings().residents() / county.grids().size() + 1;
        return area.division() + "%05d".formatted(gridInVillage * most + inGrid);
    }

    private static String house(Dice dice, Area area) {
        return area.town()
                ? "%d号楼%d单元%d%02d室"
                        .formatted(dice.between(1, 30), dice.between(1, 4), dice.between(1, 18), dice.between(1, 4))
                : "%d号".formatted(dice.between(1, 180));
    }

    /** Eleven digits in a range that is given to nobody. */
    private static String phone(Dice dice) {
        return "120%08d".formatted(dice.between(0, 99_999_999));
    }

    private static Residence residence(Dice dice) {
        double drawn = dice.uniform();
        if (drawn < 0.88) {
            return Residence.REGISTERED;
        }
        return drawn < 0.97 ? Residence.UNREGISTERED : Residence.FLOATING;
    }

    private static double contractShare(boolean managed, int age) {
        if (managed) {
            return 0.75;
        }
        return age >= OLD_AGE ? 0.60 : 0.25;
    }
}
