package np.shulka.adapters.fiscal;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A document as a file, one page of A4 or as many as it takes. */
final class SheetPdf {
  private static final int MARGIN = 48;
  private static final Color INK = new Color(0x1d2430);
  private static final Color GREY = new Color(0x5b6675);
  private static final Color LINE = new Color(0xd8dde4);
  private static final Color SHADE = new Color(0xf1edf6);
  private static final Color ACCENT = new Color(0x5c2d91);

  private final SheetFonts fonts = SheetFonts.LOADED;
  private final Sheet sheet;

  private SheetPdf(Sheet sheet) {
    this.sheet = sheet;
  }

  static byte[] of(Sheet sheet) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    document.setGlyphLayoutManager(SheetFonts.LOADED.layout());
    document.setDocumentLanguage(sheet.language());
    PdfWriter.getInstance(document, file);
    document.open();
    document.addTitle(sheet.title());
    new SheetPdf(sheet).fill(document);
    document.close();
    return file.toByteArray();
  }

  private void fill(Document document) {
    document.add(head());
    document.add(sides());
    document.add(lines());
    document.add(sums());
    document.add(remark(sheet.inWords(), fonts.bold(10, INK)));
    for (Sheet.Fact fact : sheet.remarks()) {
      document.add(remark(fact, fonts.regular(9.5f, INK)));
    }
    Paragraph footer = new Paragraph(sheet.footer(), fonts.regular(8.5f, GREY));
    footer.setSpacingBefore(36);
    document.add(footer);
  }

  private PdfPTable head() {
    PdfPTable table = table(3, 2);
    table.addCell(party(sheet.parties().from(), sheet.parties().seller()));
    PdfPCell title = plain(new Phrase("", fonts.regular(9.5f, INK)), Element.ALIGN_RIGHT);
    title.addElement(right(sheet.title(), fonts.bold(18, INK)));
    if (!sheet.mark().isEmpty()) title.addElement(right(sheet.mark(), fonts.bold(10.5f, ACCENT)));
    table.addCell(title);
    table.setSpacingAfter(18);
    return table;
  }

  private static Paragraph right(String text, Font font) {
    Paragraph paragraph = new Paragraph(text, font);
    paragraph.setAlignment(Element.ALIGN_RIGHT);
    return paragraph;
  }

  private PdfPTable sides() {
    PdfPTable table = table(9, 11);
    table.addCell(party(sheet.parties().to(), sheet.parties().buyer()));
    PdfPTable facts = table(2, 5);
    for (Sheet.Fact fact : sheet.facts()) {
      facts.addCell(plain(new Phrase(fact.label(), fonts.regular(9, GREY)), Element.ALIGN_LEFT));
      facts.addCell(plain(new Phrase(fact.value(), fonts.regular(9, INK)), Element.ALIGN_RIGHT));
    }
    PdfPCell cell = new PdfPCell(facts);
    cell.setBorder(Rectangle.NO_BORDER);
    table.addCell(cell);
    table.setSpacingAfter(16);
    return table;
  }

  private PdfPCell party(String role, List<String> known) {
    PdfPCell cell = plain(new Phrase("", fonts.regular(9.5f, INK)), Element.ALIGN_LEFT);
    cell.addElement(new Paragraph(role, fonts.regular(8.5f, GREY)));
    cell.addElement(new Paragraph(known.getFirst(), fonts.bold(12, INK)));
    for (String line : known.subList(1, known.size())) {
      cell.addElement(new Paragraph(line, fonts.regular(9.5f, INK)));
    }
    return cell;
  }

  private PdfPTable lines() {
    PdfPTable table = table(9, 42, 12, 18, 19);
    table.setHeaderRows(1);
    List<String> heads = sheet.table().heads();
    for (int column = 0; column < heads.size(); column++) {
      PdfPCell cell = cell(heads.get(column), column, fonts.bold(9, INK));
      cell.setBackgroundColor(SHADE);
      table.addCell(cell);
    }
    for (List<String> row : sheet.table().rows()) {
      for (int column = 0; column < row.size(); column++) {
        table.addCell(cell(row.get(column), column, fonts.regular(9.5f, INK)));
      }
    }
    table.setSpacingAfter(8);
    return table;
  }

  private static PdfPCell cell(String text, int column, Font font) {
    int alignment = column < 2 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
    PdfPCell cell = plain(new Phrase(text, font), alignment);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(6);
    return cell;
  }

  private PdfPTable sums() {
    PdfPTable table = table(2, 1);
    table.setWidthPercentage(56);
    table.setHorizontalAlignment(Element.ALIGN_RIGHT);
    for (Sheet.Fact sum : sheet.sums()) {
      boolean total = sum.label().equals(sheet.total());
      Font font = total ? fonts.bold(11, INK) : fonts.regular(9.5f, INK);
      table.addCell(sum(new Phrase(sum.label(), font), Element.ALIGN_LEFT, total));
      table.addCell(sum(new Phrase(sum.value(), font), Element.ALIGN_RIGHT, total));
    }
    table.setSpacingAfter(10);
    return table;
  }

  private static PdfPCell sum(Phrase phrase, int alignment, boolean total) {
    PdfPCell cell = plain(phrase, alignment);
    cell.setPadding(4);
    cell.setPaddingBottom(7);
    if (total) {
      cell.setBorder(Rectangle.TOP);
      cell.setBorderColor(ACCENT);
    }
    return cell;
  }

  private Paragraph remark(Sheet.Fact fact, Font font) {
    Paragraph paragraph = new Paragraph("", font);
    paragraph.add(new Phrase(fact.label() + ": ", fonts.regular(9.5f, GREY)));
    paragraph.add(new Phrase(fact.value(), font));
    paragraph.setSpacingBefore(6);
    return paragraph;
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  private static PdfPCell plain(Phrase phrase, int alignment) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setPadding(2);
    return cell;
  }
}
