package np.shulka.adapters.fiscal;

import java.time.ZoneId;
import np.shulka.application.fiscal.Paper;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.Wish;

/** Sets the same words in type, as a file or as a page. */
final class SheetPress implements Press {
  private final FiscalSettings settings;
  private final ZoneId zone;
  private final SheetPage page = new SheetPage();

  SheetPress(FiscalSettings settings, ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public byte[] print(Paper paper, Wish wish) {
    Sheet sheet = new Sheets(settings, zone, wish.language()).of(paper);
    return switch (wish.form()) {
      case PDF -> SheetPdf.of(sheet);
      case PAGE -> page.of(sheet);
    };
  }
}
