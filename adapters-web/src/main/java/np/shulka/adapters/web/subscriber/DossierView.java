package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.payment.PaymentView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.payment.InspectSubscriber.Dossier;
import org.jspecify.annotations.Nullable;

/** A subscriber with everything of theirs, newest first, at most 200 of each kind. */
@Schema(
    name = "SubscriberDossier",
    description = "A subscriber with the newest 200 of each kind of thing, newest first")
record DossierView(
    UUID id,
    String subject,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    Instant createdAt,
    @Schema(description = "What is owed next is paid from it first") MoneyView credit,
    @Schema(description = "Asked for with the next invoice") MoneyView arrears,
    List<SubscriptionView> subscriptions,
    List<InvoiceView> invoices,
    List<PaymentView> payments) {
  static DossierView of(Dossier dossier, Instant now, PublicUrl links, List<PaymentView> payments) {
    SubscriberView subscriber = SubscriberView.of(dossier.subscriber());
    return new DossierView(
        subscriber.id(),
        subscriber.subject(),
        subscriber.name(),
        subscriber.email(),
        subscriber.phone(),
        subscriber.createdAt(),
        MoneyView.of(dossier.standing().credit()),
        MoneyView.of(dossier.standing().arrears()),
        dossier.subscriptions().stream().map(it -> SubscriptionView.of(it, now)).toList(),
        dossier.invoices().stream().map(it -> InvoiceView.of(it, links)).toList(),
        payments);
  }
}
