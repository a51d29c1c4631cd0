package np.shulka.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void a_subject_is_bounded_and_not_blank() {
    assertThat(new Subject("s".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new Subject("s".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subject(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
