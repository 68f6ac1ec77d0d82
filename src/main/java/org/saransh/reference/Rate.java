package org.saransh.reference;

/**
 * A share with the name of what it is a share of.
 *
 * @param of code of the denominator
 */
public record Rate(int numerator, int denominator, String of) {

    public Rate {
        if (!isShare(numerator, denominator)) {
            throw new IllegalArgumentException(numerator + " of " + denominator + " " + of + " is no share");
        }
    }

    /** Whether so many can be a share of so many. */
    public static boolean isShare(int numerator, int denominator) {
        return numerator >= 0 && denominator > 0 && numerator <= denominator;
    }

    public static Rate of(int numerator, int denominator, String of) {
        return new Rate(numerator, denominator, of);
    }
}
