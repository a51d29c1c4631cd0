package np.shulka.adapters.web.fiscal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import np.shulka.application.fiscal.Printout;
import np.shulka.application.fiscal.Wish;
import np.shulka.domain.subscriber.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** How a document is asked for, and how it is handed over. */
final class Printed {
  /** Only what lies in the page itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  private Printed() {}

  /**
   * In the language that the address, else the browser, asks for, as pages are. Who only asks for
   * the headers would use up a print that nobody sees.
   */
  static Wish wish(HttpServletRequest request, Wish.Form form)
      throws HttpRequestMethodNotSupportedException {
    if (request.getMethod().equals("HEAD")) {
      throw new HttpRequestMethodNotSupportedException("HEAD", List.of("GET"));
    }
    String language = RequestContextUtils.getLocale(request).getLanguage();
    return new Wish(language.equals("ne") ? Language.NEPALI : Language.ENGLISH, form);
  }

  static ResponseEntity<byte[]> of(Printout printout, Wish wish) {
    String name = printout.number().replace('/', '-');
    var answer = ResponseEntity.ok().header(HttpHeaders.CONTENT_LANGUAGE, wish.language().code());
    return switch (wish.form()) {
      case PDF ->
          answer
              .contentType(MediaType.APPLICATION_PDF)
              .header(HttpHeaders.CONTENT_DISPOSITION, inline(name + ".pdf"))
              .body(printout.content());
      case PAGE ->
          answer
              .contentType(PAGE)
              .header("Content-Security-Policy", POLICY)
              .body(printout.content());
    };
  }

  private static String inline(String file) {
    return ContentDisposition.inline().filename(file).build().toString();
  }
}
