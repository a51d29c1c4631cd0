package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;

/** A subscription that began in the past, and what is asked for it. */
@Schema(
    name = "BackdatedSubscription",
    description = "A subscription that began in the past, and the periods that are to be paid")
record BackdatedView(UUID subscriptionId, InvoiceView invoice) {}
