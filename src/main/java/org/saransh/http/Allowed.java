package org.saransh.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a method that answers requests, of the interface as of the pages. A method without it is refused to everybody.
 *
 * <pre>
 * &#64;Allowed(Role.EDITOR)               whoever has that role, or one that reaches it
 * &#64;Allowed(door = Door.PUBLIC_BRIEF)  anybody while published briefs are public, else every reader
 * &#64;Allowed(door = Door.ANYONE)        anybody, signed in or not
 * </pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** The roles of which one is enough; none while a door is open wider. */
    Role[] value() default {};

    Door door() default Door.ROLE;

    /** Whether it takes much to answer: nobody may ask for many such answers in a minute. */
    boolean costly() default false;
}
