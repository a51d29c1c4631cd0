package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.DeliverySchedule;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Events on their way to endpoints. Of each subscriber an endpoint gets one at a time, in order;
 * what a node took and did not bring is taken by another when the lease is over.
 */
@SecondaryPort
public interface Deliveries {

  /**
   * Writes down for the next events of the feed to which endpoints they go, and that this is done,
   * at once and once whoever does it.
   *
   * @return how many events were looked at; none if another node is at it
   */
  int fanOut(Instant now, int limit);

  /**
   * Takes what is due, at most so many of one endpoint at a time on all nodes together. Only what
   * was answered or refused is an attempt; what several nodes in a row said nothing of is taken
   * again after the lease and {@link DeliverySchedule#pause}.
   *
   * @param limit at most so many
   */
  List<Parcel> claim(Instant now, Duration lease, int atOnce, int limit);

  /** The endpoint took it. */
  void delivered(Parcel parcel, Reply reply);

  /**
   * The endpoint did not take it.
   *
   * @param retryAt when to try again; it is dead if there is no such time
   * @param holdUntil until when nothing at all is sent there
   */
  void failed(Parcel parcel, Reply reply, Optional<Instant> retryAt, Instant holdUntil);

  /**
   * Nothing more is sent to that endpoint, and what waited for it is dead.
   *
   * @param failingSince only if it took nothing since then; whatever it took if nothing is said
   * @return how many waited; nothing if it is not disabled by that
   */
  OptionalInt disable(WebhookEndpointId endpoint, Optional<Instant> failingSince, Instant now);

  /** How much is there to be sent to endpoints that are tried, of partners that are let in. */
  Backlog backlog(Instant now);

  /**
   * What waits for endpoints that were removed, or of partners that were shut out, is dead.
   *
   * @return how many
   */
  int giveUp(int limit);

  /**
   * Deletes deliveries that are over, the oldest first; never one that is on its way.
   *
   * @param status which of those that are over
   * @param before only those of which nothing was heard since then
   * @return how many
   */
  int forget(Status status, Instant before, int limit);

  /** What is on its way or was, newest event first. */
  Page<Delivery> of(WebhookEndpointId endpoint, Page.Request page);

  /** What is on its way alone. */
  Page<Delivery> pending(WebhookEndpointId endpoint, Page.Request page);

  Optional<Delivery> find(PartnerId partner, DeliveryId id);

  /**
   * Sends one now, from the beginning of its schedule, in the transaction of who wants it.
   *
   * @throws LostRace if it is on its way already: it is its time, or somebody has it in hand
   */
  void again(Delivery it, Instant now);

  /**
   * Goes on without one, in the transaction of who wants it; the next of its subscriber is sent.
   *
   * @throws LostRace if it is over, or somebody has it in hand
   */
  void skip(Delivery waiting, Instant now);

  /**
   * What a node has taken to bring it.
   *
   * @param attempts counting the one that is made now
   * @param lost how many nodes in a row took it before and said nothing of what came of it
   */
  record Parcel(
      DeliveryId id,
      WebhookEndpoint endpoint,
      Told told,
      int attempts,
      int lost,
      Instant leasedUntil) {}

  /** What came of an attempt: a status of HTTP if there was an answer, else why there was none. */
  record Reply(Optional<Integer> status, String trouble, Instant at) {}

  /** How it stands with an event and an endpoint. */
  record Delivery(
      DeliveryId id,
      WebhookEndpointId endpoint,
      Told told,
      Status status,
      int attempts,
      Turn turn,
      Optional<Reply> last) {

    /** As it is from when it is sent now. */
    Delivery again(Instant now) {
      return after(Status.PENDING, 0, turn.at(Optional.of(now)));
    }

    /** As it is from when it is skipped. */
    Delivery skipped() {
      return after(Status.SKIPPED, attempts, turn.at(Optional.empty()));
    }

    private Delivery after(Status then, int tried, Turn its) {
      return new Delivery(id, endpoint, told, then, tried, its, last);
    }

    /** Whether somebody is bringing it, or died with it so lately that nobody knows. */
    boolean isInHand(Instant now) {
      return turn.inHandUntil().filter(until -> until.isAfter(now)).isPresent();
    }

    /** Whether there is nothing to wait for but its turn. */
    boolean isOnItsWay(Instant now) {
      boolean isTime = turn.nextAttemptAt().filter(at -> !at.isAfter(now)).isPresent();
      return status == Status.PENDING && (isTime || isInHand(now));
    }
  }

  /**
   * When it is the turn of an event.
   *
   * @param nextAttemptAt if it will be tried, and not before that
   * @param inHandUntil if somebody has taken it, and said nothing of it so far
   * @param behind which one of the same subscriber has to be over before
   */
  record Turn(
      Optional<Instant> nextAttemptAt, Optional<Instant> inHandUntil, Optional<DeliveryId> behind) {

    private Turn at(Optional<Instant> next) {
      return new Turn(next, Optional.empty(), behind);
    }
  }

  /**
   * How much is there to be sent.
   *
   * @param undealt events of which it is not known yet to which endpoints they go; counted as far
   *     as {@link #MOST_COUNTED}
   * @param waiting deliveries that are not over, also those that somebody has in hand
   * @param due those of them that could be brought now: nobody has them, their endpoint is not
   *     held, and none of the same subscriber stands before them
   */
  record Backlog(long undealt, Pile waiting, Pile due) {
    /** Who is behind so far need not know how far. */
    public static final int MOST_COUNTED = 100_000;
  }

  /** What became of it. */
  enum Status {
    PENDING,
    DELIVERED,
    DEAD,
    SKIPPED
  }
}
