package org.saransh.chart;

import java.util.Arrays;
import org.saransh.reference.IndianState;

/**
 * Where a State or Union Territory stands in the map of tiles: roughly where it lies, north above, one tile whatever its size.
 * Names of constants are the codes of ISO 3166-2:IN.
 */
enum StateTile {
    JK(IndianState.JAMMU_AND_KASHMIR, 1, 0),
    LA(IndianState.LADAKH, 2, 0),
    PB(IndianState.PUNJAB, 0, 1),
    CH(IndianState.CHANDIGARH, 1, 1),
    HP(IndianState.HIMACHAL_PRADESH, 2, 1),
    UK(IndianState.UTTARAKHAND, 3, 1),
    AR(IndianState.ARUNACHAL_PRADESH, 7, 1),
    HR(IndianState.HARYANA, 1, 2),
    DL(IndianState.DELHI, 2, 2),
    UP(IndianState.UTTAR_PRADESH, 3, 2),
    BR(IndianState.BIHAR, 4, 2),
    SK(IndianState.SIKKIM, 5, 2),
    AS(IndianState.ASSAM, 6, 2),
    NL(IndianState.NAGALAND, 7, 2),
    GJ(IndianState.GUJARAT, 0, 3),
    RJ(IndianState.RAJASTHAN, 1, 3),
    MP(IndianState.MADHYA_PRADESH, 2, 3),
    CG(IndianState.CHHATTISGARH, 3, 3),
    JH(IndianState.JHARKHAND, 4, 3),
    WB(IndianState.WEST_BENGAL, 5, 3),
    ML(IndianState.MEGHALAYA, 6, 3),
    MN(IndianState.MANIPUR, 7, 3),
    DH(IndianState.DADRA_AND_NAGAR_HAVELI_AND_DAMAN_AND_DIU, 1, 4),
    MH(IndianState.MAHARASHTRA, 2, 4),
    TS(IndianState.TELANGANA, 3, 4),
    OD(IndianState.ODISHA, 4, 4),
    TR(IndianState.TRIPURA, 6, 4),
    MZ(IndianState.MIZORAM, 7, 4),
    GA(IndianState.GOA, 1, 5),
    KA(IndianState.KARNATAKA, 2, 5),
    AP(IndianState.ANDHRA_PRADESH, 3, 5),
    LD(IndianState.LAKSHADWEEP, 0, 6),
    KL(IndianState.KERALA, 2, 6),
    TN(IndianState.TAMIL_NADU, 3, 6),
    PY(IndianState.PUDUCHERRY, 4, 6),
    AN(IndianState.ANDAMAN_AND_NICOBAR_ISLANDS, 6, 6);

    static final int COLUMNS =
            Arrays.stream(values()).mapToInt(StateTile::column).max().orElseThrow() + 1;
    static final int ROWS =
            Arrays.stream(values()).mapToInt(StateTile::row).max().orElseThrow() + 1;

    private final IndianState state;
    private final int column;
    private final int row;

    StateTile(IndianState state, int column, int row) {
        this.state = state;
        this.column = column;
        this.row = row;
    }

    IndianState state() {
        return state;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }
}
