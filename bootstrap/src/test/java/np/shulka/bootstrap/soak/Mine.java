package np.shulka.bootstrap.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.money.Money;

/** What somebody does over REST with a subscription of theirs. */
record Mine(Browser browser, URI address, String token) {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  boolean cancels(boolean now) {
    return posts("/cancel", Map.of("when", now ? "now" : "period-end")).good();
  }

  boolean keeps() {
    return posts("/reactivate", Map.of(), CONFLICT).good();
  }

  /** So short a pause may be over before it arrives. */
  boolean pauses(Optional<Duration> by) {
    Map<String, Object> wish =
        by.<Map<String, Object>>map(time -> Map.of("until", Instant.now().plus(time).toString()))
            .orElse(Map.of());
    return posts("/pause", wish, CONFLICT, BAD_REQUEST).good();
  }

  boolean resumes() {
    return posts("/resume", Map.of()).good();
  }

  Browser.Answer renews(int periods) {
    return posts("/renew", Map.of("periods", periods), CONFLICT);
  }

  /** A payment may hold no money that waits, or its plan may be sold no more. */
  boolean uses() {
    return posts("/use", Map.of(), CONFLICT, NOT_FOUND).good();
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  Browser.Answer quotes(Shop.Wish wish) {
    return posts(call(wish) + "-preview", body(wish), CONFLICT, NOT_FOUND);
  }

  static Shop.Quoted quoted(Browser.Answer answer) {
    return new Shop.Quoted(
        new QuoteId(UUID.fromString(answer.text("/quoteId"))),
        Money.paisa(answer.json().at("/due/amount").asLong()));
  }

  Browser.Answer changes(Shop.Wish wish, Optional<QuoteId> quote) {
    Map<String, Object> body = body(wish);
    quote.ifPresent(id -> body.put("quoteId", id.value().toString()));
    return posts(call(wish), body, CONFLICT, NOT_FOUND);
  }

  private static String call(Shop.Wish wish) {
    return wish instanceof Shop.OneOff ? "/purchase" : "/change";
  }

  private static Map<String, Object> body(Shop.Wish wish) {
    return switch (wish) {
      case Shop.Swap swap -> body(swap);
      case Shop.OneOff once ->
          new HashMap<>(Map.of("addOnCode", once.addOn().value(), "quantity", once.quantity()));
    };
  }

  private static Map<String, Object> body(Shop.Swap swap) {
    Map<String, Object> wish = new HashMap<>();
    swap.addOns().map(Mine::wanted).ifPresent(addOns -> wish.put("addOns", addOns));
    wish.put("planCode", swap.to().value());
    swap.quantity().ifPresent(quantity -> wish.put("quantity", quantity));
    wish.put("when", swap.now() ? "now" : "period-end");
    return wish;
  }

  private Browser.Answer posts(String what, Map<String, Object> body, Integer... others) {
    URI there = URI.create(address + what);
    return Answers.sure(browser.post(there, token, fresh(), body), others);
  }

  /** So many of each, as they are asked for. */
  static List<Map<String, Object>> wanted(Map<AddOnCode, Integer> addOns) {
    return addOns.entrySet().stream()
        .map(it -> Map.<String, Object>of("code", it.getKey().value(), "quantity", it.getValue()))
        .toList();
  }
}
