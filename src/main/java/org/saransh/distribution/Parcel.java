package org.saransh.distribution;

/**
 * A message with what is written on its envelope.
 *
 * @param name of its file when it becomes one, and its id in reports: {@code delivery-17}
 * @param from where failures are reported to
 */
record Parcel(String name, String from, String to, Letter letter) {

    Parcel {
        to = MailAddress.onTheWire(to);
    }
}
