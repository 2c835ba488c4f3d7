package io.dossier.query.unit;

import com.mongodb.client.model.Indexes;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now.
 *
 * @param id the unit's number in the whole estate
 * @param floor the storey; negative below ground
 * @param areaSquareMetres the lettable area
 * @param sortKey by which lists of units are ordered: building, floor, number, id
 * @param currentTenancy who has moved in; null while the unit is vacant
 * @param formerTenancies who stayed there before, in the order of their leaving
 * @param lastPosition position of the last event in it
 */
public record UnitDocument(
        @BsonId String id,
        String building,
        int floor,
        String number,
        BigDecimal areaSquareMetres,
        String sortKey,
        Occupancy occupancy,
        @Nullable CurrentTenancy currentTenancy,
        List<FormerTenancy> formerTenancies,
        long lastPosition)
        implements Projected {

    /** Where units are kept; every list of units is in the order of the sort key, narrowed by one of the others. */
    public static final DocumentType<UnitDocument> TYPE = new DocumentType<>(
            UnitDocument.class,
            "units",
            List.of(
                    Indexes.ascending("sortKey"),
                    Indexes.ascending("building", "sortKey"),
                    Indexes.ascending("floor", "sortKey"),
                    Indexes.ascending("occupancy", "sortKey"),
                    Indexes.ascending("building", "floor", "occupancy")));

    /**
     * The tenancy that is open.
     *
     * @param companyName the label, the company's current name
     */
    public record CurrentTenancy(UUID id, String companyName, LocalDate movedInOn) {}

    /**
     * A tenancy that has ended.
     *
     * @param companyName the company's last name
     * @param position of the event that ended it
     */
    public record FormerTenancy(UUID id, String companyName, LocalDate terminatedOn, long position) {}

    public UnitDocument {
        formerTenancies = List.copyOf(formerTenancies);
    }

    UnitDocument occupied(CurrentTenancy tenancy, long position) {
        return with(tenancy, formerTenancies, position);
    }

    UnitDocument vacated(List<FormerTenancy> former, long position) {
        return with(null, former, position);
    }

    private UnitDocument with(@Nullable CurrentTenancy tenancy, List<FormerTenancy> former, long position) {
        return new UnitDocument(
                id,
                building,
                floor,
                number,
                areaSquareMetres,
                sortKey,
                tenancy == null ? Occupancy.VACANT : Occupancy.OCCUPIED,
                tenancy,
                former,
                position);
    }
}
