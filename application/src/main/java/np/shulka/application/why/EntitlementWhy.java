package np.shulka.application.why;

import java.util.Optional;
import np.shulka.application.subscription.Granted;

/**
 * Why a subscription grants what it grants, or nothing.
 *
 * @param proof why the time counts as paid that gives access, if it was paid for
 */
public record EntitlementWhy(Granted granted, Optional<Proof> proof) {}
