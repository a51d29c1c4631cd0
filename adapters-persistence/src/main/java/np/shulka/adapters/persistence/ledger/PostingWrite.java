package np.shulka.adapters.persistence.ledger;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.adapters.persistence.work.Shape;
import np.shulka.adapters.persistence.work.Slots;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A posting as two steps of a write: what it is about, and then all its entries at once. */
final class PostingWrite {
  private PostingWrite() {}

  static Write of(Posting posting) {
    int entries = posting.entries().size();
    return Write.changing(posting.id())
        .then(1, new Head(), PostingRows.head(posting))
        .then(entries, new Entries(entries), values(posting));
  }

  private static List<@Nullable Object> values(Posting posting) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Entry entry : posting.entries()) {
      values.add(entry.account().name());
      values.add(PostingRows.signed(entry));
    }
    return values;
  }

  private record Head() implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.insertInto(LEDGER_TRANSACTION)
          .columns(
              LEDGER_TRANSACTION.ID,
              LEDGER_TRANSACTION.OCCASION,
              LEDGER_TRANSACTION.POSTED_AT,
              LEDGER_TRANSACTION.SUBSCRIBER_ID,
              LEDGER_TRANSACTION.PAYMENT_ID,
              LEDGER_TRANSACTION.INVOICE_ID,
              LEDGER_TRANSACTION.REFUND_ID,
              LEDGER_TRANSACTION.ENTRY_COUNT)
          .select(
              select(
                      slots.next(LEDGER_TRANSACTION.ID),
                      slots.next(LEDGER_TRANSACTION.OCCASION),
                      slots.next(LEDGER_TRANSACTION.POSTED_AT),
                      slots.next(LEDGER_TRANSACTION.SUBSCRIBER_ID),
                      slots.next(LEDGER_TRANSACTION.PAYMENT_ID),
                      slots.next(LEDGER_TRANSACTION.INVOICE_ID),
                      slots.next(LEDGER_TRANSACTION.REFUND_ID),
                      slots.next(LEDGER_TRANSACTION.ENTRY_COUNT))
                  .from(source))
          .returningResult(
              LEDGER_TRANSACTION.ID,
              LEDGER_TRANSACTION.ENTRY_COUNT,
              LEDGER_TRANSACTION.SUBSCRIBER_ID);
    }
  }

  private record Entries(int count) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> head, Slots slots) {
      var rows =
          IntStream.rangeClosed(1, count)
              .<Select<Record6<UUID, Integer, UUID, Integer, String, Long>>>mapToObj(
                  position -> row(position, head, slots))
              .reduce(Select::unionAll)
              .orElseThrow();
      return DSL.insertInto(LEDGER_ENTRY)
          .columns(
              LEDGER_ENTRY.TRANSACTION_ID,
              LEDGER_ENTRY.ENTRY_COUNT,
              LEDGER_ENTRY.SUBSCRIBER_ID,
              LEDGER_ENTRY.POSITION,
              LEDGER_ENTRY.ACCOUNT,
              LEDGER_ENTRY.AMOUNT_PAISA)
          .select(rows)
          .returningResult(one());
    }

    private static Select<Record6<UUID, Integer, UUID, Integer, String, Long>> row(
        int position, Table<?> head, Slots slots) {
      return select(
              of(head, LEDGER_TRANSACTION.ID),
              of(head, LEDGER_TRANSACTION.ENTRY_COUNT),
              of(head, LEDGER_TRANSACTION.SUBSCRIBER_ID),
              inline(position),
              slots.next(LEDGER_ENTRY.ACCOUNT),
              slots.next(LEDGER_ENTRY.AMOUNT_PAISA))
          .from(head);
    }

    private static <T> Field<T> of(Table<?> head, Field<T> column) {
      return requireNonNull(head.field(column));
    }
  }
}
