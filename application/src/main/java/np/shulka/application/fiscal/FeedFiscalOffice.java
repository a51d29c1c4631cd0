package np.shulka.application.fiscal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.fiscal.FiscalOffice.Answer;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Tells the tax office of documents that were committed, each until it has it (N6). What it does
 * never holds up a payment: all of this happens afterwards, outside any transaction.
 */
@PrimaryPort
public final class FeedFiscalOffice {
  /** Longer than a batch takes when each answer is as late as it may be. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration UNTIL_IT_OPENS = Duration.ofMinutes(5);

  /** An outage of any length loses nothing; nobody forgives a document that was left out. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final FiscalOffice office;
  private final Filings filings;
  private final Documents documents;
  private final Setting setting;
  private final Instant since;

  public FeedFiscalOffice(
      FiscalOffice office, Filings filings, Documents documents, Setting setting, Instant since) {
    this.office = office;
    this.filings = filings;
    this.documents = documents;
    this.setting = setting;
    this.since = since;
  }

  /**
   * Tells of at most so many documents.
   *
   * @return how many; less than the limit means that there is no point in going on now
   */
  public int feed(int limit) {
    if (office.role() == FiscalOffice.Role.NONE) return 0;
    filings.takeIn(since, setting.now(), limit);
    List<Filings.Claim> claims = filings.claimDue(setting.now(), LEASE, limit);
    for (int done = 0; done < claims.size(); done++) {
      if (!setting.now().isBefore(claims.get(done).leasedUntil())) return done;
      if (!dealtWith(claims.get(done))) {
        Instant later = setting.now().plus(UNTIL_IT_OPENS);
        claims.subList(done + 1, claims.size()).forEach(claim -> filings.putOff(claim, later));
        return done;
      }
    }
    return claims.size();
  }

  /** One poisonous document must not keep the others waiting; whether the next one makes sense. */
  private boolean dealtWith(Filings.Claim claim) {
    try {
      return told(claim);
    } catch (Problem trouble) {
      throw trouble;
    } catch (RuntimeException bug) {
      String what = "document " + claim.of().document() + " cannot be told: " + bug;
      setting.alerts().raise(claim.of().subscriber(), what);
      filings.putOff(claim, setting.now().plus(LONGEST_WAIT));
      return true;
    }
  }

  private boolean told(Filings.Claim claim) {
    FiscalRecord record = documents.record(claim.of());
    try {
      filings.begin(claim, setting.now());
    } catch (LostRace elsewhere) {
      return true;
    }
    return settled(claim, office.tell(record));
  }

  private boolean settled(Filings.Claim claim, Answer answer) {
    switch (answer) {
      case Answer.Accepted(String said) -> accept(claim, said);
      case Answer.Known(String said) -> known(claim, said);
      case Answer.Refused(String said) -> refuse(claim, said);
      case Answer.Unclear(String said) ->
          ask(claim, Filing.Outcome.UNCLEAR, said, patience(claim.attempts()));
      case Answer.Closed(String said) -> {
        // it has not got it, so whoever has our number later is not us
        ask(claim, Filing.Outcome.REFUSED, said, UNTIL_IT_OPENS);
        return false;
      }
    }
    return true;
  }

  /** The answer to an earlier attempt was lost; without one, somebody else used our number. */
  private void known(Filings.Claim claim, String said) {
    if (claim.doubtful()) accept(claim, said);
    else refuse(claim, said);
  }

  private void accept(Filings.Claim claim, String said) {
    filings.end(claim, Filing.Outcome.ACCEPTED, said, Optional.empty());
  }

  private void refuse(Filings.Claim claim, String said) {
    filings.end(claim, Filing.Outcome.REFUSED, said, Optional.empty());
    if (!isRefused(claim)) return; // another node has it by now: it told of it first
    String what = "the tax office refuses document " + claim.of().document() + ": " + said;
    setting.alerts().raise(claim.of().subscriber(), what);
  }

  private boolean isRefused(Filings.Claim claim) {
    return filings
        .find(claim.of().document())
        .filter(filing -> filing.status() == Filing.Status.REFUSED)
        .isPresent();
  }

  private void ask(Filings.Claim claim, Filing.Outcome outcome, String said, Duration wait) {
    Optional<Instant> again = Optional.of(setting.now().plus(wait));
    filings.end(claim, outcome, said, again);
  }

  /** A minute, two, four, and so on. */
  private static Duration patience(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
