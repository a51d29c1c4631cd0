package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** One of our servers, as somebody's browser sees it: what can be asked of it, and what it says. */
public interface Shop {

  /** Orders under an idempotency key; nothing if another request with that key is at work. */
  Optional<Ordered> orders(Order order);

  /** One of my payments. */
  Way payment(PaymentId id);

  /** The permanent link of one of my invoices. */
  PayToken link(InvoiceId id);

  List<PaymentId> payments();

  Entitled entitlements();

  /** Follows the permanent link of an invoice, signed in or not; nothing if it is not open. */
  Optional<Way> paysByLink(PayToken link);

  /** Pays from the list of invoices; nothing if it is not open. */
  Optional<Way> paysInvoice(InvoiceId invoice, Attempt.Channel channel);

  /** Comes to the return address with that name of a checkout. */
  Told returns(Pidx pidx);

  /** Asks, signed in, what became of a payment. */
  Told verifies(Way payment);

  /** Hands in what the widget gave; nothing if it is not for this payment. */
  Optional<Told> confirms(Confirmation confirmation);

  /** Goes on with money of mine for which nothing was owed; nothing if there is none. */
  boolean uses(PaymentId payment);

  /** Forgets old idempotency keys, where that does not happen by itself; says how many. */
  int forgetsKeys();

  /** Ends one of my subscriptions; nothing if I have none. */
  boolean cancels(PlanCode plan, boolean now);

  /** Takes that back; nothing if I have none. */
  boolean keeps(PlanCode plan);

  /** Pays ahead for so many periods; nothing if that is not possible now. */
  Optional<Way> renews(PlanCode plan, int periods);

  /** Lets one of my subscriptions stand still for so long, or for as long as it may. */
  boolean pauses(PlanCode plan, Optional<Duration> by);

  /** Lets it go on; nothing if I have none. */
  boolean resumes(PlanCode plan);

  /** Tells what something else would cost; nothing if that cannot be had. */
  Optional<Quoted> quotes(Wish wish);

  /** Takes something else, for what was quoted if a quote is named; nothing if it cannot be had. */
  Optional<Swapped> changes(Wish wish, Optional<QuoteId> quote);

  /** Does what time does, where that does not happen by itself; says how much there was. */
  int timePasses();

  /** What the merchant's people can do here, where they are let in. */
  default Optional<Office> office() {
    return Optional.empty();
  }

  /** Closes the days that are over, where that does not happen by itself; says how many. */
  int closesDays();

  /** What somebody wants. */
  record Order(
      String key,
      PlanCode plan,
      int quantity,
      Attempt.Channel channel,
      Optional<CouponCode> coupon,
      Optional<Map<AddOnCode, Integer>> addOns) {}

  /**
   * What came of an order.
   *
   * @param text what the answer says, to be compared with other answers
   */
  record Ordered(String text, Optional<InvoiceId> invoice, Optional<PaymentId> payment) {}

  /** What somebody wants of what they have. */
  sealed interface Wish {
    /** Of which plan they believe to have it. */
    PlanCode from();
  }

  /**
   * What somebody wants instead of what they have.
   *
   * @param addOns what recurs beside it; as now if nothing is said
   * @param now or with the next time that is paid for
   */
  record Swap(
      PlanCode from,
      PlanCode to,
      Optional<Integer> quantity,
      Optional<Map<AddOnCode, Integer>> addOns,
      boolean now)
      implements Wish {
    public Swap(PlanCode from, PlanCode to, Optional<Integer> quantity, boolean now) {
      this(from, to, quantity, Optional.empty(), now);
    }
  }

  /** What somebody wants once beside it. */
  record OneOff(PlanCode from, AddOnCode addOn, int quantity) implements Wish {}

  /** What something else comes to. */
  record Quoted(QuoteId id, Money due) {}

  /** It is agreed; done as soon as that is paid, if something is to be paid. */
  record Swapped(Optional<Way> payment) {}

  /** Whether something may be used, until when, and how much of what is limited. */
  record Entitled(boolean active, Optional<Instant> until, Map<String, Long> limits) {}

  /** What was said of a payment; not always is somebody told which one it is. */
  record Told(Optional<PaymentId> completed) {}

  /** What the widget gave to somebody who confirmed an amount in it. */
  record Confirmation(PaymentId payment, WidgetToken token, Money amount) {}
}
