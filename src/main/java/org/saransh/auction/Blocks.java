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
                        .text("name", "Block", "ब्लॉक", BlockView::name)
                        .required()
                        .code("state", "State", "राज्य", IndianState.class, BlockView::state)
                        .names("minerals", "Minerals", "खनिज", BlockView::minerals)
                        .sourced());
    }

    @Override
    protected Block written(Block current, BlockView view) {
        Block row = current == null ? new Block() : current;
        row.become(view);
        return row;
    }

    @Override
    protected BlockView view(Block row) {
        return row.view();
    }
}
