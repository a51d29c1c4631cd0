package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.application.payment.GatewayLines;

/** How calls to Khalti fare. */
@Schema(
    name = "GatewayHealth",
    description = "How calls to Khalti fare, as the node sees it that answers")
record GatewayHealthView(List<GatewayLineView> items) {
  static GatewayHealthView of(List<GatewayLines.Line> lines) {
    return new GatewayHealthView(lines.stream().map(GatewayLineView::of).toList());
  }
}
