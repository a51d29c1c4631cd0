package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.SubscriberId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What subscribers are to be told, kept from when it became true until long after it was told. */
@SecondaryPort
public interface Notices {

  /**
   * Adds a notice in the transaction that makes it true. If its subscriber has one of the same
   * occasion, by whatever node or run, that one stays and this one is forgotten.
   */
  void add(Notice notice);

  /**
   * Takes notices that are due and puts them off by the lease, so that no other node takes them
   * meanwhile; a node that dies gives them back that way.
   *
   * @param limit at most so many, longest due first
   */
  List<Claim> claimDue(Instant now, Duration lease, int limit);

  /**
   * Whether another reminder of the same thing is due by now that was planned for later: of those
   * that were held up the last says it all (S10).
   */
  boolean isOvertaken(Notice reminder, Instant now);

  /** It is done with; nothing happens if it was done with before. */
  void close(Claim claim, Fate fate, Instant now);

  /**
   * It has to be tried again; nothing happens if its lease was over and another node has it.
   *
   * @param failures how often it failed by now
   * @param trouble what went wrong the last time, without personal data; empty if nothing did
   */
  void putOff(Claim claim, Instant until, int failures, String trouble);

  /** What a subscriber was told last, or is to be told; newest first, at most so many. */
  List<Kept> latest(SubscriberId subscriber, int limit);

  /**
   * A notice and how it ended with it.
   *
   * @param fate nothing while it waits
   */
  record Kept(Notice notice, Optional<Fate> fate) {}

  /**
   * A notice that is this node's until the lease is over.
   *
   * @param failures how often it could not be delivered yet
   */
  record Claim(Notice notice, int failures, Instant leasedUntil) {}

  /** How it ended with a notice. */
  enum Fate {
    /** The mail server took it. */
    DELIVERED,
    /** No mail server is set up: it was shown in the log. */
    SHOWN,
    /** There is no address to send it to. */
    UNDELIVERABLE,
    /** It failed for days; people were alerted. */
    GIVEN_UP,
    /** What it asked for was paid, taken back or too late before it could be told. */
    POINTLESS
  }
}
