package np.shulka.application.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.Notice;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Subscriptions whose time ran out before the next was paid for, and what became of such. */
@SecondaryPort
public interface Overdue {

  /** Those that are past due, that which exists longest first. */
  Page<Waiting> waiting(Page.Request page);

  /** What became of those that were past due, on those local days. */
  Outcome outcome(Span span, ZoneId zone);

  /** The periods of {@link Outcome#recovered} one by one, in the order of their invoices. */
  Page<Became> recovered(Span span, ZoneId zone, Page.Request page);

  /** The subscriptions of {@link Outcome#lost} one by one, that which existed longest first. */
  Page<Became> lost(Span span, ZoneId zone, Page.Request page);

  /**
   * One that can still be paid for.
   *
   * @param since when its time ran out
   * @param until when it ends
   * @param asked what is asked for, if anything is
   * @param told the last that its subscriber was told of that request
   */
  record Waiting(
      SubscriptionId subscription,
      SubscriberId subscriber,
      PlanCode plan,
      Instant since,
      Instant until,
      Optional<Asked> asked,
      Optional<Told> told) {}

  /** A request that waits for money. */
  record Asked(InvoiceId invoice, Money due) {}

  /**
   * A notice that went out.
   *
   * @param hours from the end of the paid time, where it is a reminder; below zero before it
   */
  record Told(Notice.Kind kind, int hours, Instant at) {}

  /**
   * What was won back and what was not.
   *
   * @param recovered periods that were paid at or after the moment at which they began, by who had
   *     paid for time before; with tax
   * @param lost subscriptions that ended unpaid, and what was asked for them in the end; with tax
   */
  record Outcome(Tally recovered, Tally lost) {}

  /**
   * What became of one.
   *
   * @param since when the time began that was paid late; empty where it was lost
   * @param at when it was paid, or when it ended
   * @param invoices the tax invoice, or the requests that were taken back with the end
   * @param amount what those come to, with tax
   */
  record Became(
      SubscriptionId subscription,
      SubscriberId subscriber,
      PlanCode plan,
      Optional<Instant> since,
      Instant at,
      List<InvoiceId> invoices,
      Money amount) {
    public Became {
      invoices = List.copyOf(invoices);
    }
  }

  /** So many, which come to that together. */
  record Tally(long count, Money amount) {}
}
