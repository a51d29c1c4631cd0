package np.shulka.application.work;

import static np.shulka.application.work.IdempotencyKeys.IN_USE_AT_MOST;
import static np.shulka.application.work.IdempotencyKeys.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.application.work.IdempotencyKeys.Answer;
import np.shulka.application.work.IdempotencyKeys.Claim;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyKeys} does (I8). */
public interface IdempotencyKeysContract {

  /** Longer than a step of a test takes by any clock. */
  Duration A_WHILE = Duration.ofSeconds(30);

  Answer ANSWER =
      new Answer(
          201,
          Map.of("Content-Type", "application/json", "Location", "/v1/subscriptions/1"),
          "{\"name\":\"शुल्क\", \"n\" : 1.50}\n");

  Store store();

  private static IdempotencyKeys.Key fresh() {
    return new IdempotencyKeys.Key("caller-" + AnId.uuid(), "key-" + AnId.uuid(), "fingerprint");
  }

  private Claim claim(IdempotencyKeys.Key key) {
    return store().keys().claim(key);
  }

  private Claim.Granted granted(IdempotencyKeys.Key key) {
    return (Claim.Granted) claim(key);
  }

  @Test
  default void the_first_request_goes_on() {
    assertThat(granted(fresh()).again()).isFalse();
  }

  @Test
  default void an_answer_is_replayed_byte_for_byte() {
    IdempotencyKeys.Key key = fresh();
    store().keys().answer(key, granted(key).ticket(), ANSWER);

    assertThat(claim(key)).isEqualTo(new Claim.Replay(ANSWER));
    store().age(key, KEPT.minus(A_WHILE));
    assertThat(claim(key)).isEqualTo(new Claim.Replay(ANSWER));
  }

  @Test
  default void a_request_that_is_still_running_is_not_repeated() {
    IdempotencyKeys.Key key = fresh();
    claim(key);

    assertThat(claim(key)).isEqualTo(new Claim.InUse());
    store().age(key, IN_USE_AT_MOST.minus(A_WHILE));
    assertThat(claim(key)).isEqualTo(new Claim.InUse());
  }

  @Test
  default void a_request_that_died_is_taken_over_once() {
    IdempotencyKeys.Key key = fresh();
    claim(key);
    store().age(key, IN_USE_AT_MOST);

    assertThat(granted(key).again()).isTrue();
    assertThat(claim(key)).isEqualTo(new Claim.InUse());
  }

  @Test
  default void who_was_taken_for_dead_answers_too_late() {
    IdempotencyKeys.Key key = fresh();
    long dead = granted(key).ticket();
    store().age(key, IN_USE_AT_MOST);
    long successor = granted(key).ticket();

    store().keys().answer(key, dead, new Answer(500, Map.of(), "late"));
    store().keys().release(key, dead);

    assertThat(claim(key)).isEqualTo(new Claim.InUse());
    store().keys().answer(key, successor, ANSWER);
    assertThat(claim(key)).isEqualTo(new Claim.Replay(ANSWER));
  }

  @Test
  default void a_ticket_is_not_good_for_a_later_claim() {
    IdempotencyKeys.Key key = fresh();
    long first = granted(key).ticket();
    store().keys().release(key, first);
    granted(key);

    store().keys().answer(key, first, ANSWER);

    assertThat(claim(key)).isEqualTo(new Claim.InUse());
  }

  @Test
  default void a_key_with_another_body_is_refused() {
    IdempotencyKeys.Key key = fresh();
    IdempotencyKeys.Key other =
        new IdempotencyKeys.Key(key.caller(), key.value(), "another fingerprint");
    long ticket = granted(key).ticket();

    assertThat(claim(other)).isEqualTo(new Claim.Reused());
    store().keys().answer(key, ticket, ANSWER);
    assertThat(claim(other)).isEqualTo(new Claim.Reused());
    assertThat(claim(key)).isEqualTo(new Claim.Replay(ANSWER));
  }

  @Test
  default void keys_of_different_callers_never_meet() {
    IdempotencyKeys.Key mine = fresh();
    IdempotencyKeys.Key theirs =
        new IdempotencyKeys.Key("caller-" + AnId.uuid(), mine.value(), "another fingerprint");
    claim(mine);

    assertThat(granted(theirs).again()).isFalse();
  }

  @Test
  default void a_released_key_can_be_used_again() {
    IdempotencyKeys.Key key = fresh();
    store().keys().release(key, granted(key).ticket());
    IdempotencyKeys.Key other =
        new IdempotencyKeys.Key(key.caller(), key.value(), "another fingerprint");

    assertThat(granted(other).again()).isFalse();
  }

  @Test
  default void of_many_at_once_one_goes_on() {
    IdempotencyKeys.Key key = fresh();

    List<Claim> claims = Race.of(8, _ -> claim(key));

    assertThat(claims).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
    assertThat(claims).filteredOn(new Claim.InUse()::equals).hasSize(7);
  }

  @Test
  default void old_keys_are_forgotten_a_few_at_a_time() {
    List<IdempotencyKeys.Key> keys =
        Stream.generate(IdempotencyKeysContract::fresh).limit(3).toList();
    keys.forEach(key -> store().keys().answer(key, granted(key).ticket(), ANSWER));

    keys.forEach(key -> store().age(key, KEPT.minus(A_WHILE)));
    assertThat(store().keys().forget(10)).isZero();
    keys.forEach(key -> store().age(key, A_WHILE.plusSeconds(1)));
    assertThat(store().keys().forget(2)).isEqualTo(2);
    assertThat(store().keys().forget(2)).isEqualTo(1);
    assertThat(keys).allSatisfy(key -> assertThat(granted(key).again()).isFalse());
  }
}
