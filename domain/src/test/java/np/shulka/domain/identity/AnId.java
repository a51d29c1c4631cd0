package np.shulka.domain.identity;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Fresh ids in rising order, shaped like UUIDs of version 7, different in every run. */
public final class AnId {

  private static final long STARTED = System.currentTimeMillis() << 12;
  private static final long SALT = System.nanoTime() & 0x3fff_ffff_ffff_ffffL;
  private static final AtomicLong NEXT = new AtomicLong(STARTED);

  private AnId() {}

  public static UUID uuid() {
    return rising(NEXT.getAndIncrement(), SALT);
  }

  /** The id of that place in a row; the low 12 bits of {@code place} count within a millisecond. */
  public static UUID rising(long place, long salt) {
    return new UUID(((place >>> 12) << 16) | 0x7000 | (place & 0xfff), Long.MIN_VALUE | salt);
  }

  public static SubscriberId ofSubscriber() {
    return new SubscriberId(uuid());
  }

  public static SubscriptionId ofSubscription() {
    return new SubscriptionId(uuid());
  }

  public static InvoiceId ofInvoice() {
    return new InvoiceId(uuid());
  }

  public static PaymentId ofPayment() {
    return new PaymentId(uuid());
  }

  public static ReportId ofReport() {
    return new ReportId(uuid());
  }
}
