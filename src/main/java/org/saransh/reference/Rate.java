package org.saransh.reference;

/**
 * A share with the name of what it is a share of.
 *
 * @param of code of the denominator
 */
public record Rate(int numerator, int denominator, String of) {

    public Rate {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator + " " + of + " is no share");
        }
    }

    public static Rate of(int numerator, int denominator, String of) {
        return new Rate(numerator, denominator, of);
    }
}
