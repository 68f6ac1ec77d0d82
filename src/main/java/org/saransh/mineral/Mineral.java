package org.saransh.mineral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.saransh.reference.Source;
import org.saransh.register.RegisterRow;

/** A mineral of either list. Its key is its name in small letters with hyphens. */
@Entity
@Table(name = "mineral")
public class Mineral extends RegisterRow {

    private String name;

    @Column(name = "symbol_or_group")
    private String symbolOrGroup;

    @Column(name = "critical_2023")
    private boolean critical2023;

    @Column(name = "part_d")
    private boolean partD;

    @Column(name = "part_d_entry")
    private Integer partDEntry;

    @Column(name = "part_d_wording")
    private String partDWording;

    @Column(name = "off_atomic_list_2023")
    private boolean offAtomicList2023;

    private String hs6;

    protected Mineral() {}

    public Mineral(String key, String name, String symbolOrGroup, Source source, boolean confirmed) {
        super(key, source, confirmed);
        this.name = name;
        this.symbolOrGroup = symbolOrGroup;
    }

    /**
     * Places the mineral in the lists.
     *
     * @param partDEntry the number of its entry in Part D, null when it is not there
     * @param hs6 the six digits of the Harmonized System, null when none is given
     */
    public void list(boolean critical, Integer partDEntry, String partDWording, boolean offAtomicList, String hs6) {
        this.critical2023 = critical;
        this.partD = partDEntry != null;
        this.partDEntry = partDEntry;
        this.partDWording = partDWording;
        this.offAtomicList2023 = offAtomicList;
        this.hs6 = hs6;
    }

    void become(MineralView view) {
        super.become(view);
        name = view.name();
        symbolOrGroup = view.symbolOrGroup();
        critical2023 = view.critical2023();
        partD = view.partD();
        partDEntry = view.partDEntry();
        partDWording = view.partDWording();
        offAtomicList2023 = view.offAtomicList2023();
        hs6 = view.hs6();
    }

    MineralView view() {
        return new MineralView(
                key(),
                name,
                symbolOrGroup,
                critical2023,
                partD,
                partDEntry,
                partDWording,
                offAtomicList2023,
                hs6,
                source(),
                confirmed(),
                notes(),
                conflicts());
    }
}
