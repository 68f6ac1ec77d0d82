package org.saransh.mineral;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Minerals extends Register<Mineral, MineralView> {

    Minerals() {
        super(
                "minerals",
                Mineral.class,
                MineralView.class,
                Columns.<MineralView>key()
                        .text("name", MineralView::name)
                        .text("symbolOrGroup", MineralView::symbolOrGroup)
                        .yesNo("critical2023", MineralView::critical2023)
                        .yesNo("partD", MineralView::partD)
                        .number("partDEntry", null, MineralView::partDEntry)
                        .text("partDWording", MineralView::partDWording)
                        .yesNo("offAtomicList2023", MineralView::offAtomicList2023)
                        .text("hs6", MineralView::hs6)
                        .sourced());
    }

    @Override
    protected MineralView view(Mineral row) {
        return row.view();
    }
}
