package org.saransh.http;

/** How wide a method stands open. */
public enum Door {
    /** For the roles that it names. */
    ROLE,

    /**
     * For published briefs and what leads to them: for anybody while {@code saransh.briefs.public} says so, else for readers.
     * The method itself shows nobody without {@link Caller#mayRead} what is not public.
     */
    PUBLIC_BRIEF,

    /** For anybody: signing in, what a token in the address opens by itself, the files of pages. */
    ANYONE
}
