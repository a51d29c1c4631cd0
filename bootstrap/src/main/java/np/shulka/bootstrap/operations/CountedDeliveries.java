package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;

/** Deliveries that count which of them are given up. */
record CountedDeliveries(Deliveries real, Counter dead, Counter disabled) implements Deliveries {

  @Override
  public void failed(Parcel parcel, Reply reply, Optional<Instant> retryAt, Instant holdUntil) {
    real.failed(parcel, reply, retryAt, holdUntil);
    if (retryAt.isEmpty()) dead.increment();
  }

  @Override
  public OptionalInt disable(
      WebhookEndpointId endpoint, Optional<Instant> failingSince, Instant now) {
    OptionalInt left = real.disable(endpoint, failingSince, now);
    left.ifPresent(
        waited -> {
          disabled.increment();
          dead.increment(waited);
        });
    return left;
  }

  @Override
  public int fanOut(Instant now, int limit) {
    return real.fanOut(now, limit);
  }

  @Override
  public List<Parcel> claim(Instant now, Duration lease, int atOnce, int limit) {
    return real.claim(now, lease, atOnce, limit);
  }

  @Override
  public void delivered(Parcel parcel, Reply reply) {
    real.delivered(parcel, reply);
  }

  @Override
  public Backlog backlog(Instant now) {
    return real.backlog(now);
  }

  @Override
  public int giveUp(int limit) {
    return real.giveUp(limit);
  }

  @Override
  public int forget(Status status, Instant before, int limit) {
    return real.forget(status, before, limit);
  }

  @Override
  public Page<Delivery> of(WebhookEndpointId endpoint, Page.Request page) {
    return real.of(endpoint, page);
  }

  @Override
  public Page<Delivery> pending(WebhookEndpointId endpoint, Page.Request page) {
    return real.pending(endpoint, page);
  }

  @Override
  public Optional<Delivery> find(PartnerId partner, DeliveryId id) {
    return real.find(partner, id);
  }

  @Override
  public void again(Delivery it, Instant now) {
    real.again(it, now);
  }

  @Override
  public void skip(Delivery waiting, Instant now) {
    real.skip(waiting, now);
  }
}
