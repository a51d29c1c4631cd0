package np.shulka.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.work.HonourIdempotencyKey.Outcome;
import np.shulka.application.work.IdempotencyKeys.Answer;
import org.junit.jupiter.api.Test;

final class HonourIdempotencyKeyTest {

  private static final IdempotencyKeys.Key KEY =
      new IdempotencyKeys.Key("caller", "key", "fingerprint");

  private static final Answer ANSWER = new Answer(201, Map.of(), "{}");

  private final InMemoryStore store = new InMemoryStore();
  private final AtomicInteger effects = new AtomicInteger();
  private final HonourIdempotencyKey honour = new HonourIdempotencyKey(store.keys());

  private Optional<Answer> work() {
    effects.incrementAndGet();
    return Optional.of(ANSWER);
  }

  private Optional<Answer> fruitless() {
    effects.incrementAndGet();
    return Optional.empty();
  }

  @Test
  void the_same_request_has_its_effect_once() {
    assertThat(honour.honour(KEY, _ -> work())).isEqualTo(new Outcome.Done());
    assertThat(honour.honour(KEY, _ -> work())).isEqualTo(new Outcome.Replay(ANSWER));

    assertThat(effects).hasValue(1);
  }

  @Test
  void another_request_under_the_same_key_has_none() {
    honour.honour(KEY, _ -> work());
    var other = new IdempotencyKeys.Key(KEY.caller(), KEY.value(), "another");

    assertThat(honour.honour(other, _ -> work())).isEqualTo(new Outcome.Reused());

    assertThat(effects).hasValue(1);
  }

  @Test
  void a_request_inside_itself_is_in_use() {
    honour.honour(
        KEY,
        _ -> {
          assertThat(honour.honour(KEY, _ -> work())).isEqualTo(new Outcome.InUse());
          return work();
        });

    assertThat(effects).hasValue(1);
  }

  @Test
  void what_had_no_effect_may_be_tried_again() {
    assertThat(honour.honour(KEY, _ -> fruitless())).isEqualTo(new Outcome.Done());
    assertThat(honour.honour(KEY, _ -> work())).isEqualTo(new Outcome.Done());
  }

  @Test
  void a_failure_gives_the_key_back() {
    GatewayDown down = new GatewayDown();

    assertThatThrownBy(
            () ->
                honour.honour(
                    KEY,
                    _ -> {
                      throw down;
                    }))
        .isSameAs(down);

    assertThat(honour.honour(KEY, _ -> work())).isEqualTo(new Outcome.Done());
  }

  private static final class GatewayDown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
