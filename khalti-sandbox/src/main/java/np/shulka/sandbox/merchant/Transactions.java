package np.shulka.sandbox.merchant;

import java.util.List;
import java.util.OptionalInt;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what was paid, page by page, and shows one transaction in detail. */
public final class Transactions {

  private static final int PAGE_SIZE = 20;
  private static final int MAX_PAGE_SIZE = 100;

  private final Ledger ledger;
  private final TransactionRecord record;
  private final String publicUrl;

  public Transactions(Ledger ledger, TransactionRecord record, String publicUrl) {
    this.ledger = ledger;
    this.record = record;
    this.publicUrl = publicUrl;
  }

  private record Page(int number, int size, int records) {

    int pages() {
      return Math.max(1, Math.ceilDiv(records, size));
    }

    int first() {
      return (number - 1) * size;
    }

    int last() {
      return Math.min(number * size, records);
    }
  }

  public Reply list(Request request) {
    List<Payment> paid = ledger.newestFirst().filter(this::isShown).toList();
    Page page = page(request, paid.size());
    ObjectNode body =
        Json.object()
            .put("total_pages", page.pages())
            .put("total_records", page.records())
            .put("next", page.number() < page.pages() ? link(request, page, 1) : null)
            .put("previous", page.number() > 1 ? link(request, page, -1) : null);
    body.putArray("record_range").add(page.records() == 0 ? 0 : page.first() + 1).add(page.last());
    body.put("current_page", page.number());
    ArrayNode records = body.putArray("records");
    paid.subList(page.first(), page.last()).forEach(payment -> records.add(record(payment)));
    return Reply.json(200, body);
  }

  /** One transaction, named by its idx. */
  public Reply detail(String idx) {
    Payment payment =
        ledger.withTransaction(idx).filter(this::isShown).orElseThrow(Refusal::notFound);
    PaymentState state = ledger.state(payment);
    return Reply.json(200, record.inDetail(payment, state, state.settlement().orElseThrow()));
  }

  private ObjectNode record(Payment payment) {
    PaymentState state = ledger.state(payment);
    Settlement how = state.settlement().orElseThrow();
    return record.of(payment, state, how);
  }

  private boolean isShown(Payment payment) {
    PaymentState state = ledger.state(payment);
    return state.paid() || state instanceof PaymentState.Confirmed;
  }

  private static Page page(Request request, int records) {
    int size =
        Math.clamp(number(request.parameter("page_size")).orElse(PAGE_SIZE), 1, MAX_PAGE_SIZE);
    String asked = request.parameter("page");
    Page page = new Page(asked.isEmpty() ? 1 : number(asked).orElse(0), size, records);
    if (page.number() < 1 || page.number() > page.pages()) {
      throw Refusal.detail(404, "Invalid page.", "validation_error");
    }
    return page;
  }

  private static OptionalInt number(String text) {
    return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private String link(Request request, Page page, int step) {
    String size = request.parameter("page_size").isEmpty() ? "" : "&page_size=" + page.size();
    return publicUrl + request.path() + "?page=" + (page.number() + step) + size;
  }
}
