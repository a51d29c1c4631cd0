package np.shulka.adapters.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How often the programs of a partner may call a node; answers say what is left of it. */
@Component
final class PartnerLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_PARTNERS = 10_000;

  private final long perMinute;
  private final String policy;
  private final Cache<PartnerCaller, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_PARTNERS).expireAfterAccess(WINDOW).build();

  PartnerLimits(@Value("${shulka.partners.requests-per-minute:6000}") long perMinute) {
    this.perMinute = perMinute;
    this.policy = "\"partner\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
  }

  /** Counts a call, and says so in the answer; whether it may go on. */
  boolean allow(PartnerCaller caller, HttpServletResponse response) {
    ConsumptionProbe probe = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    response.setHeader("RateLimit-Policy", policy);
    long reset = seconds(probe.getNanosToWaitForReset());
    response.setHeader("RateLimit", "\"partner\";r=" + probe.getRemainingTokens() + ";t=" + reset);
    if (!probe.isConsumed()) {
      long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    }
    return probe.isConsumed();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .build();
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
