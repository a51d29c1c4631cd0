package np.shulka.application.refund;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Answer;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Outcome;
import np.shulka.domain.refund.Refund;

/**
 * Hands refunds to the gateway and asks what came of them, outside any transaction. That it will be
 * sent is durable before it is, so nobody ever sends it because nobody knows (S24, W6).
 */
final class SendRefund {
  /** Far less than it takes until another node sends what nobody seems to have sent. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final RefundBooks all;
  private final PaymentGatewayPort gateway;
  private final RecordRefund recording;
  private final Setting setting;

  SendRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.gateway = gateway;
    this.recording = new RecordRefund(all, setting);
    this.setting = setting;
  }

  /**
   * Sends it if the gateway says of its payment what it must say before; whatever goes wrong is
   * left to the sweep.
   *
   * @return how far it got
   */
  Refund send(Refund.Requested requested) {
    try {
      Payment.Completed payment = payment(requested);
      LookupReport report = lookup(payment);
      if (!requested.isToldBy(report)) return putOff(requested);
      if (!requested.fits(report)) return recording.surprised(requested, report);
      if (!gateway.takesRefunds()) return putOff(requested);
      return deliver(write(requested, requested.send(setting.now())), payment);
    } catch (LostRace others) {
      return reload(requested);
    } catch (StoreTooSlow slow) {
      return tooSlow(requested);
    } catch (Problem unasked) {
      return putOff(requested);
    }
  }

  /** Asks what came of it. */
  Refund ask(Refund.Watched refund) {
    try {
      return judge(refund, payment(refund));
    } catch (LostRace others) {
      return reload(refund);
    } catch (StoreTooSlow slow) {
      return tooSlow(refund);
    } catch (Problem unasked) {
      return putOff(refund);
    }
  }

  private Refund deliver(Refund.Sent sent, Payment.Completed payment) {
    // who stood still since that was written has been taken for dead, and it may be sent by others
    if (!setting.now().isBefore(sent.dispatch().lastAt().plus(AT_ONCE))) return reload(sent);
    Refund.Sent answered = sent;
    try {
      RefundReply reply = gateway.refund(order(sent, payment));
      answered = write(sent, sent.answered(answer(reply)));
    } catch (LostRace others) {
      return reload(sent);
    } catch (Problem lost) {
      return ask(sent); // nothing is known by that, so it is looked up like everything else
    }
    return ask(answered);
  }

  private Refund judge(Refund.Watched refund, Payment.Completed payment) {
    LookupReport report = lookup(payment);
    return switch (refund.judge(report, setting.now())) {
      case Outcome.Done _ -> recording.confirm(refund, report);
      case Outcome.Undone(Why why) -> recording.reject(refund, report, why);
      case Outcome.Unheard _ when gateway.takesRefunds() ->
          deliver(write(refund, refund.sendAgain(setting.now())), payment);
      case Outcome.Unheard _, Outcome.Undecided _ -> putOff(refund);
      case Outcome.Undecidable(Why why) -> recording.park(refund, report, why);
    };
  }

  private static Answer answer(RefundReply reply) {
    return switch (reply) {
      case RefundReply.Accepted _ -> new Answer(true, "accepted");
      case RefundReply.Refused(String reason, _) -> new Answer(false, reason);
    };
  }

  private static RefundOrder order(Refund refund, Payment.Completed payment) {
    Amounts amounts = refund.intent().amounts();
    Optional<Money> part = Optional.of(amounts.amount()).filter(_ -> !amounts.isWhole());
    Optional<String> mobile =
        refund.intent().origin() instanceof Origin.Asked asked ? asked.mobile() : Optional.empty();
    return new RefundOrder(payment.proof().transaction(), part, mobile);
  }

  private LookupReport lookup(Payment.Completed payment) {
    return gateway.lookup(((GatewayLink.Web) payment.link()).pidx());
  }

  private Payment.Completed payment(Refund refund) {
    return (Payment.Completed)
        all.books().payments().find(refund.intent().about().payment()).orElseThrow();
  }

  private <R extends Refund> R write(Refund before, R after) {
    return all.books()
        .transactions()
        .run(
            () -> {
              all.refunds().replace(before, after);
              return after;
            });
  }

  /** Nothing of it was written; it is asked about anew, and somebody looks. */
  private Refund tooSlow(Refund refund) {
    PaymentId payment = refund.intent().about().payment();
    setting.alerts().raise(payment, "the database is too slow for its refund");
    return putOff(refund);
  }

  /** No answer changes nothing but the time of the next question. */
  private Refund putOff(Refund refund) {
    try {
      return switch (refund) {
        case Refund.Requested requested -> write(requested, requested.askAgain(setting.now()));
        case Refund.Watched watched -> write(watched, watched.hold(setting.now()));
        case Refund other -> other;
      };
    } catch (LostRace others) {
      return reload(refund);
    }
  }

  private Refund reload(Refund refund) {
    return all.refunds().find(refund.id()).orElseThrow(UnknownRefund::new);
  }
}
