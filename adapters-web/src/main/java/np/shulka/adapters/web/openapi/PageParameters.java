package np.shulka.adapters.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;

/** Describes the parameters that all lists have. */
final class PageParameters {
  private static final int MOST = 200;

  private PageParameters() {}

  static void describe(Parameter parameter) {
    switch (parameter.getName()) {
      case "limit" -> limit(parameter);
      case "after" -> parameter.description("The next of the answer before; the start without it");
      default -> {}
    }
  }

  private static void limit(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    schema.setMinimum(BigDecimal.ONE);
    schema.setMaximum(BigDecimal.valueOf(MOST));
    parameter.description("At most so many; 50 if nothing is said");
  }
}
