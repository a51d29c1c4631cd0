package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.DocumentPrint.DOCUMENT_PRINT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.fiscal.Prints;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Prints as rows; of two that are counted at the same time one finds its place taken. */
@Component
final class JooqPrints implements Prints {
  private static final Field<Integer> ONE = inline(1);

  private final Database database;

  JooqPrints(Database database) {
    this.database = database;
  }

  @Override
  public int next(Print print) {
    var next = coalesce(max(DOCUMENT_PRINT.ORDINAL), inline(0)).plus(ONE);
    return database.apart(
        sql ->
            sql.insertInto(DOCUMENT_PRINT)
                .columns(
                    DOCUMENT_PRINT.DOCUMENT_ID,
                    DOCUMENT_PRINT.ORDINAL,
                    DOCUMENT_PRINT.PRINTED_BY,
                    DOCUMENT_PRINT.PRINTED_AT)
                .select(
                    DSL.select(
                            val(print.document(), DOCUMENT_PRINT.DOCUMENT_ID),
                            next,
                            val(print.by().value(), DOCUMENT_PRINT.PRINTED_BY),
                            val(print.at(), DOCUMENT_PRINT.PRINTED_AT))
                        .from(DOCUMENT_PRINT)
                        .where(DOCUMENT_PRINT.DOCUMENT_ID.eq(print.document())))
                .returningResult(DOCUMENT_PRINT.ORDINAL)
                .fetchSingle()
                .get(DOCUMENT_PRINT.ORDINAL));
  }
}
