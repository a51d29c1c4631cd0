package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.Partner.Status;
import org.junit.jupiter.api.Test;

/** What every {@link Partners} does. */
public interface PartnersContract {
  PartnerStore all();

  @Test
  default void a_partner_is_found_by_id_and_by_client() {
    Partner partner = PartnerStory.in(all()).partner();

    assertThat(all().partners().find(partner.id())).contains(partner);
    assertThat(all().partners().find(partner.client()))
        .contains(new Partners.Client(partner, "{test}0123456789abcdef"));
    assertThat(all().partners().find(new PartnerId(AnId.uuid()))).isEmpty();
  }

  @Test
  default void a_client_id_is_given_once() {
    Partner first = PartnerStory.in(all()).partner();
    Partner other =
        new Partner(
            new PartnerId(AnId.uuid()),
            first.client(),
            "Other",
            first.scopes(),
            Status.ACTIVE,
            first.createdAt());

    assertThatThrownBy(
            () -> all().store().write(() -> all().partners().add(other, "{test}0123456789abcdef")))
        .isInstanceOf(LostRace.class);
    assertThat(all().partners().find(other.id())).isEmpty();
  }

  @Test
  default void a_partner_is_disabled_and_gets_another_secret() {
    Partner partner = PartnerStory.in(all()).partner();

    String hash = "{test}fedcba9876543210";
    all().store().write(() -> all().partners().replaceSecret(partner.id(), hash));
    all().store().write(() -> all().partners().disable(partner));

    assertThat(all().partners().find(partner.client()))
        .contains(new Partners.Client(partner.disable(), hash));
    assertThatThrownBy(() -> all().store().write(() -> all().partners().disable(partner)))
        .isInstanceOf(LostRace.class);
  }

  @Test
  default void a_partner_is_not_there_if_something_else_fails() {
    Partner partner = PartnerStory.somebody();

    assertThatThrownBy(() -> all().store().write(() -> addsAndFails(partner))).hasMessage("no");

    assertThat(all().partners().find(partner.id())).isEmpty();
  }

  private void addsAndFails(Partner partner) {
    all().partners().add(partner, "{test}0123456789abcdef");
    throw new IllegalStateException("no");
  }

  @Test
  default void the_newest_partner_is_listed_first() {
    Partner older = PartnerStory.in(all()).partner();
    Partner newer = PartnerStory.in(all()).partner();

    Page<Partner> first = all().partners().list(new Page.Request(1, Optional.empty()));
    assertThat(first.items()).containsExactly(newer);
    assertThat(all().partners().list(new Page.Request(1, first.next())).items())
        .containsExactly(older);
  }
}
