package np.shulka.adapters.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import np.shulka.adapters.web.subscription.EntitlementsView;
import org.junit.jupiter.api.Test;

/** Who keeps an answer by its tag misses no change, also none of a renewal. */
final class EntitlementsTagTest {
  private static final Instant END = Instant.parse("2026-03-10T03:15:00Z");
  private static final EntitlementsView VIEW =
      new EntitlementsView(true, Map.of("projects", 10, "sso", true), END, List.of());

  @Test
  void whatever_changes_has_another_tag() {
    Map<String, Object> features = VIEW.features();
    Stream<EntitlementsView> others =
        Stream.of(
            new EntitlementsView(false, features, END, List.of()),
            new EntitlementsView(true, Map.of("projects", 11, "sso", true), END, List.of()),
            new EntitlementsView(true, features, END.plusSeconds(1), List.of()),
            new EntitlementsView(true, features, null, List.of()),
            new EntitlementsView(true, features, END, List.of("seats")));

    assertThat(Stream.concat(Stream.of(VIEW), others).map(EntitlementsTag::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_only_looks_alike_has_another_tag() {
    Stream<Map<String, Object>> features =
        Stream.of(
            Map.of("a", "1, b=2"), Map.of("a", "1", "b", "2"), Map.of("a", 1, "b", 2), Map.of());

    assertThat(features.map(it -> new EntitlementsView(true, it, END, List.of())))
        .extracting(EntitlementsTag::of)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_the_same_has_the_same_tag() {
    EntitlementsView same =
        new EntitlementsView(true, new TreeMap<>(VIEW.features()), END, List.of());

    assertThat(EntitlementsTag.of(same)).isEqualTo(EntitlementsTag.of(VIEW)).startsWith("\"");
  }
}
