package org.saransh.partnership;

import org.saransh.reference.Label;
import org.saransh.reference.Word;

public enum PartnershipKind implements Word {
    GOVERNMENT_TALKS("Government talks", "सरकारी वार्ता"),
    COMPANY_OFFER("Company offer", "कंपनी का प्रस्ताव"),
    COMPANY_TALKS("Company talks", "कंपनी स्तर की वार्ता"),
    COMPANY_AGREEMENT("Company agreement", "कंपनी स्तर का करार"),
    MOU("Memorandum of understanding", "समझौता ज्ञापन"),
    MEMORANDUM_OF_COOPERATION("Memorandum of cooperation", "सहयोग ज्ञापन"),
    JOINT_DECLARATION("Joint declaration of intent", "संयुक्त आशय घोषणा"),
    NON_DISCLOSURE_AGREEMENT("Non-disclosure agreement", "गैर-प्रकटीकरण करार"),
    EXPLORATION_AGREEMENT("Exploration agreement", "अन्वेषण करार"),
    INVESTMENT_PARTNERSHIP("Investment partnership", "निवेश साझेदारी"),
    JOINT_VENTURE("Joint venture", "संयुक्त उद्यम"),
    RESEARCH_AGREEMENT("Research agreement", "अनुसंधान करार"),
    TECHNOLOGY_INITIATIVE("Technology initiative", "प्रौद्योगिकी पहल"),
    TRADE_AGREEMENT_TALKS("Trade agreement talks", "व्यापार समझौता वार्ता"),
    PLURILATERAL("Grouping", "बहुपक्षीय समूह");

    private final Label label;

    PartnershipKind(String english, String hindi) {
        label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
    }
}
