package np.shulka.application.partner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.Partner.Scope;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets a team in. Its secret is told once; only its hash is kept. */
@PrimaryPort
public final class CreatePartner {
  private final Partners partners;
  private final ReservedClients reserved;
  private final SecretHashes hashes;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public CreatePartner(
      Partners partners,
      ReservedClients reserved,
      SecretHashes hashes,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    this.partners = partners;
    this.reserved = reserved;
    this.hashes = hashes;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Creates it under a client id that nobody has. */
  public Outcome create(By by, Draft draft) {
    return Retry.onLostRace(() -> createOnce(by, draft));
  }

  private Outcome createOnce(By by, Draft draft) {
    ClientId client = draft.client().orElseGet(this::fresh);
    if (reserved.has(client)) return new Outcome.Reserved();
    if (partners.find(client).isPresent()) return new Outcome.ClientIdTaken();
    Partner partner =
        new Partner(
            new PartnerId(setting.identifiers().next()),
            client,
            draft.name(),
            draft.scopes(),
            Partner.Status.ACTIVE,
            setting.now());
    String secret = setting.identifiers().secret();
    String hash = hashes.hash(secret);
    Change change = Change.added(PartnerFacts.of(partner));
    return transactions.run(
        () -> {
          partners.add(partner, hash);
          log.append(by.did("partner.created", PartnerFacts.target(partner), change, setting));
          return new Outcome.Created(partner, secret);
        });
  }

  private ClientId fresh() {
    return new ClientId("partner-" + setting.identifiers().reference().toLowerCase(Locale.ROOT));
  }

  /**
   * A team that is not let in yet.
   *
   * @param client what the identity provider calls its programs; made up here if empty
   */
  public record Draft(Optional<ClientId> client, String name, Set<Scope> scopes) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** It is in; the secret is not kept anywhere. */
    record Created(Partner partner, String secret) implements Outcome {
      @Override
      public String toString() {
        return "Created[" + partner + "]";
      }
    }

    /** Somebody else has that client id. */
    record ClientIdTaken() implements Outcome {}

    /** A program of our own has it; a partner's secret would never be asked for. */
    record Reserved() implements Outcome {}
  }
}
