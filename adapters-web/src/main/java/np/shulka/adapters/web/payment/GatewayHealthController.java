package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.application.payment.ReadGatewayLines;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/gateway", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: payments", description = "Everybody's payments, with the evidence")
final class GatewayHealthController {
  private final ReadGatewayLines lines;

  GatewayHealthController(ReadGatewayLines lines) {
    this.lines = lines;
  }

  @GetMapping
  @Operation(operationId = "readGatewayHealth", summary = "Whether Khalti can be reached")
  @Refuses("403 forbidden")
  GatewayHealthView read() {
    return GatewayHealthView.of(lines.read());
  }
}
