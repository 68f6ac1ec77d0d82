package org.saransh.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saransh.reference.Evidence;
import org.saransh.reference.Rate;
import org.saransh.reference.Source;

class AuctionRatesTest {

    @Test
    void a_tranche_whose_figures_make_no_share_is_left_out_with_the_reason() {
        List<AuctionRates.RateView> rates = AuctionRates.of(List.of(
                tranche("I", 20, 20, 6, 14),
                tranche("II", 18, 12, 19, null),
                tranche("III", 7, 0, 4, 3),
                tranche("IV", 20, null, null, 11)));
        assertThat(rates).extracting(AuctionRates.RateView::note).containsOnlyNulls();
        assertThat(rates.get(0).rate()).isEqualTo(Rate.of(10, 27, "offerings"));
        assertThat(rates.get(0).tranches()).containsExactly("I", "III");
        assertThat(rates.get(0).without())
                .containsExactly(
                        new AuctionRates.LeftOut("II", "19 sold of 18 offerings is no share"),
                        new AuctionRates.LeftOut("IV", "no source gives how many were sold"));
        assertThat(rates.get(1).rate())
                .as("a block sold at the second attempt was a new one before")
                .isEqualTo(Rate.of(29, 32, "uniqueBlocks"));
        assertThat(rates.get(1).without())
                .containsExactly(new AuctionRates.LeftOut("IV", "no source gives how many were sold"));
        assertThat(rates.get(2).rate()).isEqualTo(Rate.of(28, 47, "offerings"));
    }

    @Test
    void without_a_share_there_is_no_rate_and_a_note_says_why() {
        AuctionRates.RateView unique =
                AuctionRates.of(List.of(tranche("III", 7, 0, 4, 3))).get(1);
        assertThat(unique.rate()).isNull();
        assertThat(unique.of()).isEqualTo("uniqueBlocks");
        assertThat(unique.note()).isEqualTo("4 sold of 0 uniqueBlocks is no share");
        assertThat(AuctionRates.of(List.of()).get(0).note()).isEqualTo("0 sold of 0 offerings is no share");
    }

    private static TrancheView tranche(
            String key, Integer offered, Integer fresh, Integer auctioned, Integer annulled) {
        return new TrancheView(
                key,
                null,
                null,
                null,
                null,
                offered,
                fresh,
                null,
                null,
                null,
                false,
                null,
                List.of(),
                "open",
                auctioned,
                null,
                annulled,
                null,
                null,
                null,
                new Source("Notice", "Ministry of Mines", null, null, Evidence.OFFICIAL_TEXT),
                true,
                null,
                List.of());
    }
}
