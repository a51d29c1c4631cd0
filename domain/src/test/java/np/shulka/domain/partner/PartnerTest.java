package np.shulka.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartnerTest {
  private static Partner named(String name, Set<Partner.Scope> scopes) {
    return new Partner(
        new PartnerId(AnId.uuid()),
        new ClientId("partner-1"),
        name,
        scopes,
        Partner.Status.ACTIVE,
        ATime.NOW);
  }

  @Test
  void a_partner_is_shut_out_and_stays_itself() {
    Partner partner = named("Team", Set.of(Partner.Scope.READ));

    assertThat(partner.isActive()).isTrue();
    assertThat(partner.disable().isActive()).isFalse();
    assertThat(partner.disable().getId()).isEqualTo(partner.id());
  }

  @Test
  void a_partner_may_do_what_it_was_allowed_until_it_is_out() {
    Partner reader = named("Team", Set.of(Partner.Scope.READ));

    assertThat(reader.may(Partner.Scope.READ)).isTrue();
    assertThat(reader.may(Partner.Scope.WRITE)).isFalse();
    assertThat(reader.disable().may(Partner.Scope.READ)).isFalse();
  }

  @Test
  void a_partner_has_a_name_and_may_do_something() {
    assertThatIllegalArgumentException().isThrownBy(() -> named(" ", Set.of(Partner.Scope.READ)));
    assertThatIllegalArgumentException().isThrownBy(() -> named("Team", Set.of()));
  }

  @Test
  void two_partners_never_mean_the_same_subscriber() {
    PartnerId one = new PartnerId(AnId.uuid());
    PartnerId other = new PartnerId(AnId.uuid());
    ExternalId id = new ExternalId("customer-1");

    assertThat(id.of(one)).isNotEqualTo(id.of(other));
    assertThat(id.of(one).value()).startsWith(ExternalId.RESERVED).contains(one.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a b", "a/b", "a\u0000", "श"})
  void what_cannot_stand_in_a_path_is_no_external_id(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExternalId(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "a b", "a:b"})
  void a_client_id_is_plain(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example",
        "https://u:p@a.example",
        "https://a.example/#x",
        "mailto:a@b.example"
      })
  void events_go_to_web_addresses_alone(String url) {
    assertThat(WebhookEndpoint.isWebAddress(URI.create(url))).isFalse();
  }
}
