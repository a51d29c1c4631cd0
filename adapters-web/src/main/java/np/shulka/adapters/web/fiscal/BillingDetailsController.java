package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.fiscal.ReadBillingDetails;
import np.shulka.application.fiscal.StateBillingDetails;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/billing-details", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Invoices", description = "What I am asked to pay, and what I paid")
final class BillingDetailsController {
  private final ReadBillingDetails reading;
  private final StateBillingDetails stating;

  BillingDetailsController(ReadBillingDetails reading, StateBillingDetails stating) {
    this.reading = reading;
    this.stating = stating;
  }

  @GetMapping
  @Operation(operationId = "readBillingDetails", summary = "What my documents say of me")
  BillingDetailsView read(Caller caller) {
    return BillingDetailsView.of(reading.read(caller.subject()));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "stateBillingDetails",
      summary = "Say what my documents are to say of me",
      description =
          "Holds for documents that are issued from now on. Those that are issued stay as they"
              + " are, so a company states its PAN before it pays.")
  BillingDetailsView state(Caller caller, @RequestBody BillingDetailsView details) {
    return BillingDetailsView.of(
        stating.state(caller.subject(), caller.contact(), details.details()));
  }
}
