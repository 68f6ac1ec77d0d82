package org.saransh.partnership;

public enum CounterpartType {
    COUNTRY,
    COMPANY,
    AGENCY,
    GROUP
}
