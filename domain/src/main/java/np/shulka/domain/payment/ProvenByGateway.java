package np.shulka.domain.payment;

import java.time.Instant;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;

/** Package-private on purpose: outside this package a proof can be passed on, not made. */
record ProvenByGateway(
    PaymentId of, ReportId report, GatewayTransactionId transaction, Money amount, Instant provenAt)
    implements SettlementProof.Gateway {}
