package np.shulka.application.work;

import static np.shulka.application.work.IdempotencyKeys.IN_USE_AT_MOST;
import static np.shulka.application.work.IdempotencyKeys.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.application.work.IdempotencyKeys.Answer;
import np.shulka.application.work.IdempotencyKeys.Claim;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyKeys} does (I8). */
public interface IdempotencyKeysContract {

  Instant CLAIMED = ATime.NOW;

  Answer ANSWER =
      new Answer(
          201,
          Map.of("Content-Type", "application/json", "Location", "/v1/subscriptions/1"),
          "{\"name\":\"शुल्क\", \"n\" : 1.50}\n");

  Store store();

  private static IdempotencyKeys.Key fresh() {
    return new IdempotencyKeys.Key("caller-" + AnId.uuid(), "key-" + AnId.uuid(), "fingerprint");
  }

  private Claim claim(IdempotencyKeys.Key key, Instant now) {
    return store().keys().claim(key, now);
  }

  @Test
  default void the_first_request_goes_on() {
    assertThat(claim(fresh(), CLAIMED)).isEqualTo(new Claim.Granted());
  }

  @Test
  default void an_answer_is_replayed_byte_for_byte() {
    IdempotencyKeys.Key key = fresh();
    claim(key, CLAIMED);
    store().keys().answer(key, ANSWER, CLAIMED.plusSeconds(1));

    assertThat(claim(key, CLAIMED.plusSeconds(2))).isEqualTo(new Claim.Replay(ANSWER));
    assertThat(claim(key, CLAIMED.plus(KEPT).minusSeconds(1))).isEqualTo(new Claim.Replay(ANSWER));
  }

  @Test
  default void a_request_that_is_still_running_is_not_repeated() {
    IdempotencyKeys.Key key = fresh();
    claim(key, CLAIMED);

    assertThat(claim(key, CLAIMED)).isEqualTo(new Claim.InUse());
    assertThat(claim(key, CLAIMED.plus(IN_USE_AT_MOST).minusMillis(1)))
        .isEqualTo(new Claim.InUse());
  }

  @Test
  default void a_request_that_died_is_taken_over_once() {
    IdempotencyKeys.Key key = fresh();
    claim(key, CLAIMED);
    Instant later = CLAIMED.plus(IN_USE_AT_MOST);

    assertThat(claim(key, later)).isEqualTo(new Claim.Granted(true));
    assertThat(claim(key, later.plusSeconds(1))).isEqualTo(new Claim.InUse());
  }

  @Test
  default void a_key_with_another_body_is_refused() {
    IdempotencyKeys.Key key = fresh();
    IdempotencyKeys.Key other =
        new IdempotencyKeys.Key(key.caller(), key.value(), "another fingerprint");
    claim(key, CLAIMED);

    assertThat(claim(other, CLAIMED)).isEqualTo(new Claim.Reused());
    store().keys().answer(key, ANSWER, CLAIMED);
    assertThat(claim(other, CLAIMED)).isEqualTo(new Claim.Reused());
    assertThat(claim(key, CLAIMED)).isEqualTo(new Claim.Replay(ANSWER));
  }

  @Test
  default void keys_of_different_callers_never_meet() {
    IdempotencyKeys.Key mine = fresh();
    IdempotencyKeys.Key theirs =
        new IdempotencyKeys.Key("caller-" + AnId.uuid(), mine.value(), "another fingerprint");
    claim(mine, CLAIMED);

    assertThat(claim(theirs, CLAIMED)).isEqualTo(new Claim.Granted());
  }

  @Test
  default void a_released_key_can_be_used_again() {
    IdempotencyKeys.Key key = fresh();
    claim(key, CLAIMED);
    store().keys().release(key);
    IdempotencyKeys.Key other =
        new IdempotencyKeys.Key(key.caller(), key.value(), "another fingerprint");

    assertThat(claim(other, CLAIMED)).isEqualTo(new Claim.Granted());
  }

  @Test
  default void of_many_at_once_one_goes_on() {
    IdempotencyKeys.Key key = fresh();

    List<Claim> claims = Race.of(8, _ -> claim(key, CLAIMED));

    assertThat(claims).filteredOn(new Claim.Granted()::equals).hasSize(1);
    assertThat(claims).filteredOn(new Claim.InUse()::equals).hasSize(7);
  }

  @Test
  default void old_keys_are_forgotten_a_few_at_a_time() {
    Instant longAgo = Instant.parse("2014-03-01T00:00:00Z");
    Instant now = longAgo.plus(KEPT).plus(Duration.ofHours(1));
    int left;
    do left = store().keys().forget(now, 1_000);
    while (left > 0);
    List<IdempotencyKeys.Key> keys =
        Stream.generate(IdempotencyKeysContract::fresh).limit(3).toList();
    keys.forEach(key -> claim(key, longAgo));
    keys.forEach(key -> store().keys().answer(key, ANSWER, longAgo));

    assertThat(store().keys().forget(longAgo.plus(KEPT).minusSeconds(1), 10)).isZero();
    assertThat(store().keys().forget(now, 2)).isEqualTo(2);
    assertThat(store().keys().forget(now, 2)).isEqualTo(1);
    assertThat(keys).allSatisfy(key -> assertThat(claim(key, now)).isEqualTo(new Claim.Granted()));
  }
}
