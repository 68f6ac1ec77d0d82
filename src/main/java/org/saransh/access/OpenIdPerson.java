package org.saransh.access;

import org.saransh.storage.Sha256;

/**
 * Somebody whom the provider has signed in.
 *
 * @param issuer of the provider
 * @param subject its name for the person, which never changes and is given to nobody else
 * @param name what it calls the person; only this says which account is meant when the person comes first
 */
public record OpenIdPerson(String issuer, String subject, String name) {

    String key() {
        return Sha256.of(issuer + "\n" + subject);
    }
}
