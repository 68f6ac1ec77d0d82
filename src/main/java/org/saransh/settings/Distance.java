package org.saransh.settings;

/** How many letters have to be put in, left out or changed to make one word of another. */
final class Distance {

    private Distance() {}

    static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= one.length(); letter++) {
            int before = row[0];
            row[0] = letter;
            for (int column = 1; column < row.length; column++) {
                int changed = before + (one.charAt(letter - 1) == other.charAt(column - 1) ? 0 : 1);
                before = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
