package np.shulka.teams.entitlements;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.client.ApiClient;
import np.shulka.client.ApiException;
import np.shulka.client.ApiResponse;
import np.shulka.client.api.PartnerSubscribersApi;
import np.shulka.client.model.Entitlements;

/** Decides whether a customer of ours may come in, and asks only for what changed. */
final class EntitlementChecker {
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;

  private final PartnerSubscribersApi shulka;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String tag, Entitlements entitlements) {}

  EntitlementChecker(URI shulka, String token) {
    ApiClient client =
        new ApiClient()
            .setScheme(shulka.getScheme())
            .setHost(shulka.getHost())
            .setPort(shulka.getPort())
            .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    this.shulka = new PartnerSubscribersApi(client);
  }

  /** Whether they may; somebody whom Shulka does not know may not. */
  boolean mayEnter(String customer) throws ApiException {
    try {
      return Boolean.TRUE.equals(ask(customer).getActive());
    } catch (ApiException refused) {
      if (refused.getCode() == NOT_FOUND) return false;
      throw refused;
    }
  }

  private Entitlements ask(String customer) throws ApiException {
    Known before = known.get(customer);
    Map<String, String> headers = before == null ? Map.of() : Map.of("If-None-Match", before.tag());
    try {
      ApiResponse<Entitlements> answer =
          shulka.readPartnerEntitlementsWithHttpInfo(customer, headers);
      String tag = answer.getHeaders().getOrDefault("etag", List.of("")).getFirst();
      known.put(customer, new Known(tag, answer.getData()));
      return answer.getData();
    } catch (ApiException answer) {
      if (answer.getCode() == NOT_MODIFIED && before != null) return before.entitlements();
      throw answer;
    }
  }
}
