package np.shulka.application.simulation.oracle;

import java.time.Instant;
import np.shulka.application.simulation.gateway.Khalti;

/** The world when a run is over. */
public record Afterwards(Khalti khalti, Chronicle chronicle, Instant now) {}
