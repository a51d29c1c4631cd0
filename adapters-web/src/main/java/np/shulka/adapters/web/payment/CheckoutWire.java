package np.shulka.adapters.web.payment;

import java.time.InstantSource;
import np.shulka.adapters.web.wire.PublicUrl;
import org.springframework.stereotype.Component;

/** What it takes to read how somebody pays, and to answer with links and times. */
@Component
record CheckoutWire(Channels channels, PublicUrl links, InstantSource clock) {}
