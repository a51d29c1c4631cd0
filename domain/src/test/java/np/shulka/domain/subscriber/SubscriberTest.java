package np.shulka.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubscriberTest {

  @Test
  void a_log_of_a_subscriber_tells_nothing_about_the_person() {
    assertThat(ASubscriber.somebody().build().toString())
        .contains("Contact[…]")
        .doesNotContain("Sita")
        .doesNotContain("sita@");
  }

  @Test
  void somebody_is_known_by_the_best_name_there_is() {
    ASubscriber sita = ASubscriber.somebody().known(new Subject("sita-1"));
    Optional<String> mail = Optional.of("s@example.com");
    Contact nameless = new Contact(Optional.empty(), mail, Optional.of("9800000001"));

    assertThat(sita.build().knownAs()).isEqualTo("Sita");
    assertThat(sita.reachedBy(nameless).build().knownAs()).isEqualTo("s@example.com");
    assertThat(sita.reachedBy(Contact.UNKNOWN).build().knownAs()).isEqualTo("sita-1");
  }

  @Test
  void a_subject_is_bounded_and_not_blank() {
    assertThat(new Subject("s".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new Subject("s".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subject(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
