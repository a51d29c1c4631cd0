package np.shulka.sandbox.merchant;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The banks a payer can choose from. */
public final class Banks {

  private static final List<Bank> BANKS =
      List.of(
          new Bank("UZmPqTDyQbnLuzd7tAPZ8e", "Stand-in Bank of Kathmandu", "SBK", true, true),
          new Bank("nXzAaS5BmkLXEYQxqTT6s8", "Stand-in Bank of Pokhara", "SBP", true, false),
          new Bank("eRrAwYVMsDLCxZ5LUCXFUe", "Stand-in Bank of Butwal", "SBB", false, true));

  private static final Map<String, String> FLAGS =
      Map.of("ebanking", "has_ebanking", "mobilecheckout", "has_mobile_checkout");

  private record Bank(
      String idx, String name, String shortName, boolean ebanking, boolean mobileCheckout) {

    ObjectNode json() {
      return Json.object()
          .put("idx", idx)
          .put("name", name)
          .put("short_name", shortName)
          .put("logo", "")
          .put("has_ebanking", ebanking)
          .put("has_mobile_checkout", mobileCheckout);
    }
  }

  public Reply answer(Request request) {
    String flag = FLAGS.getOrDefault(request.parameter("payment_type"), "");
    List<ObjectNode> banks =
        BANKS.stream()
            .map(Bank::json)
            .filter(bank -> flag.isEmpty() || bank.path(flag).asBoolean())
            .toList();
    ObjectNode body =
        Json.object()
            .put("total_pages", 1)
            .put("total_records", banks.size())
            .putNull("next")
            .putNull("previous");
    Arrays.stream(new int[] {1, banks.size()}).forEach(body.putArray("record_range")::add);
    ArrayNode records = body.put("current_page", 1).putArray("records");
    banks.forEach(records::add);
    return Reply.json(200, body);
  }
}
