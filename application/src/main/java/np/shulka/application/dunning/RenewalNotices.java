package np.shulka.application.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.subscription.PaidPeriod;
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

  /** Of an offer that opens by itself: it is told now, also that time ran out if it did. */
  List<Notice> offered(Subscription.Payable subscription, Invoice.Open offer) {
    Asking asking = new Asking(offer, ends(subscription));
    return Stream.concat(Stream.of(asking.offered(setting.now())), asking.reminders()).toList();
  }

  /**
   * Of a request that its payer made, and may leave: they look at it now, so that it can be paid is
   * told when an offer would have opened, if that is still to come and no reminder says it first.
   */
  public List<Notice> asked(Subscription.Payable subscription, Invoice.Open request) {
    if (subscription instanceof Subscription.Incomplete) return List.of();
    Asking asking = new Asking(request, ends(subscription));
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
    return ends(subscription).time;
  }

  /** A request, and the ends that its notices tell. */
  private final class Asking {
    private final Invoice.Open open;
    private final PaymentRequest request;
    private final Ends ends;

    Asking(Invoice.Open open, Ends ends) {
      this.open = open;
      this.request = open.request();
      this.ends = ends;
    }

    Notice offered(Instant at) {
      return at.isBefore(ends.time)
          ? notice(Notice.Occasion.of(Notice.Kind.RENEWAL_OFFERED, request.id()), ends.access, at)
          : notice(Notice.Occasion.of(Notice.Kind.PAST_DUE, request.id()), ends.payable, at);
    }

    /** Those that are still to come. */
    Stream<Notice> reminders() {
      return setting.reminders().reminders(ends.time, ends.access, setting.zone()).stream()
          .filter(reminder -> reminder.dueAt().isAfter(setting.now()))
          .map(one -> notice(Notice.Occasion.of(one, request.id()), ends.access, one.dueAt()));
    }

    private Notice notice(Notice.Occasion occasion, Instant last, Instant dueAt) {
      return new Notice(
          new NoticeId(setting.identifiers().next()),
          request.debtor().subscriber(),
          occasion,
          Optional.empty(),
          facts(last),
          setting.now(),
          dueAt);
    }

    private Notice.Facts facts(Instant last) {
      return new Notice.Facts(
          request.charges().lines().getFirst().description(),
          open.due(),
          Optional.of(ends.time),
          Optional.of(last),
          Optional.of(request.payToken()),
          Optional.of(request.reference()));
    }
  }

  /** A trial has no grace, and can be continued for as long all the same (S2). */
  private Ends ends(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active active -> Ends.of(active.paid());
      case Subscription.PastDue late ->
          late.paid().map(Ends::of).orElseGet(() -> Ends.ofTrial(late.ranOutAt(), late.until()));
      case Subscription.Trialing trialing -> {
        Instant end = trialing.turnsAt();
        yield Ends.ofTrial(end, end.plus(setting.deadlines().grace()));
      }
      case Subscription.Incomplete first -> Ends.ofTrial(first.until(), first.until());
    };
  }

  /** When what was promised runs out, when access ends, and until when it can be continued. */
  private record Ends(Instant time, Instant access, Instant payable) {
    static Ends of(PaidPeriod paid) {
      return new Ends(paid.time().endsAt(), paid.graceUntil(), paid.graceUntil());
    }

    static Ends ofTrial(Instant end, Instant payable) {
      return new Ends(end, end, payable);
    }
  }
}
