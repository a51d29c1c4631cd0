package np.shulka.application.partner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Has a partner's events sent to another address, from now on. */
@PrimaryPort
public final class CreateEndpoint {
  /** So many are enough for anybody, and few enough to be dealt with fairly. */
  private static final int MOST = 20;

  private final WebhookEndpoints endpoints;
  private final CallableAddresses addresses;
  private final Transactions transactions;
  private final Setting setting;

  public CreateEndpoint(
      WebhookEndpoints endpoints,
      CallableAddresses addresses,
      Transactions transactions,
      Setting setting) {
    this.endpoints = endpoints;
    this.addresses = addresses;
    this.transactions = transactions;
    this.setting = setting;
  }

  public Outcome create(PartnerId partner, URI url, Set<String> types) {
    if (!addresses.has(url)) return new Outcome.NotCallable();
    if (endpoints.of(partner).size() >= MOST) return new Outcome.TooMany(MOST);
    WebhookEndpoint endpoint =
        new WebhookEndpoint(
            new WebhookEndpointId(setting.identifiers().next()),
            partner,
            url,
            types,
            SigningSecrets.of(secret(setting)),
            new WebhookEndpoint.Standing.Working(),
            setting.now());
    return transactions.run(
        () -> {
          endpoints.add(endpoint);
          return new Outcome.Created(endpoint);
        });
  }

  /** As the Standard Webhooks specification writes it: 24 to 64 bytes in Base64. */
  static String secret(Setting setting) {
    byte[] bytes = setting.identifiers().secret().getBytes(StandardCharsets.US_ASCII);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Events go there from now on. */
    record Created(WebhookEndpoint endpoint) implements Outcome {}

    /** Nothing is ever sent to that address. */
    record NotCallable() implements Outcome {}

    /** The partner has as many as it may have. */
    record TooMany(int most) implements Outcome {}
  }
}
