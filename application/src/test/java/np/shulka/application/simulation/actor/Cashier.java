package np.shulka.application.simulation.actor;

import java.util.Optional;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Effect;

/** One of our servers, as whoever gives money back sees it. */
public interface Cashier {
  /** Writes down that it goes back, all of it or a part; says whether that can be. */
  boolean refunds(PaymentId payment, Optional<Money> part, Effect effect);

  /** A second person agrees to all that waits for one; says to how much. */
  int approves();

  /** A second person looks at all that waits for one, and declines some; says how much. */
  int declines(Dice dice);

  /** Proposes, as every node does, that what nobody used goes back; says how much there was. */
  int proposes();

  /**
   * Asks again about what is in quarantine, ends what nobody can decide by asking, and books what
   * was given back past us, as the dashboard of the gateway shows it; says how much.
   */
  int worksOff();

  /** Does what every node does again and again; says how much there was. */
  int asksAgain();
}
