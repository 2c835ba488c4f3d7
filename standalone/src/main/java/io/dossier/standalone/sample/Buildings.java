package io.dossier.standalone.sample;

import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Three buildings, or more where there are many units, of eight units a floor. */
final class Buildings {
    private static final int UNITS_PER_FLOOR = 8;
    private static final int MOST_UNITS_PER_BUILDING = 200;

    private final Random random;

    Buildings(Random random) {
        this.random = random;
    }

    List<SampleUnit> units(int count) {
        int buildings = Math.max(3, Math.ceilDiv(count, MOST_UNITS_PER_BUILDING));
        List<SampleUnit> units = new ArrayList<>(count);
        for (int building = 0; building < buildings; building++) {
            int here = count * (building + 1) / buildings - count * building / buildings;
            for (int i = 0; i < here; i++) {
                units.add(unit(name(building), i));
            }
        }
        return units;
    }

    private SampleUnit unit(String building, int index) {
        int floor = index / UNITS_PER_FLOOR + 1;
        int place = index % UNITS_PER_FLOOR + 1;
        String number = String.valueOf(floor * 100 + place);
        return new SampleUnit(building + "-" + number, building, floor, number, area(floor, place));
    }

    /** Shops on the ground floor and corner units are large; tenths of a square metre, as surveys give them. */
    private BigDecimal area(int floor, int place) {
        boolean corner = place == 1 || place == UNITS_PER_FLOOR;
        int least = floor == 1 ? 1_800 : corner ? 3_200 : 550;
        int spread = floor == 1 ? 2_400 : corner ? 5_800 : 2_300;
        return BigDecimal.valueOf(least + random.nextInt(spread), 1);
    }

    /** A, B, ... Z, AA, AB, ... */
    private static String name(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : name(index / 26 - 1) + last;
    }
}
