package np.shulka.application.partner;

import np.shulka.application.work.Event;
import np.shulka.domain.identity.SubscriberId;

/**
 * An event as others are told it.
 *
 * @param sequence its place among the events of its subscriber, counted from 1 without a gap
 */
public record Told(SubscriberId subscriber, long sequence, Event event) {}
