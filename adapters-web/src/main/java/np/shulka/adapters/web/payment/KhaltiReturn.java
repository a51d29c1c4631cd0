package np.shulka.adapters.web.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.Language;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.work.Problem;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Pidx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where Khalti sends the payer back. Everything about the request is a hint: it makes us ask, and
 * whatever comes of it the payer is shown a page of ours.
 */
@Controller
final class KhaltiReturn {
  private static final Logger LOG = LoggerFactory.getLogger(KhaltiReturn.class);
  private static final String NOWHERE = "unknown";

  private final VerifyPayment verification;
  private final PublicUrl links;

  KhaltiReturn(VerifyPayment verification, PublicUrl links) {
    this.verification = verification;
    this.links = links;
  }

  @GetMapping({"/payments/khalti/return/{paymentId}", "/payments/khalti/return/{paymentId}/"})
  ResponseEntity<Void> back(@PathVariable String paymentId, HttpServletRequest request) {
    return see(request, id(paymentId).flatMap(id -> page(id, request)));
  }

  @GetMapping({"/payments/khalti/return", "/payments/khalti/return/"})
  ResponseEntity<Void> back(HttpServletRequest request) {
    return see(
        request,
        named(request).filter(_ -> asks(request)).flatMap(pidx -> ask(by(pidx), Optional.empty())));
  }

  /** Which page a payer sees who comes back to that payment. */
  private Optional<PaymentId> page(PaymentId id, HttpServletRequest request) {
    if (!asks(request)) return Optional.of(id);
    if (values(request).length == 0) {
      return ask(new Hint.OfPayment(id, Optional.empty()), Optional.of(id));
    }
    return named(request).flatMap(pidx -> ask(by(pidx), Optional.of(id))).filter(id::equals);
  }

  /** Where asking fails, the payer still sees what is stored. */
  private Optional<PaymentId> ask(Hint hint, Optional<PaymentId> otherwise) {
    try {
      return Optional.of(verification.verify(hint).payment().id());
    } catch (UnknownPayment unknown) {
      return Optional.empty();
    } catch (Problem later) {
      return otherwise;
    } catch (RuntimeException bug) {
      LOG.error("verification on return failed", bug);
      return otherwise;
    }
  }

  private static Hint by(Pidx pidx) {
    return new Hint.OfCheckout(pidx, Optional.empty());
  }

  /** Whoever only looks whether the page is there, does not come back from paying. */
  private static boolean asks(HttpServletRequest request) {
    return "GET".equals(request.getMethod());
  }

  private static Optional<PaymentId> id(String text) {
    try {
      return Optional.of(new PaymentId(UUID.fromString(text)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<Pidx> named(HttpServletRequest request) {
    String[] values = values(request);
    if (values.length != 1) return Optional.empty();
    try {
      return Optional.of(new Pidx(values[0]));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /** An empty value is as good as none; a query that cannot be decoded names nothing we know. */
  private static String[] values(HttpServletRequest request) {
    try {
      String[] values = request.getParameterValues("pidx");
      boolean none = values == null || (values.length == 1 && values[0].isEmpty());
      return none ? new String[0] : values;
    } catch (IllegalStateException undecodable) {
      return new String[] {""};
    }
  }

  private ResponseEntity<Void> see(HttpServletRequest request, Optional<PaymentId> payment) {
    String page = payment.map(PaymentId::toString).orElse(NOWHERE);
    URI location = URI.create(Language.keep(request, links.path("/payments/" + page)));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }
}
