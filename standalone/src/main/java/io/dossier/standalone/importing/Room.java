package io.dossier.standalone.importing;

import io.dossier.api.unit.UnitId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in the estate under the unit's number that a row gives it. One room has one dossier (R1.2): two numbers for one room would
 * make two.
 *
 * @param place building, floor and number, equal for two ways to write the same: in full-width or capital letters, with blanks
 *     around them
 * @param line where the row starts
 */
record Room(UnitId unitId, String place, long line) {
    /**
     * The room of a row, whatever else is wrong with it: a row that is to be mended has its room all the same. Empty where number or
     * place cannot be read.
     */
    static Optional<Room> of(Fields fields) {
        String building = normal(fields.text(Column.BUILDING));
        Optional<Integer> floor = fields.wholeNumberIfReadable(Column.FLOOR);
        String number = normal(fields.text(Column.NUMBER));
        if (!fields.wellFormed() || building.isEmpty() || floor.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        String place = building + '\n' + floor.get() + '\n' + number;
        return fields.unitIdIfReadable().map(unitId -> new Room(unitId, place, fields.line()));
    }

    /** By way of capitals, since some letters differ only when small: this is as near as Java comes to Unicode's case folding. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
