package np.shulka.application.fiscal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Documents that the tax office is told of, each until it has it. */
@SecondaryPort
public interface Filings {

  /**
   * Takes in documents that were committed and are not here yet, in the order of their numbers; any
   * number of nodes may do so at once.
   *
   * @param since those that were issued before are none of ours
   * @return how many
   */
  int takeIn(Instant since, Instant now, int limit);

  /**
   * Takes what is due and puts it off by the lease, longest due first. A credit note waits for its
   * invoice, if that is here.
   */
  List<Claim> claimDue(Instant now, Duration lease, int limit);

  /**
   * Writes down that the office is about to be told, at once and for good.
   *
   * @throws LostRace if the lease was over and another node has it
   */
  void begin(Claim claim, Instant now);

  /**
   * Writes down what it said; nothing happens if another node has it by now.
   *
   * @param dueAgain when it is told again, whatever it said; if nothing is said, that was the end
   */
  void end(Claim claim, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain);

  /** Leaves it for later as if it had not been taken. */
  void putOff(Claim claim, Instant until);

  Optional<Filing> find(UUID document);

  /** Those of that status, newest document first; all of them where nothing is said. */
  Page<Filing> list(Optional<Filing.Status> status, Page.Request page);

  /**
   * Lets a refused one wait again, in the transaction of who says so.
   *
   * @throws LostRace if it is not refused any more
   */
  void again(Filing refused, Instant now);

  /**
   * A filing that is this node's until the lease is over.
   *
   * @param attempts how often the office was told before
   * @param doubtful whether nobody knows of one of these what became of it
   */
  record Claim(Filing.Of of, int attempts, boolean doubtful, Instant leasedUntil) {}
}
