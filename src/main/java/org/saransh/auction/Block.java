package org.saransh.auction;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.saransh.reference.IndianState;
import org.saransh.reference.Source;
import org.saransh.register.NamesColumn;
import org.saransh.register.RegisterRow;

/** A mineral block. Its key stays the same through every offering. */
@Entity
@Table(name = "block")
public class Block extends RegisterRow {

    private String name;

    @Enumerated(EnumType.STRING)
    private IndianState state;

    @Convert(converter = NamesColumn.class)
    private List<String> minerals = List.of();

    protected Block() {}

    /** @param state null when the source does not say */
    public Block(String key, String name, IndianState state, List<String> minerals, Source source, boolean confirmed) {
        super(key, source, confirmed);
        this.name = name;
        this.state = state;
        this.minerals = List.copyOf(minerals);
    }

    void become(BlockView view) {
        super.become(view);
        name = view.name();
        state = view.state();
        minerals = List.copyOf(view.minerals());
    }

    BlockView view() {
        return new BlockView(key(), name, state, minerals, source(), confirmed(), notes(), conflicts());
    }
}
