package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookSealing.WEBHOOK_SEALING;

import java.util.function.UnaryOperator;
import np.shulka.adapters.persistence.work.Database;
import org.springframework.stereotype.Component;

/** Whether secrets have to lie encrypted, which is begun once for all nodes and not taken back. */
@Component
final class Sealing {
  private final Database database;
  private final SecretSeal seal;

  Sealing(Database database, SecretSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /** How a secret is written: so that the oldest node that may run here reads it. */
  UnaryOperator<String> form() {
    return seal.waits() && !isComplete() ? UnaryOperator.identity() : seal::seal;
  }

  /** From now on none comes in as it is; whether that is so. */
  boolean begin() {
    if (seal.waits()) return isComplete();
    database.apart(
        sql ->
            sql.update(WEBHOOK_SEALING)
                .set(WEBHOOK_SEALING.COMPLETE, true)
                .where(WEBHOOK_SEALING.COMPLETE.isFalse())
                .execute());
    return true;
  }

  private boolean isComplete() {
    return database.read(
        sql -> sql.select(WEBHOOK_SEALING.COMPLETE).from(WEBHOOK_SEALING).fetchSingle().value1());
  }
}
