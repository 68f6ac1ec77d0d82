package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.reference.IndianState;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Blocks extends Register<Block, BlockView> {

    Blocks() {
        super(
                "blocks",
                Block.class,
                BlockView.class,
                Columns.<BlockView>key()
                        .text("name", BlockView::name)
                        .code("state", IndianState.class, BlockView::state)
                        .names("minerals", BlockView::minerals)
                        .sourced());
    }

    @Override
    protected BlockView view(Block row) {
        return row.view();
    }
}
