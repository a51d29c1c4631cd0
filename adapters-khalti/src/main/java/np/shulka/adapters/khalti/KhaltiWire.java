package np.shulka.adapters.khalti;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import np.shulka.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** Khalti's own words, field by field; whatever else it sends is ignored. */
final class KhaltiWire {
  private KhaltiWire() {}

  /** Khalti says yes only to amounts in whole paisa that sum up. */
  @JsonInclude(Include.NON_NULL)
  record InitiateRequest(
      String returnUrl,
      String websiteUrl,
      long amount,
      String purchaseOrderId,
      String purchaseOrderName,
      @Nullable CustomerInfo customerInfo,
      @JsonUnwrapped Details details) {}

  /** The part of a checkout that Khalti shows and echoes but does not need. */
  record Details(
      List<AmountLine> amountBreakdown,
      List<Product> productDetails,
      String merchantInvoice,
      String merchantSubscription) {}

  @JsonInclude(Include.NON_NULL)
  record CustomerInfo(@Nullable String name, @Nullable String email, @Nullable String phone) {
    @Override
    public String toString() {
      return "CustomerInfo[…]";
    }
  }

  record AmountLine(String label, long amount) {}

  record Product(String identity, String name, long totalPrice, int quantity, long unitPrice) {}

  /** The second half is missing in answers of 2022. */
  record InitiateAnswer(
      @Nullable String pidx,
      @Nullable String paymentUrl,
      @Nullable String expiresAt,
      @Nullable Long expiresIn) {}

  record LookupRequest(String pidx) {}

  record LookupAnswer(
      @Nullable String pidx,
      @Nullable Long totalAmount,
      @Nullable String status,
      @Nullable String transactionId,
      @Nullable Long fee,
      @Nullable Boolean refunded,
      @Nullable String purchaseOrderId) {}

  record VerifyRequest(String token, long amount) {
    @Override
    public String toString() {
      return "VerifyRequest[…]";
    }
  }

  record StatusAnswer(@Nullable String state) {}

  /** Empty for all of a wallet payment. */
  @JsonInclude(Include.NON_NULL)
  record RefundRequest(@Nullable Long amount, @Nullable String mobile) {
    @Override
    public String toString() {
      return "RefundRequest[" + amount + ", …]";
    }
  }

  record RefundAnswer(@Nullable String detail, @Nullable Boolean refunded) {}

  /** A transaction as verify, the list and the detail show it. */
  record Transaction(
      @Nullable String idx,
      @Nullable Named type,
      @Nullable Named state,
      @Nullable Long amount,
      @Nullable Long feeAmount,
      @Nullable Boolean refunded,
      @Nullable String createdOn) {}

  record Named(@Nullable String name) {}

  /** What only the detail of a transaction adds. */
  record TransactionExtras(@Nullable Boolean canRefund, @Nullable Meta meta) {}

  record Meta(@Nullable String productIdentity) {}

  record TransactionList(@Nullable String next, @Nullable List<@Nullable Transaction> records) {}

  /** An amount that Khalti leaves out is none. */
  static Money money(@Nullable Long paisa) {
    return paisa == null ? Money.ZERO : Money.paisa(paisa);
  }

  /** Money is never negative; an answer that says so is not to be read as something else. */
  static boolean moneyOrNothing(@Nullable Long paisa) {
    return paisa == null || paisa >= 0;
  }
}
