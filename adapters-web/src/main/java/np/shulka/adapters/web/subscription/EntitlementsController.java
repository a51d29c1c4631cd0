package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.subscription.ReadEntitlements;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/entitlements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entitlements", description = "What I may use")
final class EntitlementsController {
  private final ReadEntitlements entitlements;

  EntitlementsController(ReadEntitlements entitlements) {
    this.entitlements = entitlements;
  }

  @GetMapping
  @Operation(operationId = "readEntitlements", summary = "What I may use now")
  EntitlementsView read(Caller caller) {
    return EntitlementsView.of(entitlements.read(caller.subject()));
  }
}
