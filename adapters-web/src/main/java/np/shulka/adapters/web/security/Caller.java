package np.shulka.adapters.web.security;

import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;

/** Who calls, as their access token tells. */
public record Caller(Subject subject, Contact contact) {}
