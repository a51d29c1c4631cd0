package np.shulka.adapters.fiscal;

import java.util.List;

/**
 * A document in words, ready to be set in type; the same whatever it is put on.
 *
 * @param total what the sum is called that the document is of
 */
record Sheet(
    String language,
    String title,
    String mark,
    Parties parties,
    List<Fact> facts,
    Table table,
    List<Fact> sums,
    String total,
    Fact inWords,
    List<Fact> remarks,
    String footer) {

  /** The same under another name. */
  Sheet titled(String other) {
    return new Sheet(
        language, other, mark, parties, facts, table, sums, total, inWords, remarks, footer);
  }

  /** Who sells and who buys; the first line of each is a name. */
  record Parties(String from, List<String> seller, String to, List<String> buyer) {}

  /** Something that is known, and what it is called. */
  record Fact(String label, String value) {}

  /** What is charged or given back; numbers stand in all columns but the second. */
  record Table(List<String> heads, List<List<String>> rows) {}
}
