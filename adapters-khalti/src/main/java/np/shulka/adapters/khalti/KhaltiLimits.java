package np.shulka.adapters.khalti;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How long, how often and how much we let Khalti cost us. */
@ConfigurationProperties("khalti")
record KhaltiLimits(
    @DefaultValue Deadline deadline,
    @DefaultValue Breaker breaker,
    @DefaultValue Retries retry,
    @DefaultValue Load load) {

  /**
   * The longest that one exchange may take, from the first byte to connect to the last of the body.
   *
   * @param connect a host that is up accepts within a round trip; one that is not costs this
   * @param initiate a payer waits for it and has an answer, yes or no, within 3 seconds
   * @param lookup a payer may wait for it too: two tries and the pause between them stay under 5
   *     seconds; also for the status of a widget payment
   * @param verify moves money, so giving up early leaves more to clear up than waiting does
   * @param refund nobody waits for it, and an unknown outcome costs a person's time
   * @param transactions long lists, read in the background
   */
  record Deadline(
      @DefaultValue("1s") Duration connect,
      @DefaultValue("2500ms") Duration initiate,
      @DefaultValue("2200ms") Duration lookup,
      @DefaultValue("5s") Duration verify,
      @DefaultValue("10s") Duration refund,
      @DefaultValue("5s") Duration transactions) {

    Duration of(KhaltiOperation operation) {
      return switch (operation) {
        case INITIATE -> initiate;
        case LOOKUP, STATUS -> lookup;
        case VERIFY -> verify;
        case REFUND -> refund;
        case TRANSACTIONS -> transactions;
      };
    }
  }

  /**
   * When we stop asking a Khalti that does not answer.
   *
   * @param window so many last calls are judged: few enough to notice an outage within seconds
   * @param minimumCalls fewer say nothing
   * @param failurePercent a single slow minute is not an outage, every second call is
   * @param openFor long enough to let it recover, short enough that payers come back
   * @param trialCalls so many calls decide whether it is well again
   */
  record Breaker(
      @DefaultValue("20") int window,
      @DefaultValue("5") int minimumCalls,
      @DefaultValue("50") int failurePercent,
      @DefaultValue("15s") Duration openFor,
      @DefaultValue("3") int trialCalls) {}

  /**
   * How often a question that may be asked twice is asked again.
   *
   * @param attempts the first one included; the re-check schedule does the long-term asking
   * @param pause before the second attempt, with half of it random so that nodes do not march in
   *     step; doubled each time
   * @param longestPause bounds the doubling
   */
  record Retries(
      @DefaultValue("2") int attempts,
      @DefaultValue("100ms") Duration pause,
      @DefaultValue("300ms") Duration longestPause) {}

  /**
   * What we bear at once.
   *
   * @param concurrentCalls of each operation; more than a healthy Khalti ever has in flight, so
   *     reaching it means that it hangs
   * @param queueFor lets a burst pass without an error
   * @param answer the longest answer about one payment, a hundred times the usual
   * @param list the longest page of transactions
   * @param retryAfter what we tell callers when Khalti does not say when to come back
   */
  record Load(
      @DefaultValue("256") int concurrentCalls,
      @DefaultValue("200ms") Duration queueFor,
      @DefaultValue("64KB") DataSize answer,
      @DefaultValue("1MB") DataSize list,
      @DefaultValue("15s") Duration retryAfter) {}

  DataSize longestAnswer(KhaltiOperation operation) {
    return operation == KhaltiOperation.TRANSACTIONS ? load.list : load.answer;
  }
}
