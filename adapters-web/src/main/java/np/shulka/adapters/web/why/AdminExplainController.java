package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.application.why.ExplainAnyInvoice;
import np.shulka.application.why.ExplainEntitlements;
import np.shulka.application.why.ReadHistory;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: why", description = "Why something is what it is, and whether it still is")
final class AdminExplainController {
  private final ExplainAnyInvoice invoices;
  private final ExplainEntitlements entitlements;
  private final ReadHistory history;
  private final Sentences words;
  private final InstantSource clock;

  AdminExplainController(
      ExplainAnyInvoice invoices,
      ExplainEntitlements entitlements,
      ReadHistory history,
      ZoneId zone,
      InstantSource clock) {
    this.invoices = invoices;
    this.entitlements = entitlements;
    this.history = history;
    this.words = new Sentences(zone);
    this.clock = clock;
  }

  @GetMapping("/invoices/{id}/explain")
  @Operation(
      operationId = "explainAnyInvoice",
      summary = "Why an invoice is what it is, whosever it is")
  @Refuses({"403 forbidden", "404 invoice-not-found"})
  InvoiceWhyView invoice(@PathVariable UUID id) {
    return InvoiceWhyView.of(invoices.explain(new InvoiceId(id)), words);
  }

  @GetMapping("/subscribers/{id}/entitlements/explain")
  @Operation(
      operationId = "explainSubscriberEntitlements",
      summary = "Why a subscriber may use what they may use, and until when")
  @Refuses({"403 forbidden", "404 subscriber-not-found"})
  EntitlementsWhyView entitlements(@PathVariable UUID id) {
    return EntitlementsWhyView.of(entitlements.explain(new SubscriberId(id)), clock.instant());
  }

  @GetMapping("/subscribers/{id}/history")
  @Operation(
      operationId = "readSubscriberHistory",
      summary = "What happened to a subscriber, what was done for them, and what they were told")
  @Refuses({"403 forbidden", "404 subscriber-not-found"})
  HistoryView history(@PathVariable UUID id) {
    return HistoryView.of(history.read(new SubscriberId(id)));
  }
}
