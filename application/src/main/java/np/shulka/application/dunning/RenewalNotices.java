package np.shulka.application.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.subscription.Subscription;

/**
 * What whoever is asked for their next time is told, whoever asked for it: that it can be paid, and
 * the reminders to come. Written with the request; what is not needed any more is thrown away when
 * it would go out (S10, C6).
 */
public final class RenewalNotices {
  private final Setting setting;

  public RenewalNotices(Setting setting) {
    this.setting = setting;
  }

  /** Of an offer that opens by itself: it is told now. */
  List<Notice> offered(Subscription.Payable subscription, Invoice.Open offer) {
    Asking asking = new Asking(offer, Ends.of(subscription));
    return Stream.concat(Stream.of(asking.offered(setting.now())), asking.reminders()).toList();
  }

  /**
   * Of a request that its payer made, and may leave: they look at it now, so that it can be paid is
   * told when an offer would have opened, if that is still to come and no reminder says it first.
   */
  public List<Notice> asked(Subscription.Payable subscription, Invoice.Open request) {
    if (subscription instanceof Subscription.Incomplete) return List.of();
    Asking asking = new Asking(request, Ends.of(subscription));
    List<Notice> reminders = asking.reminders().toList();
    Stream<Notice> offered =
        subscription.offersAt(setting.deadlines()).stream()
            .filter(at -> at.isAfter(setting.now()))
            .filter(at -> reminders.stream().allMatch(one -> one.dueAt().isAfter(at)))
            .map(asking::offered);
    return Stream.concat(offered, reminders.stream()).toList();
  }

  /** Where what was promised runs out. */
  Instant endOf(Subscription.Payable subscription) {
    return Ends.of(subscription).time;
  }

  /** A request, and the ends that its notices tell. */
  private final class Asking {
    private final PaymentRequest request;
    private final Ends ends;
    private final Notice.Facts facts;

    Asking(Invoice.Open open, Ends ends) {
      this.request = open.request();
      this.ends = ends;
      this.facts =
          new Notice.Facts(
              request.charges().lines().getFirst().description(),
              open.due(),
              Optional.of(ends.time),
              Optional.of(ends.grace),
              Optional.of(request.payToken()),
              Optional.of(request.reference()));
    }

    Notice offered(Instant at) {
      return notice(Notice.Occasion.of(Notice.Kind.RENEWAL_OFFERED, request.id()), at);
    }

    /** Those that are still to come. */
    Stream<Notice> reminders() {
      return setting.reminders().reminders(ends.time, ends.grace, setting.zone()).stream()
          .filter(reminder -> reminder.dueAt().isAfter(setting.now()))
          .map(one -> notice(Notice.Occasion.of(one, request.id()), one.dueAt()));
    }

    private Notice notice(Notice.Occasion occasion, Instant dueAt) {
      return new Notice(
          new NoticeId(setting.identifiers().next()),
          request.debtor().subscriber(),
          occasion,
          Optional.empty(),
          facts,
          setting.now(),
          dueAt);
    }
  }

  /** When what was promised runs out, and until when it may still be continued. */
  private record Ends(Instant time, Instant grace) {
    static Ends of(Subscription.Payable subscription) {
      return switch (subscription) {
        case Subscription.Active active ->
            new Ends(active.paid().time().endsAt(), active.paid().graceUntil());
        case Subscription.PastDue late -> new Ends(late.ranOutAt(), late.until());
        case Subscription.Trialing trialing -> new Ends(trialing.turnsAt(), trialing.turnsAt());
        case Subscription.Incomplete first -> new Ends(first.until(), first.until());
      };
    }
  }
}
