package np.shulka.application.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.BillingDetails;
import org.junit.jupiter.api.Test;

/** What all {@link Recipients} remember. */
public interface RecipientsContract {
  Instant THEN = ATime.NOW;
  Instant LATER = ATime.NOW.plusSeconds(60);

  Store store();

  private static BillingDetails called(String name) {
    Optional<String> pan = Optional.of("301234567");
    return new BillingDetails(Optional.of(name), Optional.empty(), pan);
  }

  @Test
  default void who_stated_nothing_is_nobody() {
    SubscriberId sita = store().subscribers().add(ASubscriber.somebody().build()).id();

    assertThat(store().recipients().at(sita, LATER)).isEqualTo(BillingDetails.NONE);
  }

  @Test
  default void n4_an_issued_document_is_printed_as_it_was() {
    SubscriberId sita = store().subscribers().add(ASubscriber.somebody().build()).id();
    store().recipients().state(sita, called("Sita"), THEN);
    store().recipients().state(sita, called("Sita Traders"), LATER);

    assertThat(store().recipients().at(sita, THEN.minusNanos(1_000)))
        .isEqualTo(BillingDetails.NONE);
    assertThat(store().recipients().at(sita, THEN)).isEqualTo(called("Sita"));
    assertThat(store().recipients().at(sita, LATER.minusNanos(1_000))).isEqualTo(called("Sita"));
    assertThat(store().recipients().at(sita, LATER)).isEqualTo(called("Sita Traders"));
  }
}
