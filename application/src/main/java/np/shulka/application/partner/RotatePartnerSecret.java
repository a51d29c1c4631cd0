package np.shulka.application.partner;

import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.Partner;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Gives a team another secret, told once; the one before is worth nothing from then on. */
@PrimaryPort
public final class RotatePartnerSecret {
  private final Partners partners;
  private final SecretHashes hashes;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RotatePartnerSecret(
      Partners partners,
      SecretHashes hashes,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    this.partners = partners;
    this.hashes = hashes;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Rotates it.
   *
   * @throws UnknownPartner if there is none
   */
  public Outcome rotate(By by, PartnerId id) {
    return Retry.onLostRace(() -> rotateOnce(by, id));
  }

  private Outcome rotateOnce(By by, PartnerId id) {
    Partner partner = partners.find(id).orElseThrow(UnknownPartner::new);
    if (!partner.isActive()) return new Outcome.Disabled();
    String secret = setting.identifiers().secret();
    String hash = hashes.hash(secret);
    Change change = new Change(Map.of(), Map.of());
    return transactions.run(
        () -> {
          partners.replaceSecret(id, hash);
          String target = PartnerFacts.target(partner);
          log.append(by.did("partner.secret-rotated", target, change, setting));
          return new Outcome.Rotated(partner, secret);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** The new secret is asked for. */
    record Rotated(Partner partner, String secret) implements Outcome {
      @Override
      public String toString() {
        return "Rotated[" + partner + "]";
      }
    }

    /** The partner was shut out. */
    record Disabled() implements Outcome {}
  }
}
