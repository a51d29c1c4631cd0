package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.ledger.ReadStanding;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/account", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Account", description = "What I have to my credit, and what I owe from before")
final class AccountController {
  private final ReadStanding standing;

  AccountController(ReadStanding standing) {
    this.standing = standing;
  }

  @GetMapping
  @Operation(
      operationId = "readAccount",
      summary = "My credit and my arrears",
      description = "Without what open invoices take up or ask for already.")
  StandingView read(Caller caller) {
    return StandingView.of(standing.read(caller.subject()));
  }
}
