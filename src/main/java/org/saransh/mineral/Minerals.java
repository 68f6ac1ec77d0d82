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
                        .text("name", "Mineral", "खनिज", MineralView::name)
                        .required()
                        .text("symbolOrGroup", "Symbol or group", "प्रतीक या समूह", MineralView::symbolOrGroup)
                        .yesNo(
                                "critical2023",
                                "Critical (2023 list)",
                                "महत्वपूर्ण (2023 सूची)",
                                MineralView::critical2023)
                        .yesNo("partD", "In Part D", "भाग घ में", MineralView::partD)
                        .count("partDEntry", "Part D entry", "भाग घ प्रविष्टि", null, MineralView::partDEntry)
                        .text("partDWording", "Part D wording", "भाग घ के शब्द", MineralView::partDWording)
                        .yesNo(
                                "offAtomicList2023",
                                "Left the atomic list in 2023",
                                "2023 में परमाणु सूची से हटा",
                                MineralView::offAtomicList2023)
                        .text("hs6", "HS code", "एचएस कोड", MineralView::hs6)
                        .sourced());
    }

    @Override
    protected Mineral written(Mineral current, MineralView view) {
        Mineral row = current == null ? new Mineral() : current;
        row.become(view);
        return row;
    }

    @Override
    protected MineralView view(Mineral row) {
        return row.view();
    }
}
