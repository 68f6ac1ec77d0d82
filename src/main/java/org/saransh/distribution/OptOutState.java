package org.saransh.distribution;

/** How far a wish to get no more is. */
public enum OptOutState {
    /** Of a statutory recipient: an administrator has to decide; until then he gets everything. */
    ASKED,
    /** He gets no more. */
    GRANTED,
    /** He goes on to get it. */
    DECLINED
}
