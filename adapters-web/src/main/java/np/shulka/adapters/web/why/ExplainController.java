package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.why.ExplainInvoice;
import np.shulka.application.why.ExplainMyEntitlements;
import np.shulka.domain.identity.InvoiceId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Why", description = "Why something costs what it costs, and why I may use it")
final class ExplainController {
  private final ExplainInvoice invoices;
  private final ExplainMyEntitlements entitlements;
  private final Sentences words;
  private final InstantSource clock;

  ExplainController(
      ExplainInvoice invoices,
      ExplainMyEntitlements entitlements,
      ZoneId zone,
      InstantSource clock) {
    this.invoices = invoices;
    this.entitlements = entitlements;
    this.words = new Sentences(zone);
    this.clock = clock;
  }

  @GetMapping("/invoices/{id}/explain")
  @Operation(
      operationId = "explainInvoice",
      summary = "Why an invoice is what it is: each step by its rule, and the proof",
      description = "It is worked out once more from what was kept of it.")
  @Refuses("404 invoice-not-found")
  InvoiceWhyView invoice(Caller caller, @PathVariable UUID id) {
    return InvoiceWhyView.of(invoices.explain(caller.subject(), new InvoiceId(id)), words);
  }

  @GetMapping("/entitlements/explain")
  @Operation(
      operationId = "explainEntitlements",
      summary = "Why I may use what I may use, and until when")
  EntitlementsWhyView entitlements(Caller caller) {
    return EntitlementsWhyView.of(entitlements.explain(caller.subject()), clock.instant());
  }
}
