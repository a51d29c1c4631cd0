package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import np.shulka.application.work.Event;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What happens to the catalog is told to every partner, in the feed and by webhooks (I4). */
public interface CatalogEventsContract {
  PartnerStore all();

  private List<Told> ofCatalog(PartnerStory story) {
    return story.heard().stream().filter(Told::isForEverybody).toList();
  }

  @Test
  default void every_partner_is_told_in_a_sequence_of_its_own() {
    PartnerStory one = PartnerStory.in(all());
    PartnerStory other = PartnerStory.in(all());
    int before = ofCatalog(one).size();
    Subscriber sita = one.creates("sita");
    one.happens(sita, "invoice.paid");
    List<Event> versions = one.happensToTheCatalog(2);
    one.happens(sita, "invoice.paid");

    List<Told> heard = ofCatalog(one);
    assertThat(heard).isEqualTo(ofCatalog(other));
    assertThat(heard.subList(before, heard.size())).extracting(Told::event).isEqualTo(versions);
    assertThat(heard)
        .extracting(Told::sequence)
        .isEqualTo(LongStream.rangeClosed(1, heard.size()).boxed().toList());
    assertThat(one.told()).extracting(Told::sequence).containsExactly(1L, 2L);
  }

  @Test
  default void it_stands_in_the_feed_where_it_happened() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");
    Event first = story.happens(sita, "invoice.issued").getFirst();
    Event version = story.happensToTheCatalog(1).getFirst();
    Event last = story.happens(sita, "invoice.paid").getFirst();

    var after = all().feed().read(story.partner().id(), Optional.of(first.id()), 10).orElseThrow();
    assertThat(after).extracting(Told::event).containsExactly(version, last);
    var rest = all().feed().read(story.partner().id(), Optional.of(version.id()), 10).orElseThrow();
    assertThat(rest).extracting(Told::event).containsExactly(last);
  }

  @Test
  default void webhooks_bring_it_to_every_endpoint_that_wants_it() {
    PartnerStory one = PartnerStory.in(all());
    PartnerStory other = PartnerStory.in(all());
    WebhookEndpoint everything = one.listens();
    WebhookEndpoint plans = other.listens("plan.versioned");
    WebhookEndpoint payments = other.listens("payment.completed");

    List<Event> versions = one.happensToTheCatalog(2);
    while (all().deliveries().fanOut(DeliveriesContract.NOW, 100) > 0) Thread.onSpinWait();

    assertThat(one.sentTo(everything)).isEqualTo(versions);
    assertThat(other.sentTo(plans)).isEqualTo(versions);
    assertThat(other.sentTo(payments)).isEmpty();
    var taken = all().deliveries().claim(DeliveriesContract.NOW, DeliveriesContract.LEASE, 3, 100);
    assertThat(taken)
        .extracting(parcel -> parcel.told().event())
        .containsExactly(versions.getFirst(), versions.getFirst());
  }
}
