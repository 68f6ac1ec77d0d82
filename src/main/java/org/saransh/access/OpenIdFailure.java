package org.saransh.access;

/** Why a sign-in at the provider did not end; the words are for the log. */
public final class OpenIdFailure extends Exception {

    private static final long serialVersionUID = 1L;

    OpenIdFailure(String why) {
        super(why);
    }

    OpenIdFailure(String why, Throwable cause) {
        super(why + ": " + cause.getMessage(), cause);
    }
}
