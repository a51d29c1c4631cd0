package np.shulka.adapters.web.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends a {@link CsvTable} as a file to whoever asks for {@code text/csv}, row by row. */
@Configuration(proxyBeanMethods = false)
class CsvTables implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new Converter());
  }

  /** Nothing is kept of what was written, so a table may be of any length. */
  static final class Converter extends AbstractHttpMessageConverter<CsvTable> {
    Converter() {
      super(StandardCharsets.UTF_8, MediaType.parseMediaType("text/csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
      return CsvTable.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
      return false;
    }

    @Override
    protected CsvTable readInternal(Class<? extends CsvTable> type, HttpInputMessage input) {
      throw new HttpMessageNotReadableException("tables are not read", input);
    }

    @Override
    protected void writeInternal(CsvTable table, HttpOutputMessage output) throws IOException {
      output.getHeaders().setContentType(MediaType.parseMediaType(CsvStream.MEDIA_TYPE));
      output
          .getHeaders()
          .setContentDisposition(
              ContentDisposition.attachment().filename(table.fileName() + ".csv").build());
      try (CsvStream csv = new CsvStream(output.getBody());
          Stream<List<String>> rows = table.rows()) {
        csv.row(table.header());
        rows.forEach(csv::row);
      } catch (UncheckedIOException gone) {
        throw gone.getCause();
      }
    }
  }
}
