package np.shulka.application.partner;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.Partner;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shuts a team out for good; its subscribers stay. */
@PrimaryPort
public final class DisablePartner {
  private final Partners partners;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public DisablePartner(
      Partners partners, AuditLog log, Transactions transactions, Setting setting) {
    this.partners = partners;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Disables it; one that is out stays so.
   *
   * @throws UnknownPartner if there is none
   */
  public Partner disable(By by, PartnerId id) {
    return Retry.onLostRace(() -> disableOnce(by, id));
  }

  private Partner disableOnce(By by, PartnerId id) {
    Partner partner = partners.find(id).orElseThrow(UnknownPartner::new);
    if (!partner.isActive()) return partner;
    Partner disabled = partner.disable();
    Change change = new Change(PartnerFacts.of(partner), PartnerFacts.of(disabled));
    return transactions.run(
        () -> {
          partners.disable(partner);
          log.append(by.did("partner.disabled", PartnerFacts.target(partner), change, setting));
          return disabled;
        });
  }
}
