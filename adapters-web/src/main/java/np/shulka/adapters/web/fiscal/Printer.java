package np.shulka.adapters.web.fiscal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.fiscal.Printout;
import np.shulka.application.fiscal.Wish;
import np.shulka.domain.subscriber.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Hands over documents of one kind, as a file or as a page. */
record Printer(Documents documents) {

  ResponseEntity<byte[]> pdf(Caller caller, UUID id, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    return print(caller, id, Printed.wish(request, Wish.Form.PDF));
  }

  ResponseEntity<byte[]> page(Caller caller, UUID id, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    return print(caller, id, Printed.wish(request, Wish.Form.PAGE));
  }

  private ResponseEntity<byte[]> print(Caller caller, UUID id, Wish wish) {
    return Printed.of(documents.print(caller.subject(), id, wish), wish);
  }

  /** What is printed, by its id. */
  @FunctionalInterface
  interface Documents {
    Printout print(Subject by, UUID id, Wish wish);
  }
}
