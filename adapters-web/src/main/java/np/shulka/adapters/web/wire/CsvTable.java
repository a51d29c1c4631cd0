package np.shulka.adapters.web.wire;

import java.util.List;
import java.util.stream.Stream;

/** An answer that can also be had as a table for spreadsheets. */
public interface CsvTable {
  /** The name of its file, without an ending. */
  String fileName();

  /** What stands above the columns. */
  List<String> header();

  /** Its rows, read as they are written. */
  Stream<List<String>> rows();
}
