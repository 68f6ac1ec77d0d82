package org.saransh.distribution;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Fault;
import org.saransh.reference.OneLine;

/** Where mail may go at all. */
@ApplicationScoped
class AllowedDomains {

    private static final Logger LOG = System.getLogger(AllowedDomains.class.getName());
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "saransh.mail.domains")
    Optional<String> domains;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "saransh.mail.own")
    Optional<String> ownDomains;

    private DomainList allowed;
    private DomainList own;

    @PostConstruct
    void read() {
        allowed = read(domains.orElse(""), publicUrl);
        try {
            own = DomainList.of(ownDomains.orElse(""));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "saransh.mail.own is '" + ownDomains.orElse("") + "': write domains as mines.gov.in, *.nic.in",
                    wrong);
        }
    }

    void tell(@Observes Startup start) {
        if (allowed.patterns().isEmpty()) {
            LOG.log(Level.WARNING, "saransh.mail.domains is empty: no mail goes anywhere");
        }
    }

    /** @throws IllegalStateException when mail could go anywhere from a service that others can reach */
    static DomainList read(String domains, String publicUrl) {
        DomainList list;
        try {
            list = DomainList.of(domains);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "saransh.mail.domains is '" + domains + "': write domains as mines.gov.in, *.nic.in", wrong);
        }
        if (list.any() && !THIS_MACHINE.contains(URI.create(publicUrl).getHost())) {
            throw new IllegalStateException("saransh.mail.domains is *, but saransh.public.url is " + publicUrl
                    + ": name the domains to which mail may go");
        }
        return list;
    }

    /** Whether nobody has to be asked before mail goes there; when no domains are named as own, that is every one. */
    boolean own(MailAddress address) {
        return own.patterns().isEmpty() || own.allows(address);
    }

    boolean allow(MailAddress address) {
        return allowed.allows(address);
    }

    /** Why no mail may go to the address; empty when it may. */
    Optional<String> refusal(String address) {
        return MailAddress.of(address)
                .map(known -> allow(known)
                        ? Optional.<String>empty()
                        : Optional.of("the domain " + known.domain() + " is not among saransh.mail.domains"))
                .orElse(Optional.of("the address is none"));
    }

    /** What is wrong with the address; empty when mail may go there. */
    Optional<Fault> fault(String field, String address) {
        if (MailAddress.of(address).isEmpty()) {
            return Optional.of(new Fault(field, OneLine.shown(address), "is no address", MailAddress.EXPECTED));
        }
        return refusal(address)
                .map(why -> new Fault(
                        field, address, "is of a domain to which no mail may go", "a domain of saransh.mail.domains"));
    }
}
