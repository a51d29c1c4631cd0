package np.shulka.adapters.web.catalog;

import java.util.Optional;
import np.shulka.domain.catalog.PlanCode;

/** Codes of plans as callers write them. */
final class PlanCodes {
  private PlanCodes() {}

  static Optional<PlanCode> of(String code) {
    try {
      return Optional.of(new PlanCode(code));
    } catch (IllegalArgumentException notACode) {
      return Optional.empty();
    }
  }
}
