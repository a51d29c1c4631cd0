package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import np.shulka.adapters.web.payment.PayLinkView;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PayByLink;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The permanent pay link: one amount, one button, and nothing about the payer. */
@Controller
final class PayPage {
  private final ShowPayLink links;
  private final PayByLink payment;
  private final Frame frame;
  private final InstantSource clock;

  PayPage(ShowPayLink links, PayByLink payment, Frame frame, InstantSource clock) {
    this.clock = clock;
    this.links = links;
    this.payment = payment;
    this.frame = frame;
  }

  @GetMapping("/pay/{token}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    Invoice invoice = links.show(PayLinkView.token(token));
    Wording wording = frame.wording(request);
    return frame
        .page("pay", request)
        .addObject("state", PayLinkView.status(invoice, clock.instant()))
        .addObject("reference", invoice.request().reference())
        .addObject("due", due(invoice, wording))
        .addObject("charges", Lines.of(invoice, wording))
        .addObject("merchantName", frame.merchant())
        .addObject("action", frame.link(request, "/pay/" + token));
  }

  @PostMapping("/pay/{token}")
  ResponseEntity<Void> pay(@PathVariable String token, HttpServletRequest request) {
    return switch (payment.pay(PayLinkView.token(token))) {
      case OpenAttempt.Outcome.Opened(var attempt, _) -> see(next(attempt, request));
      case OpenAttempt.Outcome.NotOpen _ -> see(own(request, "/pay/" + token));
    };
  }

  /** To Khalti while it can be paid there, else to where the answer will be. */
  private URI next(Payment attempt, HttpServletRequest request) {
    if (attempt instanceof Payment.Initiated initiated
        && initiated.link() instanceof GatewayLink.Web web) {
      return web.paymentUrl();
    }
    return own(request, "/payments/" + attempt.id());
  }

  private URI own(HttpServletRequest request, String path) {
    return URI.create(frame.link(request, path));
  }

  private static ResponseEntity<Void> see(URI location) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }

  /** Until when; nothing where it was due at once. */
  private static String due(Invoice invoice, Wording wording) {
    PaymentRequest request = invoice.request();
    boolean later = request.dueAt().isAfter(request.issuedAt());
    return invoice instanceof Invoice.Open && later ? wording.time(request.dueAt()) : "";
  }
}
