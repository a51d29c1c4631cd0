package np.shulka.adapters.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is still what they were when they signed in: the issuer is asked again every few
 * minutes, so that a role that was taken away does not outlive them (docs/decisions/0041).
 */
@Component
final class SessionStanding {
  private static final int LOCKS = 64;

  /** Longer than a question and what is written of its answer can take. */
  private static final Duration TURN = Duration.ofSeconds(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** Five seconds of them: who waits longer believes what was true. */
  private static final int MOST_LOOKS = 100;

  private final Duration every;
  private final ObjectProvider<SignInIssuer> issuers;
  private final SessionRepository<? extends Session> sessions;
  private final AskingTurns turns;
  private final Lock[] locks =
      IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  SessionStanding(
      @Value("${shulka.sign-in.check:5m}") Duration every,
      ObjectProvider<SignInIssuer> issuers,
      SessionRepository<? extends Session> sessions,
      AskingTurns turns) {
    this.every = every;
    this.issuers = issuers;
    this.sessions = sessions;
    this.turns = turns;
  }

  /** Who it is now; nobody if they are signed out. */
  Optional<SessionPerson> of(String session, SessionPerson known, Instant now) {
    if (isFresh(known, now)) return Optional.of(known);
    if (refreshToken(known) == null) return withoutAsking(known, now);
    // of the requests of one page one asks; the others wait for what it is told
    Lock lock = locks[Math.floorMod(session.hashCode(), LOCKS)];
    lock.lock();
    try {
      return inTurn(session, known, now);
    } finally {
      lock.unlock();
    }
  }

  /** Of the nodes one asks, too. */
  private Optional<SessionPerson> inTurn(String session, SessionPerson known, Instant now) {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      if (turns.take(session, TURN)) {
        try {
          return asked(session, known, now, sessions);
        } finally {
          turns.giveBack(session);
        }
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      Optional<SessionPerson> told = person(sessions, session);
      if (told.isEmpty() || isFresh(told.get(), now)) return told;
    }
    return Optional.of(unchecked(known, now));
  }

  private boolean isFresh(SessionPerson known, Instant now) {
    SessionPerson.Checked checked = known.checked();
    return checked != null && now.isBefore(checked.at().plus(every));
  }

  /** Where there is nothing to ask with, roles last as long as the token that told them. */
  private static Optional<SessionPerson> withoutAsking(SessionPerson known, Instant now) {
    SessionPerson.Checked checked = known.checked();
    Instant end = checked == null ? null : checked.goodUntil();
    boolean stands = known.roles().isEmpty() || (end != null && now.isBefore(end));
    return Optional.of(known).filter(_ -> stands);
  }

  private <S extends Session> Optional<SessionPerson> asked(
      String id, SessionPerson known, Instant now, SessionRepository<S> all) {
    S session = all.findById(id);
    if (session == null) return Optional.empty();
    if (!(session.getAttribute(SessionPeople.ATTRIBUTE) instanceof SessionPerson person)) {
      return Optional.empty();
    }
    String token = refreshToken(person);
    SignInIssuer issuer = issuers.getIfAvailable();
    if (isFresh(person, now) || token == null || issuer == null) return Optional.of(person);
    return switch (issuer.ask(person, token, now)) {
      case SignInIssuer.Answer.Known(var current) -> {
        session.setAttribute(SessionPeople.ATTRIBUTE, current);
        all.save(session);
        yield Optional.of(current);
      }
      case SignInIssuer.Answer.Unknown _ -> changedMeanwhile(all, id, person);
      case SignInIssuer.Answer.Silent _ -> Optional.of(unchecked(known, now));
    };
  }

  /** A node that took its turn for over may have asked meanwhile. */
  private static Optional<SessionPerson> changedMeanwhile(
      SessionRepository<? extends Session> all, String id, SessionPerson before) {
    return person(all, id).filter(person -> !person.equals(before));
  }

  private static Optional<SessionPerson> person(
      SessionRepository<? extends Session> all, String id) {
    return Optional.ofNullable(all.findById(id))
        .map(session -> session.<Object>getAttribute(SessionPeople.ATTRIBUTE))
        .filter(SessionPerson.class::isInstance)
        .map(SessionPerson.class::cast);
  }

  /** For a while it is believed what was true; who has roles is not let in for longer. */
  private SessionPerson unchecked(SessionPerson known, Instant now) {
    SessionPerson.Checked checked = known.checked();
    boolean lately = checked != null && now.isBefore(checked.at().plus(every.multipliedBy(2)));
    if (lately || known.roles().isEmpty()) return known;
    throw new IssuerSilent();
  }

  private static @Nullable String refreshToken(SessionPerson known) {
    SessionPerson.Checked checked = known.checked();
    return checked == null ? null : checked.refreshToken();
  }
}
