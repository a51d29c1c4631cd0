package np.shulka.adapters.web.wire;

import java.util.List;
import java.util.stream.Stream;

/** A table that is only a file: a whole list, of which JSON has the parts. */
public record ListFile(String fileName, List<String> header, Stream<List<String>> rows)
    implements CsvTable {}
