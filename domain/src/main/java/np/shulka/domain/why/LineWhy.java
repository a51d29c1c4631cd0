package np.shulka.domain.why;

import java.util.List;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.money.Money;

/**
 * Why a line is what it is.
 *
 * @param position counts the lines from 1
 * @param line what it comes to
 * @param net what is left of it after the discount, in paisa before tax
 * @param tax its share of the tax
 */
public record LineWhy(
    int position, LineOrigin origin, InvoiceLine line, List<Step> steps, Money net, Money tax) {
  public LineWhy {
    steps = List.copyOf(steps);
  }
}
