package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.payment.ShowPaymentProgress;
import np.shulka.application.payment.ShowPaymentProgress.Progress;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows payers how far their payment is, from what is stored; so it works without the gateway. */
@Controller
final class StatusPage {
  private final ShowPaymentProgress progress;
  private final Frame frame;
  private final InstantSource clock;

  StatusPage(ShowPaymentProgress progress, Frame frame, InstantSource clock) {
    this.progress = progress;
    this.frame = frame;
    this.clock = clock;
  }

  @GetMapping("/payments/unknown")
  ModelAndView unknown(HttpServletRequest request) {
    return frame
        .page("status", request)
        .addObject("merchantName", frame.merchant())
        .addObject("amount", "")
        .addObject("until", "")
        .addObject("facts", List.of())
        .addObject("notice", new Notice("open", "unknown.title", List.of("unknown.text"), false));
  }

  @GetMapping("/payments/{paymentId}")
  ModelAndView show(
      @PathVariable String paymentId,
      @RequestParam(required = false) @Nullable String n,
      HttpServletRequest request,
      HttpServletResponse response) {
    Progress known = progress.show(id(paymentId));
    int count = Refresh.count(n);
    Notice notice =
        Notice.of(known.payment(), known.invoice(), Refresh.slow(count), clock.instant());
    ModelAndView page =
        frame
            .page("status", request)
            .addObject("notice", notice)
            .addObject("merchantName", frame.merchant())
            .addObject("amount", frame.wording(request).amount(known.payment().amount()))
            .addObject("until", until(known.payment(), frame.wording(request)))
            .addObject("facts", facts(known, frame.wording(request)));
    if (!notice.open()) return page;
    PaymentId id = known.payment().id();
    page.addObject("check", frame.link(request, "/payments/khalti/return/" + id));
    Optional<Refresh> next = Refresh.after(count);
    if (next.isPresent()) {
      String again = next.get().seconds() + ";url=" + at(id, next.get().next(), request);
      // the application looks again by itself, and must not be interrupted
      if (frame.isTakenOver()) page.addObject("refresh", again);
      else response.setHeader("Refresh", again);
      page.addObject("stop", at(id, Refresh.LAST, request));
    }
    return page;
  }

  private String at(PaymentId id, int count, HttpServletRequest request) {
    return frame.link(request, "/payments/" + id + "?n=" + count);
  }

  private static List<Fact> facts(Progress known, Wording wording) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("fact.what", Lines.summary(known.invoice(), wording)));
    facts.add(new Fact("fact.amount", wording.amount(known.payment().amount())));
    if (known.payment() instanceof Payment.Completed
        && known.invoice() instanceof Invoice.Paid paid
        && paid.proof().payment().filter(known.payment().id()::equals).isPresent()) {
      facts.add(new Fact("fact.from", wording.time(paid.covers().startsAt())));
      facts.add(new Fact("fact.until", wording.time(paid.covers().endsAt())));
      facts.add(new Fact("fact.number", paid.number().toString()));
    }
    facts.add(new Fact("fact.reference", known.invoice().request().reference()));
    return facts;
  }

  /** Until when its payer can use money for which nothing was owed. */
  private static String until(Payment payment, Wording wording) {
    return payment instanceof Payment.Completed money ? wording.time(money.usableUntil()) : "";
  }

  private static PaymentId id(String text) {
    try {
      return new PaymentId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw new UnknownPayment();
    }
  }
}
