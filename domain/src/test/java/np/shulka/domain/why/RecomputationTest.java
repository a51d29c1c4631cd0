package np.shulka.domain.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.why.Recomputation.Progress;
import org.junit.jupiter.api.Test;

final class RecomputationTest {
  private static final RecomputationId ID = new RecomputationId(AnId.uuid());
  private static final InvoiceId NEXT = AnId.ofInvoice();
  private static final Progress SOME = new Progress(Optional.of(AnId.ofInvoice()), 10, 4, 3, 2);

  @Test
  void an_invoice_that_comes_to_the_same_is_only_counted() {
    assertThat(SOME.checked(NEXT, false)).isEqualTo(new Progress(Optional.of(NEXT), 11, 4, 3, 2));
  }

  @Test
  void an_invoice_that_comes_to_something_else_differs() {
    assertThat(SOME.checked(NEXT, true)).isEqualTo(new Progress(Optional.of(NEXT), 11, 4, 4, 2));
  }

  @Test
  void an_invoice_that_cannot_be_worked_out_is_unexplained() {
    assertThat(SOME.unexplained(NEXT)).isEqualTo(new Progress(Optional.of(NEXT), 11, 5, 3, 2));
  }

  @Test
  void an_invoice_that_cannot_be_read_is_unreadable() {
    assertThat(SOME.unreadable(NEXT)).isEqualTo(new Progress(Optional.of(NEXT), 11, 4, 3, 3));
  }

  @Test
  void it_begins_with_nothing_and_goes_on() {
    var begun = Recomputation.Running.begin(ID, ATime.NOW);

    assertThat(begun).isEqualTo(new Recomputation.Running(ID, ATime.NOW, Progress.NONE));
    assertThat(begun.to(SOME)).isEqualTo(new Recomputation.Running(ID, ATime.NOW, SOME));
    assertThat(begun.getId()).isEqualTo(ID);
  }

  @Test
  void it_never_stands_still_or_goes_back() {
    var there = new Recomputation.Running(ID, ATime.NOW, SOME);

    assertThatIllegalArgumentException().isThrownBy(() -> there.to(SOME));
    assertThatIllegalArgumentException().isThrownBy(() -> there.to(Progress.NONE));
  }

  @Test
  void it_ends_where_there_are_no_more_invoices() {
    var there = new Recomputation.Running(ID, ATime.NOW, Progress.NONE);
    var end = ATime.NOW.plusSeconds(5);

    assertThat(there.finish(SOME, end))
        .isEqualTo(new Recomputation.Finished(ID, ATime.NOW, SOME, end));
  }

  @Test
  void what_cannot_be_read_is_told_by_its_fault() {
    var broken = new ArithmeticException("too much");
    var told = Finding.Unreadable.of(NEXT, broken);

    assertThat(told)
        .isEqualTo(
            new Finding.Unreadable(
                NEXT,
                Finding.Unreadable.Fault.TOO_LARGE,
                "java.lang.ArithmeticException: too much"));
    assertThat(Finding.Unreadable.of(NEXT, new ArithmeticException("a".repeat(500))).why())
        .hasSize(300);
  }
}
