-- What somebody at a database prompt may try, and the rule that refuses it. Honest statements are building stones:
-- $name puts them, or an id, into a forgery. "paid" is a settled story; "open" is somebody else's, waiting for money.

-- honest: report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 113000, 'new-transaction', 0, false, 200, '{}', now());
-- honest: complete
update payment set status = 'COMPLETED', disposition = 'SETTLED_INVOICE', revision = revision + 1, checks = 0, recheck_at = null where id = '$openPayment';
-- honest: proof
insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference, transaction_id, amount_paisa, proven_at)
values ('$openPayment', '$openSubscriber', '$openInvoice', '$newId', '$openPidx', 'new-transaction', 113000, now());
-- honest: settlement
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
values ('$openInvoice', '$openSubscription', '$openSubscriber', '$openPayment', 113000, '2026-02-10Z', '2026-03-10Z');
-- honest: number
update invoice_series set last_number = last_number + 1 where fiscal_year = 2082;
-- honest: taxInvoice
update invoice set status = 'PAID', fiscal_year = 2082, number = 3, paid_at = now() where id = '$openInvoice';
-- honest: period
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
values ('$openSubscription', '$openInvoice', '$openSubscriber', '2026-02-10Z', '2026-03-10Z', '2026-03-17Z', '2026-02-10', '2026-02-10Z', 'MONTH', 1);
-- honest: activate
update subscription set status = 'ACTIVE', revision = revision + 1, paid_by = '$openInvoice', waits_until = null where id = '$openSubscription';
-- honest: voidOpen
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
-- honest: closeOpen
update payment set status = 'CLOSED', revision = revision + 1, gateway_status = 'EXPIRED', gateway_status_text = 'Expired' where id = '$openPayment';
-- honest: posting
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 3);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 3, '$openSubscriber', 'GATEWAY_CASH', 113000), ('$newId', 2, 3, '$openSubscriber', 'VAT_PAYABLE', -13000), ('$newId', 3, 3, '$openSubscriber', 'DEFERRED_REVENUE', -100000);
-- honest: reopenOpen
update payment set status = 'PENDING', revision = revision + 1, gateway_status = 'PENDING', gateway_status_text = 'Pending', reopened = true where id = '$openPayment';
-- honest: notice
insert into notice (id, subscriber_id, kind, about, plan_name, amount_paisa, pay_token, period_ends_at, grace_ends_at, created_at, planned_for, due_at)
values ('$newId', '$openSubscriber', 'PAST_DUE', '$openInvoice', 'Pro', 113000, repeat('a', 22), now(), now(), now(), now(), now());
-- honest: tell
update notice set due_at = null, fate = 'DELIVERED', closed_at = now() where id = '$newId';
-- honest: rehearse
insert into rehearsal (id, plan_code, to_version, current_version, migrations, notice_days, rehearsed_at)
values ('$newId', '$openPlan', 1, 1, 0, 30, now());
-- honest: migrate
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values ('$newId', '$openPlan', 1, 1, '$newId', now(), now() + interval '30 days');
-- honest: evidence
$report $complete $proof
-- honest: settled
$evidence $settlement $number $taxInvoice
-- honest: everything
$settled $posting $period $activate $notice $tell

-- honest: refund
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 100000, 13000, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- honest: refundForTwo
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 100000, 13000, 'KEEP', 'asha', 'a wish', true, 'AWAITING_APPROVAL', 0, now());
-- honest: proposed
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, created_at)
values ('$newId', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', 'shulka', 'nobody used it', true, 'AWAITING_APPROVAL', 0, now() + interval '100 years');
-- honest: refundSent
update refund set status = 'SENT', revision = revision + 1, sends = 1, first_sent_at = now(), last_sent_at = now() where id = '$newId';
-- honest: refundReport
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$paidPayment', '$paidSubscriber', '$paidPidx', '$paidPidx', 'REFUNDED', 'Refunded', 113000, '$paidTransaction', 0, true, 200, '{}', now());
-- honest: refundConfirmed
update refund set status = 'CONFIRMED', revision = revision + 1, checks = 0, recheck_at = null, since = now(), report_id = '$newId' where id = '$newId';
-- honest: refundPosting
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, refund_id, entry_count)
values ('$newId', 'REFUND_CONFIRMED', now(), '$paidSubscriber', '$paidPayment', '$paidInvoice', '$newId', 3);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 3, '$paidSubscriber', 'REVENUE_GIVEN_BACK', 100000), ('$newId', 2, 3, '$paidSubscriber', 'VAT_PAYABLE', 13000), ('$newId', 3, 3, '$paidSubscriber', 'GATEWAY_CASH', -113000);
-- honest: noteNumber
insert into credit_note_series (fiscal_year, last_number) values (2082, 1);
-- honest: creditNote
insert into credit_note (id, refund_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
values ('$newId', '$newId', '$paidInvoice', '$paidSubscriber', 100000, 13000, 'a wish', now(), 2082, 1);
-- honest: refunded
$refund $refundSent $refundReport $refundConfirmed $refundPosting $noteNumber $creditNote

-- forgery: a report is changed
-- refused by: gateway_report_is_append_only
update gateway_report set status = 'COMPLETED';
-- forgery: a report is deleted
-- refused by: gateway_report_is_append_only
delete from gateway_report where id = '$paidReport';
-- forgery: all reports are truncated
-- refused by: gateway_report_is_append_only
truncate gateway_report cascade;
-- forgery: a payment is completed without a proof
-- refused by: payment_completed_is_verified
update payment set status = 'COMPLETED', disposition = 'UNAPPLIED', checks = 0, recheck_at = null where id = '$openPayment';
-- forgery: a proof without a report
-- refused by: verified_payment_fits_its_report
$complete $proof
-- forgery: a proof from a report that says Pending
-- refused by: verified_payment_fits_its_report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'PENDING', 'Pending', 113000, 'new-transaction', 0, false, 200, '{}', now());
$complete $proof
-- forgery: a proof from a report that says refunded
-- refused by: verified_payment_fits_its_report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 113000, 'new-transaction', 0, true, 200, '{}', now());
$complete $proof
-- forgery: a proof from a report about another pidx
-- refused by: verified_payment_fits_its_report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$paidPidx', 'COMPLETED', 'Completed', 113000, 'new-transaction', 0, false, 200, '{}', now());
$complete $proof
-- forgery: a proof from a report about another order
-- refused by: verified_payment_fits_its_report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, purchase_order, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 113000, 'new-transaction', 0, false, '$paidPayment', 200, '{}', now());
$complete $proof
-- forgery: a proof from the report of another payment
-- refused by: verified_payment_fits_its_report
$complete
insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference, transaction_id, amount_paisa, proven_at)
select '$openPayment', '$openSubscriber', '$openInvoice', r.id, '$openPidx', 'new-transaction', 113000, now() from gateway_report r where r.id = '$freeReport';
-- forgery: a proof of less than was asked for
-- refused by: verified_payment_fits_its_payment
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 112999, 'new-transaction', 0, false, 200, '{}', now());
$complete
insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference, transaction_id, amount_paisa, proven_at)
values ('$openPayment', '$openSubscriber', '$openInvoice', '$newId', '$openPidx', 'new-transaction', 112999, now());
-- forgery: a proof of more than the report says
-- refused by: verified_payment_fits_its_report
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 112999, 'new-transaction', 0, false, 200, '{}', now());
$complete $proof
-- forgery: a proof of a payment that is not completed
-- refused by: verified_payment_fits_its_payment
$report $proof
-- forgery: the same transaction counts twice
-- refused by: verified_payment_transaction_key
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$openPayment', '$openSubscriber', '$openPidx', '$openPidx', 'COMPLETED', 'Completed', 113000, '$paidTransaction', 0, false, 200, '{}', now());
$complete
insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference, transaction_id, amount_paisa, proven_at)
values ('$openPayment', '$openSubscriber', '$openInvoice', '$newId', '$openPidx', '$paidTransaction', 113000, now());
-- forgery: a proof is changed
-- refused by: verified_payment_is_append_only
update verified_payment set transaction_id = 'another';
-- forgery: a proof is deleted
-- refused by: verified_payment_is_append_only
delete from verified_payment;

-- forgery: a settlement without a proof
-- refused by: settlement_has_a_proof
$settlement $number $taxInvoice
-- forgery: a settlement by the payment of another invoice
-- refused by: settlement_has_a_proof
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
values ('$openInvoice', '$openSubscription', '$openSubscriber', '$unappliedPayment', 113000, '2026-02-10Z', '2026-03-10Z');
$number $taxInvoice
-- forgery: one payment settles a second invoice
-- refused by: settlement_payment_id_key
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
values ('$openInvoice', '$openSubscription', '$openSubscriber', '$paidPayment', 113000, '2026-02-10Z', '2026-03-10Z');
-- forgery: a second settlement of one invoice
-- refused by: settlement_pkey
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
select invoice_id, subscription_id, subscriber_id, '$unappliedPayment', amount_paisa, covers_from, covers_to from settlement where invoice_id = '$paidInvoice';
-- forgery: a settlement of nothing for an invoice of something
-- refused by: settlement_is_of_the_whole_invoice
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
values ('$openInvoice', '$openSubscription', '$openSubscriber', null, 0, '2026-02-10Z', '2026-03-10Z');
-- forgery: a settlement of something without a payment
-- refused by: settlement_of_little_needs_no_payment
insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from, covers_to)
values ('$openInvoice', '$openSubscription', '$openSubscriber', null, 113000, '2026-02-10Z', '2026-03-10Z');
-- forgery: a settlement without a tax invoice
-- refused by: settlement_makes_a_tax_invoice
$evidence $settlement $posting
-- forgery: a settlement by money that is set aside
-- refused by: settlement_is_the_payments_disposition
$report
update payment set status = 'COMPLETED', disposition = 'UNAPPLIED', revision = revision + 1, checks = 0, recheck_at = null where id = '$openPayment';
$proof $settlement $number $taxInvoice $posting
-- forgery: money said to have settled its invoice without doing so
-- refused by: payment_disposition_is_a_settlement
$evidence
-- forgery: a settlement is changed
-- refused by: settlement_is_append_only
update settlement set covers_to = covers_to + interval '1 year';
-- forgery: a settlement is deleted
-- refused by: settlement_is_append_only
delete from settlement;

-- forgery: an invoice is paid without a settlement
-- refused by: invoice_paid_is_settled
$number $taxInvoice
-- forgery: an invoice is born paid
-- refused by: invoice_is_born_open
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, fiscal_year, number, paid_at, plan_code, plan_version, quantity)
values ('$newId', 'FORGED', '$openSubscription', '$openSubscriber', 'PAID', 1, 100000, 13000, 113000, 1300, 'a-token-that-is-long-enough', now(), now(), 2082, 2, now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);
-- forgery: a tax invoice without a number
-- refused by: invoice_paid_is_numbered
$evidence $settlement
update invoice set status = 'PAID', paid_at = now() where id = '$openInvoice';
-- forgery: a number is left out
-- refused by: invoice_number_follows_previous
$evidence $settlement
update invoice set status = 'PAID', fiscal_year = 2082, number = 4, paid_at = now() where id = '$openInvoice';
-- forgery: a number is used twice
-- refused by: invoice_number_key
$evidence $settlement
update invoice set status = 'PAID', fiscal_year = 2082, number = 1, paid_at = now() where id = '$openInvoice';
-- forgery: a number is taken and not used
-- refused by: invoice_series_number_is_used
$number
-- forgery: the series jumps
-- refused by: invoice_series_counts_by_one
update invoice_series set last_number = last_number + 2;
-- forgery: the series goes back
-- refused by: invoice_series_counts_by_one
update invoice_series set last_number = last_number - 1;
-- forgery: the series starts later than at one
-- refused by: invoice_series_starts_at_one
insert into invoice_series values (2090, 7);
-- forgery: the series is deleted
-- refused by: invoice_series_stays
delete from invoice_series;
-- forgery: the terms of an open invoice change
-- refused by: invoice_terms_are_frozen
update invoice set status = 'VOID', voided_at = now(), subtotal_paisa = 100, tax_paisa = 13, total_paisa = 113 where id = '$openInvoice';
-- forgery: an open invoice changes and stays open
-- refused by: invoice_changes_once
update invoice set due_at = due_at + interval '1 year' where id = '$openInvoice';
-- forgery: an invoice moves to another subscription
-- refused by: invoice_terms_are_frozen
update invoice set status = 'VOID', voided_at = now(), subscription_id = '$paidSubscription', subscriber_id = '$paidSubscriber' where id = '$openInvoice';
-- forgery: a request is taken back at no time
-- refused by: invoice_void_has_a_time
update invoice set status = 'VOID' where id = '$openInvoice';
-- forgery: a tax invoice changes
-- refused by: invoice_changes_once
update invoice set paid_at = now() where id = '$paidInvoice';
-- forgery: a tax invoice is taken back
-- refused by: invoice_changes_once
update invoice set status = 'VOID', voided_at = now(), fiscal_year = null, number = null, paid_at = null where id = '$paidInvoice';
-- forgery: an invoice is deleted
-- refused by: invoice_stays
delete from invoice where id = '$openInvoice';
-- forgery: a line changes
-- refused by: invoice_line_is_append_only
update invoice_line set description = 'something else';
-- forgery: a line is added to an old invoice
-- refused by: invoice_line_adds_up
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$openInvoice', 2, '$openSubscriber', 'more', 1, 100, 100);
-- forgery: a line of nothing is added to an old invoice
-- refused by: invoice_line_adds_up
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$openInvoice', 2, '$openSubscriber', 'more', 1, 0, 0);
-- forgery: an invoice without lines
-- refused by: invoice_has_its_lines
$voidOpen
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'FORGED', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 13000, 113000, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);
-- forgery: a total that is not subtotal and tax
-- refused by: invoice_total_is_taxable_and_tax
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'FORGED', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 13000, 113001, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);
-- forgery: a tax that is not the rate of the subtotal
-- refused by: invoice_tax_is_of_taxable
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'FORGED', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 12999, 112999, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);

-- forgery: an attempt for another amount than the invoice's total
-- refused by: payment_is_for_the_whole_invoice
$closeOpen
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$openInvoice', '$openSubscription', '$openSubscriber', 100, 'WEB', 'CREATED', 0, now());
-- forgery: an attempt for an invoice of somebody else
-- refused by: payment_is_for_the_whole_invoice
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$paidInvoice', '$openSubscription', '$openSubscriber', 113000, 'WEB', 'CREATED', 0, now());
-- forgery: a second open attempt
-- refused by: payment_open_key
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$openInvoice', '$openSubscription', '$openSubscriber', 113000, 'WEB', 'CREATED', 0, now());
-- forgery: an attempt beside one that the gateway opened again
-- refused by: payment_adds_none_beside_an_open_one
$closeOpen $reopenOpen
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$openInvoice', '$openSubscription', '$openSubscriber', 113000, 'WEB', 'CREATED', 0, now());
-- forgery: a payment is born completed
-- refused by: payment_is_born_created
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$openInvoice', '$openSubscription', '$openSubscriber', 113000, 'WEB', 'COMPLETED', 0, now());
-- forgery: the amount of an attempt changes
-- refused by: payment_terms_are_frozen
update payment set amount_paisa = 100 where id = '$openPayment';
-- forgery: two attempts are bound to one pidx
-- refused by: payment_reference_key
$closeOpen
insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision, created_at)
values ('$newId', '$openInvoice', '$openSubscription', '$openSubscriber', 113000, 'WEB', 'CREATED', 0, now());
update payment set status = 'INITIATED', initiated_at = now(), reference = '$openPidx', payment_url = 'https://pay.khalti.com/', expires_at = now() where id = '$newId';
-- forgery: an attempt is bound to another pidx
-- refused by: payment_reference_is_frozen
update payment set reference = 'another-pidx' where id = '$openPayment';
-- forgery: a completed payment is opened again
-- refused by: payment_takes_an_edge
update payment set status = 'INITIATED', disposition = null where id = '$paidPayment';
-- forgery: a completed payment changes in place
-- refused by: payment_takes_an_edge
update payment set revision = revision + 1 where id = '$paidPayment';
-- forgery: an attempt is closed because somebody says Completed
-- refused by: payment_closed_by_a_no
update payment set status = 'CLOSED', gateway_status = 'COMPLETED', gateway_status_text = 'Completed' where id = '$openPayment';
-- forgery: an attempt that began without having begun
-- refused by: payment_initiated_has_a_time
update payment set status = 'PENDING', initiated_at = null, gateway_status = 'PENDING', gateway_status_text = 'Pending' where id = '$openPayment';
-- forgery: an attempt has a page that never expires
-- refused by: payment_link_is_whole
update payment set expires_at = null where id = '$openPayment';
-- forgery: an attempt is closed and nobody said so
-- refused by: payment_says_what_the_gateway_said
update payment set status = 'CLOSED' where id = '$openPayment';
-- forgery: a payment is refunded because somebody says Pending
-- refused by: payment_refunded_by_a_refund
update payment set status = 'REFUNDED', gateway_status = 'PENDING', gateway_status_text = 'Pending', checks = 0, recheck_at = null, since = now() where id = '$openPayment';
-- forgery: a completed payment is still asked about
-- refused by: payment_rechecks_while_watched
update payment set status = 'COMPLETED', disposition = 'SETTLED_INVOICE', recheck_at = now() where id = '$openPayment';
-- forgery: a completed payment that is of no use
-- refused by: payment_completed_has_a_disposition
update payment set status = 'COMPLETED', checks = 0, recheck_at = null where id = '$openPayment';
-- forgery: a payment does not match, and nobody knows why
-- refused by: payment_mismatched_has_a_reason
update payment set status = 'MISMATCHED', checks = 0, recheck_at = null, since = now() where id = '$openPayment';
-- forgery: a payment does not match since never
-- refused by: payment_end_has_a_time
update payment set status = 'MISMATCHED', mismatch_reason = 'another amount', checks = 0, recheck_at = null where id = '$openPayment';
-- forgery: a payment in quarantine can be paid as if nothing was
-- refused by: payment_takes_an_edge
update payment set status = 'MISMATCHED', mismatch_reason = 'another amount', checks = 0, recheck_at = null, since = now() where id = '$openPayment';
update payment set status = 'INITIATED', mismatch_reason = null, since = null where id = '$openPayment';
-- forgery: a payment is deleted
-- refused by: payment_stays
delete from payment where id = '$openPayment';

-- forgery: a subscription waits for its first payment with paid time
-- refused by: subscription_incomplete_has_nothing
update subscription set paid_by = '$paidInvoice' where id = '$openSubscription';
-- forgery: a trial with paid time
-- refused by: subscription_trialing_has_a_trial
update subscription set paid_by = '$paidInvoice' where id = '$trialSubscription';
-- forgery: a trial that never ends
-- refused by: subscription_trial_is_a_period
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, trial_starts_at, trial_of, turns_at, created_at)
select '$newId', subscriber_id, plan_code, plan_version, quantity, 'TRIALING', 0, now(), plan_code, now(), now() from subscription where id = '$openSubscription';
-- forgery: a subscription ends for no reason
-- refused by: subscription_end_has_a_reason
update subscription set status = 'ENDED', ended_at = now(), waits_until = null, turns_at = null where id = '$openSubscription';
-- forgery: a subscription is active without paid time
-- refused by: subscription_active_is_paid
update subscription set status = 'ACTIVE' where id = '$openSubscription';
-- forgery: a subscription is active by an invoice that bought nothing
-- refused by: subscription_paid_by_its_period
$activate
-- forgery: a subscription is active by the paid time of another
-- refused by: subscription_paid_by_its_period
update subscription set status = 'ACTIVE', paid_by = '$paidInvoice', waits_until = null where id = '$openSubscription';
-- forgery: paid time without a settled invoice
-- refused by: paid_period_is_bought
$period $activate
-- forgery: paid time by the invoice of another subscription
-- refused by: paid_period_is_bought
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
select '$openSubscription', invoice_id, '$openSubscriber', starts_at, ends_at, ends_at, start_date, anchor_at, anchor_unit, anchor_count from paid_period where invoice_id = '$paidInvoice';
-- forgery: more time than was paid for
-- refused by: paid_period_is_bought
$settled $posting
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
values ('$openSubscription', '$openInvoice', '$openSubscriber', '2026-02-10Z', '2027-02-10Z', '2027-02-10Z', '2026-02-10', '2026-02-10Z', 'MONTH', 1);
-- forgery: an invoice buys time twice
-- refused by: paid_period_pkey
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
select subscription_id, invoice_id, subscriber_id, ends_at, ends_at + interval '1 month', ends_at + interval '1 month', start_date + 28, anchor_at, anchor_unit, anchor_count from paid_period where invoice_id = '$paidInvoice';
-- forgery: paid time that overlaps other paid time
-- refused by: paid_period_does_not_overlap
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
select subscription_id, '$openInvoice', subscriber_id, starts_at + interval '1 day', ends_at, ends_at, start_date + 1, anchor_at, anchor_unit, anchor_count from paid_period where invoice_id = '$paidInvoice';
-- forgery: paid time is made longer
-- refused by: paid_period_is_append_only
update paid_period set ends_at = ends_at + interval '1 year';
-- forgery: a trial is made longer
-- refused by: subscription_agreement_is_frozen
update subscription set trial_ends_at = trial_ends_at + interval '1 year' where id = '$trialSubscription';
-- forgery: a second trial of one plan
-- refused by: subscription_trial_key
update subscription set status = 'ENDED', ended_at = now(), end_reason = 'UNPAID', turns_at = null, offers_at = null where id = '$trialSubscription';
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, trial_starts_at, trial_ends_at, trial_of, turns_at, created_at)
select '$newId', subscriber_id, plan_code, plan_version, quantity, 'TRIALING', 0, now(), now() + interval '14 days', plan_code, now() + interval '14 days', now() from subscription where id = '$trialSubscription';
-- forgery: a trial of no plan
-- refused by: subscription_trial_is_of_a_plan
update subscription set status = 'ENDED', ended_at = now(), end_reason = 'UNPAID', turns_at = null, offers_at = null where id = '$trialSubscription';
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, trial_starts_at, trial_ends_at, turns_at, created_at)
select '$newId', subscriber_id, plan_code, plan_version, quantity, 'TRIALING', 0, now(), now() + interval '14 days', now() + interval '14 days', now() from subscription where id = '$trialSubscription';
-- forgery: a trial of another plan than it begins with
-- refused by: subscription_begins_with_its_trial
update subscription set status = 'ENDED', ended_at = now(), end_reason = 'UNPAID', turns_at = null, offers_at = null where id = '$trialSubscription';
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, trial_starts_at, trial_ends_at, trial_of, turns_at, created_at)
select '$newId', subscriber_id, plan_code, plan_version, quantity, 'TRIALING', 0, now(), now() + interval '14 days', 'another', now() + interval '14 days', now() from subscription where id = '$trialSubscription';
-- forgery: a plan is freed for another trial
-- refused by: subscription_agreement_is_frozen
update subscription set trial_of = 'another' where id = '$trialSubscription';
-- forgery: a second live subscription to one plan
-- refused by: subscription_live_key
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, waits_until, turns_at, created_at)
select '$newId', subscriber_id, plan_code, plan_version, quantity, 'INCOMPLETE', 0, now(), now(), now() from subscription where id = '$openSubscription';
-- forgery: an ended subscription comes back
-- refused by: subscription_takes_an_edge
update subscription set status = 'ENDED', ended_at = now(), end_reason = 'UNPAID', turns_at = null, offers_at = null where id = '$paidSubscription';
update subscription set status = 'ACTIVE', ended_at = null, end_reason = null, turns_at = now() where id = '$paidSubscription';
-- forgery: a subscription to another plan than was paid for
-- refused by: subscription_is_of_what_was_paid
update subscription set quantity = 100 where id = '$paidSubscription';
-- forgery: a subscription is deleted
-- refused by: subscription_stays
delete from subscription where id = '$openSubscription';

-- forgery: an event is changed
-- refused by: event_is_append_only
update event set type = 'subscription.activated';
-- forgery: an event is deleted
-- refused by: event_is_append_only
delete from event;
-- forgery: an event leaves a gap
-- refused by: event_follows_previous
insert into event (id, subscriber_id, sequence, type, created_at, data) values ('$newId', '$openSubscriber', 3, 'forged', now(), '{}');
-- forgery: an event takes the place of another
-- refused by: event_pkey
insert into event (id, subscriber_id, sequence, type, created_at, data) values ('$newId', '$openSubscriber', 1, 'forged', now(), '{}');
-- forgery: a published price changes
-- refused by: plan_version_is_append_only
update plan_version set price_paisa = 1000;
-- forgery: the catalogue is truncated
-- refused by: plan_version_is_append_only
truncate plan_version cascade;

-- forgery: verified money that is not posted
-- refused by: payment_completed_is_posted
$settled $period $activate
-- forgery: a settled invoice that is posted as money set aside
-- refused by: invoice_paid_is_posted
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_UNAPPLIED', now(), '$openSubscriber', '$openPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 2, 'GATEWAY_CASH', 113000), ('$newId', 2, 2, 'UNAPPLIED_MONEY', -113000);
-- forgery: a posting that does not balance
-- refused by: ledger_transaction_balances
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 3);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 3, 'GATEWAY_CASH', 113000), ('$newId', 2, 3, 'VAT_PAYABLE', -13000), ('$newId', 3, 3, 'DEFERRED_REVENUE', -100001);
-- forgery: a posting that lacks an entry
-- refused by: ledger_transaction_balances
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 3);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 3, 'GATEWAY_CASH', 113000), ('$newId', 2, 3, 'DEFERRED_REVENUE', -113000);
-- forgery: a posting of one entry
-- refused by: ledger_transaction_entry_count_check
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 1);
-- forgery: an entry of nothing
-- refused by: ledger_entry_amount_paisa_check
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa) values ('$newId', 1, 2, 'GATEWAY_CASH', 0);
-- forgery: an entry on an account that does not exist
-- refused by: ledger_entry_account_check
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa) values ('$newId', 1, 2, 'MY_POCKET', 1);
-- forgery: an entry that belongs to nothing
-- refused by: ledger_entry_is_of_a_transaction
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa) values ('$newId', 1, 2, 'GATEWAY_CASH', 1);
-- forgery: an entry is added to an old posting
-- refused by: ledger_entry_is_of_a_transaction
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
select id, entry_count + 1, entry_count + 1, 'GATEWAY_CASH', 1 from ledger_transaction where payment_id = '$paidPayment';
-- forgery: an entry is added beyond the count of an old posting
-- refused by: ledger_entry_is_counted
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
select id, entry_count + 1, entry_count, 'GATEWAY_CASH', 1 from ledger_transaction where payment_id = '$paidPayment';
-- forgery: an entry takes the place of another
-- refused by: ledger_entry_pkey
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
select id, 1, entry_count, 'GATEWAY_CASH', 1 from ledger_transaction where payment_id = '$paidPayment';
-- forgery: a posting swallows what the gateway keeps
-- refused by: ledger_transaction_tells_its_payment
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 4);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 4, 'GATEWAY_CASH', 112000), ('$newId', 2, 4, 'GATEWAY_FEES', 1000), ('$newId', 3, 4, 'VAT_PAYABLE', -13000), ('$newId', 4, 4, 'DEFERRED_REVENUE', -100000);
-- forgery: a posting of less money than came
-- refused by: ledger_transaction_tells_its_payment
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 4);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 4, 'GATEWAY_CASH', 112999), ('$newId', 2, 4, 'BAD_DEBT', 1), ('$newId', 3, 4, 'VAT_PAYABLE', -13000), ('$newId', 4, 4, 'DEFERRED_REVENUE', -100000);
-- forgery: tax is taken for revenue
-- refused by: ledger_transaction_tells_its_invoice
$settled
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openPayment', '$openInvoice', 2);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 2, 'GATEWAY_CASH', 113000), ('$newId', 2, 2, 'DEFERRED_REVENUE', -113000);
-- forgery: money that never came is posted
-- refused by: ledger_transaction_payment_id_fkey
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_UNAPPLIED', now(), '$openSubscriber', '$openPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 2, 'GATEWAY_CASH', 113000), ('$newId', 2, 2, 'UNAPPLIED_MONEY', -113000);
-- forgery: the same money is posted twice
-- refused by: ledger_transaction_completion_key
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_UNAPPLIED', now(), '$paidSubscriber', '$paidPayment', 2);
-- forgery: the same settlement is posted twice
-- refused by: ledger_transaction_settlement_key
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$paidSubscriber', '$paidInvoice', 2);
-- forgery: revenue of an invoice that is not paid
-- refused by: ledger_transaction_tells_its_invoice
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, invoice_id, entry_count)
values ('$newId', 'INVOICE_SETTLED', now(), '$openSubscriber', '$openInvoice', 3);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 3, 'SUBSCRIBER_CREDIT', 113000), ('$newId', 2, 3, 'VAT_PAYABLE', -13000), ('$newId', 3, 3, 'DEFERRED_REVENUE', -100000);
-- forgery: a posting about nothing
-- refused by: ledger_transaction_names_what_it_is_about
insert into ledger_transaction (id, occasion, posted_at, entry_count) values ('$newId', 'MONEY_UNAPPLIED', now(), 2);
-- honest: credited
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 113000), ('$newId', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -113000);
-- forgery: unapplied money is called credit and not posted
-- refused by: payment_credited_is_posted
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
-- forgery: unapplied money is posted as credit and stays unapplied
-- refused by: ledger_transaction_tells_its_credit
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 113000), ('$newId', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -113000);
-- forgery: more credit than there was unapplied money
-- refused by: ledger_transaction_tells_its_credit
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 226000), ('$newId', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -226000);
-- forgery: the credit of somebody else's money
-- refused by: ledger_transaction_tells_its_credit
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$openSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$openSubscriber', 'UNAPPLIED_MONEY', 113000), ('$newId', 2, 2, '$openSubscriber', 'SUBSCRIBER_CREDIT', -113000);
-- forgery: money is credited twice
-- refused by: ledger_transaction_credit_key
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 113000), ('$newId', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -113000);
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values (gen_random_uuid(), 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
-- forgery: money that settled its invoice becomes credit
-- refused by: payment_takes_an_edge
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$paidPayment';
-- forgery: credit becomes unapplied money again
-- refused by: payment_takes_an_edge
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$newId', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 113000), ('$newId', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -113000);
update payment set disposition = 'UNAPPLIED', revision = revision + 1 where id = '$unappliedPayment';
-- forgery: a payment becomes credit on another pidx
-- refused by: payment_takes_an_edge
update payment set disposition = 'CREDITED', reference = 'another-pidx' where id = '$unappliedPayment';
-- forgery: a posting is changed
-- refused by: ledger_transaction_is_append_only
update ledger_transaction set posted_at = now();
-- forgery: a posting is deleted
-- refused by: ledger_transaction_is_append_only
delete from ledger_transaction;
-- forgery: an entry is changed
-- refused by: ledger_entry_is_append_only
update ledger_entry set amount_paisa = amount_paisa + 1;
-- forgery: an entry is deleted
-- refused by: ledger_entry_is_append_only
delete from ledger_entry;
-- forgery: the books are truncated
-- refused by: ledger_transaction_is_append_only
truncate ledger_transaction cascade;
-- forgery: revenue is earned on a day that is open
-- refused by: ledger_transaction_tells_its_day
insert into ledger_transaction (id, occasion, posted_at, day, entry_count) values ('$newId', 'REVENUE_RECOGNISED', now(), '2026-02-11', 2);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 2, 'DEFERRED_REVENUE', 100), ('$newId', 2, 2, 'EARNED_REVENUE', -100);
-- forgery: a day earns twice
-- refused by: ledger_transaction_day_key
insert into ledger_transaction (id, occasion, posted_at, day, entry_count) values ('$newId', 'REVENUE_RECOGNISED', now(), '2026-02-10', 2);
-- forgery: a day is closed twice
-- refused by: recognised_day_pkey
insert into recognised_day (day, previous_day, amount_paisa, closed_at) values ('2026-02-10', '2026-02-09', 0, now());
-- forgery: a day is left out
-- refused by: recognised_day_follows_previous
insert into recognised_day (day, previous_day, amount_paisa, closed_at) values ('2026-02-12', '2026-02-10', 0, now());
-- forgery: days are counted from the start again
-- refused by: recognised_day_first_key
insert into recognised_day (day, amount_paisa, closed_at) values ('2026-02-12', 0, now());
-- forgery: a day earns nothing although it does
-- refused by: recognised_day_adds_up
insert into recognised_day (day, previous_day, amount_paisa, closed_at) values ('2026-02-11', '2026-02-10', 0, now());
-- forgery: a day earns more than the schedule says
-- refused by: recognised_day_adds_up
insert into ledger_transaction (id, occasion, posted_at, day, entry_count) values ('$newId', 'REVENUE_RECOGNISED', now(), '2026-02-11', 2);
insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
values ('$newId', 1, 2, 'DEFERRED_REVENUE', 10000), ('$newId', 2, 2, 'EARNED_REVENUE', -10000);
insert into recognised_day (day, previous_day, amount_paisa, transaction_id, closed_at) values ('2026-02-11', '2026-02-10', 10000, '$newId', now());
-- forgery: a day earns without an entry
-- refused by: recognised_day_posts_what_it_earns
insert into recognised_day (day, previous_day, amount_paisa, closed_at) values ('2026-02-11', '2026-02-10', 3572, now());
-- forgery: a closed day is changed
-- refused by: recognised_day_is_append_only
update recognised_day set amount_paisa = 0;
-- forgery: more is to be earned than was deferred
-- refused by: revenue_schedule_is_of_its_posting
insert into revenue_schedule (transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on)
select t.id, t.subscriber_id, 100001, s.covers_from::date, 28, '2026-02-10' from ledger_transaction t join settlement s on s.invoice_id = t.settled_invoice_id where t.payment_id = '$latePayment';
-- forgery: revenue is to be earned sooner than it was paid for
-- refused by: revenue_schedule_is_of_its_posting
insert into revenue_schedule (transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on)
select t.id, t.subscriber_id, 100000, s.covers_from::date, 1, '2026-02-10' from ledger_transaction t join settlement s on s.invoice_id = t.settled_invoice_id where t.payment_id = '$latePayment';
-- forgery: what is deferred is earned twice
-- refused by: revenue_schedule_pkey
insert into revenue_schedule (transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on)
select transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on from revenue_schedule;
-- forgery: what is earned when is changed
-- refused by: revenue_schedule_is_append_only
update revenue_schedule set days = 1;
-- forgery: a notice asks for another amount
-- refused by: notice_facts_are_frozen
$notice update notice set amount_paisa = 1;
-- forgery: a notice that was told is told again
-- refused by: notice_is_told_once
$notice $tell update notice set due_at = now(), fate = null, closed_at = null where id = '$newId';
-- forgery: the fate of a notice is changed
-- refused by: notice_is_told_once
$notice $tell update notice set fate = 'GIVEN_UP' where id = '$newId';
-- forgery: a notice is told twice to the same subscriber
-- refused by: notice_occasion_key
$notice
insert into notice (subscriber_id, kind, about, plan_name, amount_paisa, pay_token, period_ends_at, grace_ends_at, created_at, planned_for, due_at)
values ('$openSubscriber', 'PAST_DUE', '$openInvoice', 'Pro', 113000, repeat('b', 22), now(), now(), now(), now(), now());
-- forgery: a notice has no fate and is not due
-- refused by: notice_ends_with_a_fate
$notice update notice set due_at = null where id = '$newId';
-- forgery: a notice asks for money and not where to pay
-- refused by: notice_that_asks_says_where_and_until_when
insert into notice (subscriber_id, kind, about, plan_name, amount_paisa, created_at, planned_for, due_at)
values ('$openSubscriber', 'PAST_DUE', '$openInvoice', 'Pro', 113000, now(), now(), now());

-- forgery: an audit entry is changed
-- refused by: audit_entry_is_append_only
update audit_entry set reason = 'better';
-- forgery: an audit entry is deleted
-- refused by: audit_entry_is_append_only
delete from audit_entry;
-- forgery: the audit log is truncated
-- refused by: audit_entry_is_append_only
truncate audit_entry cascade;
-- forgery: a retired plan is put on sale again
-- refused by: plan_stays_retired
update plan set status = 'RETIRED' where code = '$openPlan';
update plan set status = 'ACTIVE' where code = '$openPlan';
-- forgery: a plan skips a version
-- refused by: plan_counts_its_versions
update plan set current_version = 3 where code = '$openPlan';
-- forgery: a plan goes back to a version
-- refused by: plan_counts_its_versions
update plan set current_version = 0 where code = '$openPlan';
-- forgery: a plan gets another name
-- refused by: plan_name_is_frozen
update plan set key = '$newId' where code = '$openPlan';
-- forgery: a plan is deleted
-- refused by: plan_stays
delete from plan;

-- forgery: a coupon over its limit
-- refused by: coupon_within_its_limit
insert into coupon_redemption (subscription_id, subscriber_id, coupon_code, reserved_at) values ('$openSubscription', '$openSubscriber', '$lastCoupon', now());
-- forgery: a coupon's count is turned back
-- refused by: coupon_counts_its_redemptions
update coupon set redeemed = 0 where code = '$lastCoupon';
-- forgery: a coupon's limit is raised
-- refused by: coupon_terms_are_frozen
update coupon set max_redemptions = 100 where code = '$lastCoupon';
-- forgery: a coupon is usable again
-- refused by: coupon_terms_are_frozen
update coupon set status = 'RETIRED' where code = '$lastCoupon';
update coupon set status = 'ACTIVE' where code = '$lastCoupon';
-- forgery: a coupon is born used
-- refused by: coupon_is_born_unused
insert into coupon (code, percent_off, duration, periods, redeemed, status, created_at) values ('BORN-USED', 5, 'ONCE', 1, 1, 'ACTIVE', now());
-- forgery: a coupon of an amount and a share
-- refused by: coupon_takes_something_off
insert into coupon (code, percent_off, amount_off_paisa, duration, periods, redeemed, status, created_at) values ('BOTH', 5, 5, 'ONCE', 1, 0, 'ACTIVE', now());
-- forgery: a coupon is deleted
-- refused by: coupon_stays
delete from coupon;
-- forgery: a redemption is deleted
-- refused by: coupon_redemption_stays
delete from coupon_redemption;
-- forgery: a redemption goes to another coupon
-- refused by: coupon_redemption_is_frozen
update coupon_redemption set reserved_at = now() where subscription_id = '$lastSubscription';
-- forgery: a coupon is given back that is on an open request
-- refused by: coupon_released_is_on_no_bill
update coupon_redemption set released_at = now() where subscription_id = '$lastSubscription';
-- forgery: a discount without a coupon
-- refused by: invoice_discount_is_of_subtotal
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 25000, null, 9750, 84750, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$openSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: a discount by a coupon that is not held
-- refused by: invoice_discount_is_of_a_coupon_held
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 25000, '$lastCoupon', 9750, 84750, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), (select plan_version from subscription where id = '$openSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$openSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: a discount of more than the coupon says
-- refused by: invoice_discount_is_what_the_coupon_says
update invoice set status = 'VOID', voided_at = now() where id = '$lastInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$lastSubscription', '$lastSubscriber', 'OPEN', 1, 100000, 26000, '$lastCoupon', 9620, 83620, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$lastSubscription'), (select plan_version from subscription where id = '$lastSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$lastSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: a discount on a plan that the coupon is not for
-- refused by: invoice_discount_is_for_its_plan
insert into coupon_plan (coupon_code, plan_code) values ('$lastCoupon', '$openPlan');
update invoice set status = 'VOID', voided_at = now() where id = '$lastInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$lastSubscription', '$lastSubscriber', 'OPEN', 1, 100000, 25000, '$lastCoupon', 9750, 84750, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$lastSubscription'), (select plan_version from subscription where id = '$lastSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$lastSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: a discount on a coupon that was given back
-- refused by: invoice_discount_is_reserved
update invoice set status = 'VOID', voided_at = now() where id = '$lastInvoice';
update coupon_redemption set released_at = now() where subscription_id = '$lastSubscription';
set constraints coupon_released_is_on_no_bill immediate;
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$lastSubscription', '$lastSubscriber', 'OPEN', 1, 100000, 25000, '$lastCoupon', 9750, 84750, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$lastSubscription'), (select plan_version from subscription where id = '$lastSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$lastSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: a request gets a discount when it is voided
-- refused by: invoice_discount_is_frozen
update invoice set status = 'VOID', voided_at = now(), discount_paisa = 1, coupon_code = '$lastCoupon' where id = '$openInvoice';
-- forgery: a coupon for one period is used for a second
-- refused by: invoice_discount_is_within_its_periods
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, discount_paisa, coupon_code, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$spentSubscription', '$spentSubscriber', 'OPEN', 1, 100000, 25000, '$spentCoupon', 9750, 84750, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$spentSubscription'), (select plan_version from subscription where id = '$spentSubscription'), 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$spentSubscriber', 'Pro', 1, 100000, 100000);
-- forgery: paid time that begins on another day than it says
-- refused by: paid_period_date_is_of_its_start
$settled $posting
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
values ('$openSubscription', '$openInvoice', '$openSubscriber', '2026-02-10Z', '2026-03-10Z', '2026-03-10Z', '2026-02-13', '2026-02-10Z', 'MONTH', 1);
-- forgery: grace that is over before the paid time is
-- refused by: paid_period_grace_follows_it
$settled $posting
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
values ('$openSubscription', '$openInvoice', '$openSubscriber', '2026-02-10Z', '2026-03-10Z', '2026-03-09Z', '2026-02-10', '2026-02-10Z', 'MONTH', 1);
-- forgery: a request is made to pay for more periods
-- refused by: invoice_periods_are_frozen
update invoice set status = 'VOID', voided_at = now(), periods = 12 where id = '$openInvoice';
-- forgery: late without ever having had anything
-- refused by: subscription_past_due_had_something
update subscription set status = 'PAST_DUE' where id = '$openSubscription';
-- forgery: late without an end to wait for
-- refused by: subscription_waits_until_a_time
update subscription set status = 'PAST_DUE' where id = '$paidSubscription';
-- forgery: a subscription that nothing ever happens to
-- refused by: subscription_turns_until_it_ends
update subscription set turns_at = null where id = '$paidSubscription';
-- forgery: a cancellation by nobody
-- refused by: subscription_cancellation_is_whole
update subscription set cancelled_at = now() where id = '$paidSubscription';
-- forgery: cancelled without a cancellation
-- refused by: subscription_is_cancelled_by_somebody
update subscription set status = 'ENDED', ended_at = now(), end_reason = 'CANCELLED', turns_at = null, offers_at = null where id = '$paidSubscription';
-- forgery: a request is made to buy something else
-- refused by: invoice_purpose_is_frozen
update invoice set status = 'VOID', voided_at = now(), quantity = 100 where id = '$openInvoice';
-- forgery: a request is made to ask for less
-- refused by: invoice_set_off_is_frozen
update invoice set status = 'VOID', voided_at = now(), credited_paisa = 100 where id = '$openInvoice';
-- forgery: credit that nobody has
-- refused by: invoice_takes_up_what_there_is
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, from_account_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 13000, 113000, 50000, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), 1, 1);
-- forgery: a credit that its request does not say
-- refused by: invoice_credits_add_up
insert into invoice_credit (invoice_id, position, credited_invoice_id, taxable_paisa, tax_paisa)
values ('$openInvoice', 1, '$paidInvoice', 100, 13);
-- forgery: a credit for the invoice of another subscription
-- refused by: invoice_credit_is_of_what_was_paid
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, credited_paisa, credited_tax_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, working)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 'CHANGE', 1, 100000, 13000, 113000, 113, 13, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), 1, 1, '{}');
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$openSubscriber', 'Pro', 1, 100000, 100000);
insert into invoice_credit (invoice_id, position, credited_invoice_id, taxable_paisa, tax_paisa)
values ('$newId', 1, '$paidInvoice', 100, 13);
-- forgery: a credit of more than was paid
-- refused by: invoice_credit_is_of_what_was_paid
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, credited_paisa, credited_tax_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, working)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'CHANGE', 1, 100000, 13000, 113000, 226000, 26000, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '{}');
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$paidSubscriber', 'Pro', 1, 100000, 100000);
insert into invoice_credit (invoice_id, position, credited_invoice_id, taxable_paisa, tax_paisa)
values ('$newId', 1, '$paidInvoice', 200000, 26000);
-- forgery: a credit with a request for time
-- refused by: invoice_credits_a_change
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, credited_paisa, credited_tax_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 100000, 13000, 113000, 113, 13, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), 1, 1);
-- forgery: paid time is cut short without a change
-- refused by: paid_period_is_append_only
update paid_period set cut_at = starts_at;
-- forgery: paid time that is deleted
-- refused by: paid_period_stays
delete from paid_period;

-- honest: addOns
insert into add_on (code, key, status, current_version) values ('forged', gen_random_uuid(), 'ACTIVE', 1), ('weekly', gen_random_uuid(), 'ACTIVE', 1), ('forged-once', gen_random_uuid(), 'ACTIVE', 1);
insert into add_on_version (add_on_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, period_unit, period_count, most)
values ('forged', 1, 'A', '', 0, false, 1300, 'MONTH', 1, 5), ('weekly', 1, 'A', '', 0, false, 1300, 'WEEK', 1, 5), ('forged-once', 1, 'A', '', 0, false, 1300, null, null, 5);
-- forgery: an add-on that nobody paid for
-- refused by: subscription_is_of_what_was_paid
$addOns
update subscription set add_ons = '[{"code":"forged","version":1,"quantity":1}]' where id = '$paidSubscription';
-- forgery: an add-on that there is not
-- refused by: subscription_add_ons_still_are_sold
update subscription set add_ons = '[{"code":"nothing","version":1,"quantity":1}]' where id = '$paidSubscription';
-- forgery: an add-on of another interval
-- refused by: subscription_add_ons_still_are_sold
$addOns
update subscription set add_ons = '[{"code":"weekly","version":1,"quantity":1}]' where id = '$paidSubscription';
-- forgery: an add-on that is charged once recurs
-- refused by: subscription_add_ons_still_are_sold
$addOns
update subscription set add_ons = '[{"code":"forged-once","version":1,"quantity":1}]' where id = '$paidSubscription';
-- forgery: an add-on that is had twice
-- refused by: subscription_add_ons_still_are_sold
$addOns
update subscription set add_ons = '[{"code":"forged","version":1,"quantity":1},{"code":"forged","version":1,"quantity":1}]' where id = '$paidSubscription';
-- forgery: none of an add-on
-- refused by: subscription_add_ons_still_are_sold
$addOns
update subscription set add_ons = '[{"code":"forged","version":1,"quantity":0}]' where id = '$paidSubscription';
-- forgery: add-ons that are no list
-- refused by: subscription_add_ons_still_are_sold
update subscription set add_ons = '{"forged":1}' where id = '$paidSubscription';
-- forgery: an invoice for an add-on that there is not
-- refused by: invoice_add_ons_are_sold
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'TIME', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '[{"code":"nothing","version":1,"quantity":1}]', null, null, null);
-- forgery: what recurs is bought once
-- refused by: invoice_once_is_sold_once
$addOns
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'ONCE', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '[]', 'forged', 1, 1);
-- forgery: nothing is bought once
-- refused by: invoice_once_names_what
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'ONCE', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '[]', null, null, null);
-- forgery: something is bought once with a request for time
-- refused by: invoice_once_names_what
$addOns
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'TIME', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '[]', 'forged-once', 1, 1);
-- forgery: an open invoice is for other add-ons
-- refused by: invoice_purpose_is_frozen
update invoice set status = 'VOID', voided_at = now(), add_ons = '[{"code":"forged","version":1,"quantity":1}]' where id = '$openInvoice';
-- forgery: time comes with what is bought once
-- refused by: paid_period_is_time
$addOns
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'ONCE', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$paidSubscription'), 1, 1, '[]', 'forged-once', 1, 1);
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$paidSubscriber', 'Once', 1, 0, 0);
insert into settlement (invoice_id, subscription_id, subscriber_id, amount_paisa, covers_from, covers_to)
values ('$newId', '$paidSubscription', '$paidSubscriber', 0, '2036-02-10Z', '2036-03-10Z');
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
values ('$paidSubscription', '$newId', '$paidSubscriber', '2036-02-10Z', '2036-03-10Z', '2036-03-17Z', '2036-02-10', '2036-02-10Z', 'MONTH', 1);
-- forgery: a published price of an add-on changes
-- refused by: add_on_version_is_append_only
update add_on_version set price_paisa = 0;
-- forgery: the plans of an add-on change
-- refused by: add_on_plan_is_append_only
delete from add_on_plan;
-- forgery: an add-on is deleted
-- refused by: add_on_stays
delete from add_on;
-- forgery: what recurs is charged once from now on
-- refused by: add_on_version_is_of_its_kind
$addOns
insert into add_on_version (add_on_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, most)
values ('forged', 2, 'A', '', 0, false, 1300, 5);
-- forgery: what is charged once gives something for ever
-- refused by: add_on_version_gives_while_it_recurs
$addOns
insert into add_on_version (add_on_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, most, gives)
values ('forged-once', 2, 'A', '', 0, false, 1300, 5, '{"sso":true}');
-- forgery: what an add-on gives is a list
-- refused by: add_on_version_gives_by_key
$addOns
insert into add_on_version (add_on_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, period_unit, period_count, most, gives)
values ('forged', 2, 'A', '', 0, false, 1300, 'MONTH', 1, 5, '[]');
-- forgery: a retired add-on comes back
-- refused by: add_on_retires_for_good
$addOns
update add_on set status = 'RETIRED' where code = 'forged';
update add_on set status = 'ACTIVE' where code = 'forged';

-- honest: stop
update subscription set status = 'PAUSED', pause = 1, offers_at = null where id = '$paidSubscription';
-- forgery: a pause began earlier than it did
-- refused by: pause_is_closed_once
update pause set paused_at = paused_at - interval '9 days' where subscription_id = '$pausedSubscription';
-- forgery: a pause is deleted
-- refused by: pause_stays
delete from pause;
-- forgery: more goes on than was left
-- refused by: pause_keeps_what_was_left
update subscription set status = 'ACTIVE' where id = '$pausedSubscription';
update pause set resumed_at = paused_at + interval '1 day', ends_at = granted_until + interval '1 year' where subscription_id = '$pausedSubscription';
-- forgery: time goes on later than the pause may last
-- refused by: pause_keeps_what_was_left
update subscription set status = 'ACTIVE' where id = '$pausedSubscription';
update pause set resumed_at = resumes_at + interval '1 day', ends_at = resumes_at + interval '1 day' + (granted_until - paused_at) where subscription_id = '$pausedSubscription';
-- forgery: a subscription goes on while its pause does not end
-- refused by: subscription_is_after_its_pause
update subscription set status = 'ACTIVE' where id = '$pausedSubscription';
-- forgery: a pause ends while its subscription stands still
-- refused by: subscription_is_in_its_pause
update pause set resumed_at = paused_at, ends_at = granted_until where subscription_id = '$pausedSubscription';
-- forgery: time that went on is moved again
-- refused by: pause_is_closed_once
update pause set resumed_at = resumed_at + interval '1 day', ends_at = ends_at + interval '1 day' where subscription_id = '$resumedSubscription';
-- forgery: a pause of what does not stand still
-- refused by: pause_stops_its_subscription
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 1, invoice_id, starts_at + interval '1 day', starts_at + interval '9 days', ends_at from paid_period where invoice_id = '$paidInvoice';
-- forgery: time that was paid ahead is taken back for nothing
-- refused by: subscription_gives_back_what_is_queued
update subscription set paid_by = '$firstInvoice', revision = revision + 1,
  turns_at = (select ends_at from paid_period where invoice_id = '$firstInvoice') where id = '$aheadSubscription';
-- forgery: time that was paid ahead is cut by hand
-- refused by: paid_period_is_append_only
update paid_period set cut_at = starts_at where invoice_id = '$aheadInvoice';
-- forgery: a subscription stands still without a pause
-- refused by: subscription_is_in_its_pause
$stop
-- forgery: a pause freezes more than was left
-- refused by: pause_freezes_what_runs
$stop
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 1, invoice_id, starts_at + interval '1 day', starts_at + interval '9 days', ends_at + interval '1 year' from paid_period where invoice_id = '$paidInvoice';
-- forgery: a pause before there was anything
-- refused by: pause_freezes_what_runs
$stop
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 1, invoice_id, starts_at - interval '1 day', starts_at + interval '9 days', ends_at from paid_period where invoice_id = '$paidInvoice';
-- forgery: a pause longer than the plan allows
-- refused by: pause_is_within_the_terms
$stop
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 1, invoice_id, starts_at + interval '1 day', starts_at + interval '92 days', ends_at from paid_period where invoice_id = '$paidInvoice';
-- forgery: time before the last pause is lived again
-- refused by: pause_freezes_what_runs
update subscription set status = 'PAUSED', pause = 2, offers_at = null where id = '$resumedSubscription';
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 2, paid_by, resumed_at - interval '4 days', resumed_at + interval '9 days', ends_at from pause where subscription_id = '$resumedSubscription';
-- forgery: a pause too many
-- refused by: pause_is_within_the_terms
update subscription set status = 'PAUSED', pause = 7, offers_at = null where id = '$resumedSubscription';
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 7, paid_by, resumed_at + interval '1 day', resumed_at + interval '9 days', granted_until from pause where subscription_id = '$resumedSubscription';
-- forgery: a pause that skips the one before it
-- refused by: pause_freezes_what_runs
update subscription set status = 'PAUSED', pause = 3, offers_at = null where id = '$resumedSubscription';
insert into pause (subscription_id, number, paid_by, paused_at, resumes_at, granted_until)
select subscription_id, 3, paid_by, paused_at, resumes_at, granted_until from pause where subscription_id = '$resumedSubscription';
-- forgery: a pause is forgotten
-- refused by: subscription_pauses_count_up
update subscription set pause = null where id = '$resumedSubscription';
-- forgery: a subscription that stands still is offered
-- refused by: subscription_paused_by_a_pause
update subscription set offers_at = now() where id = '$pausedSubscription';
-- forgery: an unpaid subscription stands still
-- refused by: subscription_takes_an_edge
update subscription set status = 'PAUSED', pause = 1, paid_by = '$paidInvoice', waits_until = null where id = '$openSubscription';
-- forgery: time is sold over what a pause left
-- refused by: paid_period_follows_what_was_moved
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
select subscription_id, '$openInvoice', subscriber_id, ends_at, ends_at + interval '1 month', ends_at + interval '1 month', start_date + 28, anchor_at, anchor_unit, anchor_count from paid_period where subscription_id = '$resumedSubscription';
-- forgery: time is sold while it stands still
-- refused by: paid_period_follows_what_was_moved
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count)
select subscription_id, '$openInvoice', subscriber_id, ends_at + interval '1 year', ends_at + interval '2 years', ends_at + interval '2 years', (ends_at + interval '1 year')::date, anchor_at, anchor_unit, anchor_count from paid_period where subscription_id = '$pausedSubscription';
-- forgery: paid time goes back to before it began
-- refused by: paid_period_since_a_pause
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until, start_date, anchor_at, anchor_unit, anchor_count, since)
values ('$openSubscription', '$openInvoice', '$openSubscriber', '2026-02-10Z', '2026-03-10Z', '2026-03-17Z', '2026-02-10', '2026-02-10Z', 'MONTH', 1, '2025-02-10Z');
-- forgery: a notice to nobody
-- refused by: notice_is_to_a_subscriber
insert into notice (subscriber_id, kind, about, plan_name, amount_paisa, created_at, planned_for, due_at)
values ('$newId', 'UNPAID_END', '$openInvoice', 'Pro', 0, now(), now(), now());
-- forgery: one of many notices is to nobody
-- refused by: notice_is_to_a_subscriber
insert into notice (subscriber_id, kind, about, plan_name, amount_paisa, created_at, planned_for, due_at)
select who, 'UNPAID_END', '$paidInvoice', 'Pro', 0, now(), now(), now() from unnest(array['$paidSubscriber', '$newId']::uuid[]) who;
-- forgery: a subscriber disappears
-- refused by: subscriber_stays
delete from subscriber;
-- forgery: a billing clock that goes back
-- refused by: test_clock_goes_forward
insert into test_clock (ahead_micros, heard_at) values (2, now()) on conflict (only_one) do update set ahead_micros = test_clock.ahead_micros + 2;
update test_clock set ahead_micros = ahead_micros - 1;
-- forgery: a billing clock that was never moved
-- refused by: test_clock_is_kept
delete from test_clock;
-- forgery: a second billing clock
-- refused by: test_clock_only_one_check
insert into test_clock (only_one, ahead_micros, heard_at) values (false, 0, now());

-- forgery: a migration that nobody rehearsed
-- refused by: migration_is_as_rehearsed
$migrate
-- forgery: a migration with less notice than was rehearsed
-- refused by: migration_is_as_rehearsed
$rehearse
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values ('$newId', '$openPlan', 1, 1, '$newId', now(), now() + interval '29 days');
-- forgery: a migration of another plan than was rehearsed
-- refused by: migration_was_rehearsed
$rehearse
insert into plan (code, key, status, current_version) values ('forged-plan', gen_random_uuid(), 'ACTIVE', 1);
insert into plan_version (plan_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, period_unit, period_count, trial_days, features)
values ('forged-plan', 1, 'Pro', '', 100000, false, 1300, 'MONTH', 1, 0, '{}');
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values ('$newId', 'forged-plan', 1, 1, '$newId', now(), now() + interval '30 days');
-- forgery: a migration is counted out of turn
-- refused by: migration_is_as_rehearsed
$rehearse
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values ('$newId', '$openPlan', 2, 1, '$newId', now(), now() + interval '30 days');
-- forgery: a migration comes sooner than it was announced
-- refused by: migration_is_append_only
$rehearse $migrate
update migration set effective_from = now();
-- forgery: a migration is taken back
-- refused by: migration_is_append_only
delete from migration;
-- forgery: a rehearsal is changed
-- refused by: rehearsal_is_append_only
update rehearsal set to_version = 1;
-- forgery: a rehearsed coupon without how far it will have got
-- refused by: rehearsed_coupon_is_counted
$rehearse
insert into rehearsed (rehearsal_id, subscription_id, subscriber_id, plan_version, quantity, first_renewal, coupon_periods)
values ('$newId', '$openSubscription', '$openSubscriber', 1, 1, now(), 3);
-- forgery: somebody is taken out of a rehearsal
-- refused by: rehearsed_is_append_only
delete from rehearsed;
-- forgery: a request gets another start
-- refused by: invoice_start_is_frozen
update invoice set status = 'VOID', voided_at = now(), starts_at = issued_at where id = '$openInvoice';
-- forgery: more goes back than was paid
-- refused by: refund_is_within_its_payment
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113001, 100001, 13000, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund says that more was paid
-- refused by: refund_is_of_what_was_paid
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113001, 0, 113001, 100001, 13000, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund of what nobody paid
-- refused by: refund_is_of_what_was_paid
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$openPayment', '$openInvoice', '$openSubscription', '$openSubscriber', 113000, 0, 113000, 100000, 13000, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund takes back an invoice against which nothing was set off
-- refused by: refund_is_of_what_was_set_off
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$openInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 11300, 10000, 1300, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund of a tax invoice without a note
-- refused by: refund_has_its_note
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund that ends nothing makes credit
-- refused by: refund_note_is_within_it
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 112999, 100000, 13000, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund makes credit that nobody had used
-- refused by: refund_credits_what_was_used
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 112999, 100000, 13000, 'END_NOW', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund takes back more tax than there was
-- refused by: refund_is_of_what_was_paid
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 99999, 13001, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a second refund is under way
-- refused by: refund_is_one_at_a_time
$refund
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values (gen_random_uuid(), '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 100, 88, 12, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund forgets what went back before
-- refused by: refund_is_one_at_a_time
$refunded
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values (gen_random_uuid(), '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 100, 88, 12, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: nobody sends unapplied money back without a word
-- refused by: refund_of_nobody_is_a_proposal
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', 'shulka', 'nobody used it', false, 'REQUESTED', 0, now(), now() + interval '100 years');
-- forgery: it is proposed before its payer had their time
-- refused by: refund_of_nobody_is_a_proposal
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, created_at)
select '$newId', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', 'shulka', 'nobody used it', true, 'AWAITING_APPROVAL', 0, proven_at + interval '71 hours 59 minutes'
from verified_payment where payment_id = '$unappliedPayment';
-- forgery: nobody asks for money that bought something
-- refused by: refund_of_nobody_is_a_proposal
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 100000, 13000, 'KEEP', 'shulka', 'nobody used it', true, 'AWAITING_APPROVAL', 0, now() + interval '100 years');
-- forgery: what was declined is proposed again
-- refused by: refund_is_proposed_once
$proposed
update refund set status = 'REJECTED', revision = 1, since = now(), why = 'declined' where id = '$newId';
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, created_at)
values ('$paidPayment', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', 'shulka', 'nobody used it', true, 'AWAITING_APPROVAL', 0, now() + interval '100 years');
-- forgery: nobody agrees to a refund
-- refused by: refund_is_approved_by_somebody
$refundForTwo
update refund set status = 'REQUESTED', revision = 1, recheck_at = now(), approved_by = 'shulka' where id = '$newId';
-- forgery: a refund is born sent
-- refused by: refund_is_born_as_an_intent
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, sends, first_sent_at, last_sent_at, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 113000, 100000, 13000, 'KEEP', 'asha', 'a wish', false, 'SENT', 0, 1, now(), now(), now(), now());
-- forgery: a refund becomes larger
-- refused by: refund_terms_are_frozen
$refund
update refund set before_paisa = 1, amount_paisa = 112999 where id = '$newId';
-- forgery: a refund that was asked for ends something after all
-- refused by: refund_effect_is_said_once
$refunded
update refund set effect = 'END_NOW', revision = revision + 1 where id = '$newId';
-- forgery: a refund that is under way ends something else
-- refused by: refund_effect_is_said_once
$refund
update refund set effect = 'END_NOW', revision = 1 where id = '$newId';
-- forgery: a refund is sent without being written down
-- refused by: refund_is_sent_step_by_step
$refund
update refund set status = 'SENT', sends = 2, first_sent_at = now(), last_sent_at = now() where id = '$newId';
-- forgery: a refund that is over is sent
-- refused by: refund_takes_an_edge
$refund
update refund set status = 'REJECTED', revision = 1, why = 'no', since = now(), recheck_at = null where id = '$newId';
update refund set status = 'SENT', revision = 2, sends = 1, first_sent_at = now(), last_sent_at = now(), why = null, since = null, recheck_at = now() where id = '$newId';
-- forgery: a refund for two is sent by one
-- refused by: refund_for_two_is_approved
$refundForTwo
update refund set status = 'REQUESTED', revision = 1, recheck_at = now() where id = '$newId';
-- forgery: who asked for a refund approves it
-- refused by: refund_is_approved_by_another
$refundForTwo
update refund set status = 'REQUESTED', revision = 1, recheck_at = now(), approved_by = 'asha' where id = '$newId';
-- forgery: a refund is confirmed by an older answer
-- refused by: refund_is_confirmed_by_a_lookup
$refund $refundSent
update refund set status = 'CONFIRMED', revision = 2, recheck_at = null, since = now(), report_id = '$paidReport' where id = '$newId';
$refundPosting $noteNumber $creditNote
-- forgery: a refund is confirmed outside the ledger
-- refused by: refund_confirmed_is_posted
$refund $refundSent $refundReport $refundConfirmed $noteNumber $creditNote
-- forgery: a refund is confirmed without its credit note
-- refused by: refund_has_its_credit_note
$refund $refundSent $refundReport $refundConfirmed $refundPosting
-- forgery: the ledger makes credit of money that went back
-- refused by: ledger_transaction_tells_its_refund
$refund $refundSent $refundReport $refundConfirmed $noteNumber $creditNote
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, refund_id, entry_count)
values ('$newId', 'REFUND_CONFIRMED', now(), '$paidSubscriber', '$paidPayment', '$paidInvoice', '$newId', 4);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 4, '$paidSubscriber', 'REVENUE_GIVEN_BACK', 100000), ('$newId', 2, 4, '$paidSubscriber', 'VAT_PAYABLE', 13000),
  ('$newId', 3, 4, '$paidSubscriber', 'GATEWAY_CASH', -112999), ('$newId', 4, 4, '$paidSubscriber', 'SUBSCRIBER_CREDIT', -1);
-- forgery: the ledger tells another refund
-- refused by: ledger_transaction_tells_its_refund
$refund $refundSent $refundReport $refundConfirmed $noteNumber $creditNote
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, refund_id, entry_count)
values ('$newId', 'REFUND_CONFIRMED', now(), '$paidSubscriber', '$paidPayment', '$paidInvoice', '$newId', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 1, 2, '$paidSubscriber', 'REVENUE_GIVEN_BACK', 113000), ('$newId', 2, 2, '$paidSubscriber', 'GATEWAY_CASH', -113000);
-- honest: later
set constraints all immediate; -- as if that had been committed
set constraints all deferred;
-- honest: creditBack
$credited $later
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$unappliedPayment', '$unappliedSubscriber', '$unappliedPidx', '$unappliedPidx', 'REFUNDED', 'Refunded', 113000, null, 0, true, 200, '{}', now());
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, for_two, status, revision, since, report_id, created_at)
values ('$newId', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 113000, 0, 0, 'KEEP', false, 'CONFIRMED', 0, now(), '$newId', now());
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, refund_id, entry_count)
-- honest: creditGone
$creditBack
values ('$unappliedPayment', 'REFUND_CONFIRMED', now(), '$unappliedSubscriber', '$unappliedPayment', '$newId', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$unappliedPayment', 1, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', 113000), ('$unappliedPayment', 2, 2, '$unappliedSubscriber', 'GATEWAY_CASH', -113000);
-- forgery: more credit is taken than money went back
-- refused by: ledger_transaction_tells_its_refund
$creditBack
values ('$unappliedPayment', 'REFUND_CONFIRMED', now(), '$unappliedSubscriber', '$unappliedPayment', '$newId', 3);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$unappliedPayment', 1, 3, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', 113001), ('$unappliedPayment', 2, 3, '$unappliedSubscriber', 'BAD_DEBT', -1),
  ('$unappliedPayment', 3, 3, '$unappliedSubscriber', 'GATEWAY_CASH', -113000);
-- honest: partBack
insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text, total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
values ('$newId', '$unappliedPayment', '$unappliedSubscriber', '$unappliedPidx', '$unappliedPidx', 'PARTIALLY_REFUNDED', 'Partially Refunded', 113000, null, 0, true, 200, '{}', now());
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, for_two, status, revision, since, report_id, created_at)
values ('$newId', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 0, 50000, 0, 0, 'KEEP', false, 'CONFIRMED', 0, now(), '$newId', now());
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, refund_id, entry_count)
values ('$newId', 'REFUND_CONFIRMED', now(), '$unappliedSubscriber', '$unappliedPayment', '$newId', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
values ('$newId', 2, 2, '$unappliedSubscriber', 'GATEWAY_CASH', -50000),
-- honest: partlyBack
$partBack ('$newId', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 50000);
update payment set revision = revision + 1 where id = '$unappliedPayment';
$later
-- honest: restCredited
update payment set disposition = 'CREDITED', revision = revision + 1 where id = '$unappliedPayment';
insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, entry_count)
values ('$unappliedPayment', 'MONEY_CREDITED', now(), '$unappliedSubscriber', '$unappliedPayment', 2);
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
-- honest: restUsed
$partlyBack $restCredited
values ('$unappliedPayment', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 63000), ('$unappliedPayment', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -63000);
-- forgery: a part of unapplied money went back and all becomes credit
-- refused by: ledger_transaction_tells_its_credit
$partlyBack $restCredited
values ('$unappliedPayment', 1, 2, '$unappliedSubscriber', 'UNAPPLIED_MONEY', 113000), ('$unappliedPayment', 2, 2, '$unappliedSubscriber', 'SUBSCRIBER_CREDIT', -113000);
-- forgery: a part of unapplied money went back and nothing is left
-- refused by: payment_goes_back_with_a_refund
$partlyBack
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';
-- forgery: a part of unapplied money that went back is lost
-- refused by: ledger_transaction_tells_its_refund
$partBack ('$newId', 1, 2, '$unappliedSubscriber', 'BAD_DEBT', 50000);
-- forgery: a part is asked of what is left of unapplied money
-- refused by: refund_has_its_note
$partlyBack
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$unappliedPayment', '$unappliedPayment', '$unappliedInvoice', '$unappliedSubscription', '$unappliedSubscriber', 113000, 50000, 50000, 0, 0, 'KEEP', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund of nothing
-- refused by: refund_is_of_something
insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa, amount_paisa, taxable_paisa, tax_paisa, effect, requested_by, reason, for_two, status, revision, recheck_at, created_at)
values ('$newId', '$paidPayment', '$paidInvoice', '$paidSubscription', '$paidSubscriber', 113000, 0, 0, 100000, 13000, 'END_NOW', 'asha', 'a wish', false, 'REQUESTED', 0, now(), now());
-- forgery: a refund is deleted
-- refused by: refund_stays
$refund
delete from refund where id = '$newId';
-- forgery: a credit note before its refund is confirmed
-- refused by: credit_note_is_of_a_confirmed_refund
$refund $noteNumber $creditNote
-- forgery: a credit note of another amount
-- refused by: credit_note_says_its_refund
$refund $refundSent $refundReport $refundConfirmed $refundPosting $noteNumber
insert into credit_note (id, refund_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
values ('$newId', '$newId', '$paidInvoice', '$paidSubscriber', 113000, 0, 'a wish', now(), 2082, 1);
-- forgery: a gap in the numbers of credit notes
-- refused by: credit_note_number_follows_previous
insert into credit_note (id, refund_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
values ('$newId', '$newId', '$paidInvoice', '$paidSubscriber', 100000, 13000, 'a wish', now(), 2082, 2);
-- forgery: a number of a credit note that nobody used
-- refused by: credit_note_series_number_is_used
$noteNumber
-- forgery: numbers of credit notes are skipped
-- refused by: credit_note_series_counts_by_one
$refunded
update credit_note_series set last_number = 3 where fiscal_year = 2082;
-- forgery: a credit note is changed
-- refused by: credit_note_is_append_only
$refunded
update credit_note set reason = 'another' where id = '$newId';
-- forgery: unapplied money goes back without a refund
-- refused by: payment_goes_back_with_a_refund
update payment set disposition = 'REFUNDED', revision = revision + 1 where id = '$unappliedPayment';

-- forgery: a change that does not say what it was worked out from
-- refused by: invoice_change_says_from_what
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 'CHANGE', 1, 100000, 13000, 113000, 1300, 'a-token-that-is-long-enough', now(), now(), (select plan_code from subscription where id = '$openSubscription'), 1, 1);
-- forgery: what a request was worked out from is rewritten
-- refused by: invoice_working_is_frozen
update invoice set status = 'VOID', voided_at = now(), working = '{}' where id = '$openInvoice';
-- forgery: a recomputation that begins in the middle
-- refused by: recomputation_begins_with_nothing
insert into recomputation (id, started_at, up_to, checked, unexplained, differing) values ('$newId', now(), '$openInvoice', 1, 0, 0);
-- forgery: two recomputations at once
-- refused by: recomputation_running_key
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null), (gen_random_uuid(), now(), null, 0, 0, 0, null);
-- forgery: a recomputation forgets what it found
-- refused by: recomputation_goes_on
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set checked = 2, up_to = '$openInvoice', differing = 1;
update recomputation set differing = 0;
-- forgery: a recomputation that is over goes on
-- refused by: recomputation_goes_on
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set finished_at = now();
update recomputation set finished_at = null;
-- forgery: more differs than was looked at
-- refused by: recomputation_counts_what_it_checked
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set checked = 1, up_to = '$openInvoice', differing = 2;
-- forgery: a recomputation that is nowhere
-- refused by: recomputation_is_somewhere
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set checked = 1;
-- forgery: a recomputation ends before it begins
-- refused by: recomputation_ends_after_it_begins
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set finished_at = now() - interval '1 day';
-- forgery: a recomputation is deleted
-- refused by: recomputation_stays
delete from recomputation;
-- forgery: a finding that is none
-- refused by: recomputation_finding_differs
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
insert into recomputation_finding values ('$newId', '$openInvoice', 'tax', 100, 100);
-- forgery: an invoice that cannot be read is forgotten
-- refused by: recomputation_goes_on
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set checked = 1, up_to = '$openInvoice', unreadable = 1;
update recomputation set unreadable = 0;
-- forgery: more cannot be read than was looked at
-- refused by: recomputation_counts_what_it_checked
insert into recomputation values ('$newId', now(), null, 0, 0, 0, null);
update recomputation set checked = 1, up_to = '$openInvoice', differing = 1, unreadable = 1;
-- forgery: what cannot be read is hidden
-- refused by: recomputation_unreadable_is_append_only
delete from recomputation_unreadable;
-- forgery: a finding is taken back
-- refused by: recomputation_finding_is_append_only
delete from recomputation_finding;
-- forgery: a head of the audit log that never was
-- refused by: audit_checkpoint_is_of_the_log
insert into audit_checkpoint values (1, sha256('forged'), now());
-- forgery: a head of the audit log is forgotten
-- refused by: audit_checkpoint_is_append_only
delete from audit_checkpoint;

-- honest: versions
insert into plan (code, key, status, current_version) values ('versions', gen_random_uuid(), 'ACTIVE', 1);
insert into plan_version (plan_code, number, name, description, price_paisa, tax_inclusive, vat_basis_points, period_unit, period_count, trial_days, features)
select 'versions', n, 'V', '', 100000, false, 1300, 'MONTH', 1, 0, '{}' from generate_series(1, 3) n;
insert into rehearsal (id, plan_code, to_version, current_version, migrations, notice_days, rehearsed_at)
values ('00000000-0000-7000-8000-000000000001', 'versions', 3, 1, 0, 30, now()), ('00000000-0000-7000-8000-000000000002', 'versions', 2, 1, 1, 30, now());
-- forgery: a migration that moves back
-- refused by: migration_goes_on
$versions
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values (gen_random_uuid(), 'versions', 1, 3, '00000000-0000-7000-8000-000000000001', now(), now() + interval '31 days');
insert into migration (id, plan_code, number, to_version, rehearsal_id, announced_at, effective_from)
values (gen_random_uuid(), 'versions', 2, 2, '00000000-0000-7000-8000-000000000002', now(), now() + interval '31 days');
-- forgery: a rehearsal that gives no notice
-- refused by: rehearsal_has_one_notice
$versions
insert into rehearsal (id, plan_code, to_version, current_version, migrations, rehearsed_at) values (gen_random_uuid(), 'versions', 3, 1, 0, now());
-- forgery: a rehearsal that gives two notices
-- refused by: rehearsal_has_one_notice
$versions
insert into rehearsal (id, plan_code, to_version, current_version, migrations, notice_days, effective_from, rehearsed_at)
values (gen_random_uuid(), 'versions', 3, 1, 0, 30, now(), now());
-- honest: begunBefore
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, starts_at)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), '$openPlan', 1, 1, now() - interval '20 days');
insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa, amount_paisa)
values ('$newId', 1, '$openSubscriber', 'Pro', 1, 0, 0);
-- forgery: what was bought begins later than was asked for
-- refused by: settlement_begins_as_asked
$begunBefore
insert into settlement (invoice_id, subscription_id, subscriber_id, amount_paisa, covers_from, covers_to)
values ('$newId', '$openSubscription', '$openSubscriber', 0, now() - interval '19 days', now() + interval '11 days');
-- forgery: a start is moved after it was asked for
-- refused by: invoice_start_is_frozen
$begunBefore
update invoice set status = 'VOID', voided_at = now(), starts_at = now() where id = '$newId';
-- forgery: a start of more than a month ago
-- refused by: invoice_starts_in_the_past
update invoice set status = 'VOID', voided_at = now() where id = '$openInvoice';
insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, starts_at)
values ('$newId', 'new', '$openSubscription', '$openSubscriber', 'OPEN', 1, 0, 0, 0, 1300, 'a-token-that-is-long-enough', now(), now(), '$openPlan', 1, 1, now() - interval '32 days');

-- honest: another
insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, waits_until, turns_at, created_at)
values ('$newId', '$paidSubscriber', '$openPlan', 1, 1, 'INCOMPLETE', 0, now(), now(), now());
-- forgery: somebody begins what they have chosen for later elsewhere
-- refused by: subscription_is_to_a_plan_once
update subscription set next_plan_code = '$openPlan', next_plan_version = 1, next_quantity = 1, next_add_ons = '[]' where id = '$paidSubscription';
$another
-- forgery: somebody chooses for later what they have elsewhere
-- refused by: subscription_plan_is_had_once
$another
update subscription set next_plan_code = '$openPlan', next_plan_version = 1, next_quantity = 1, next_add_ons = '[]' where id = '$paidSubscription';
-- forgery: somebody is asked to pay for a change to what they have elsewhere
-- refused by: invoice_plan_is_had_once
$another
insert into invoice (id, reference, subscription_id, subscriber_id, status, purpose, line_count, subtotal_paisa, tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, plan_code, plan_version, quantity, working)
values ('$newId', 'new', '$paidSubscription', '$paidSubscriber', 'OPEN', 'CHANGE', 1, 100000, 13000, 113000, 1300, 'a-token-that-is-long-enough', now(), now(), '$openPlan', 1, 1, '{}');
-- forgery: paid time that goes on without a gap from nowhere
-- refused by: paid_period_since_a_pause
insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, start_date, anchor_at, anchor_unit, anchor_count, grace_until, since)
select subscription_id, '$openInvoice', subscriber_id, ends_at, ends_at + interval '1 month', (ends_at at time zone 'UTC')::date, anchor_at, anchor_unit, anchor_count,
  ends_at + interval '2 months', anchor_at - interval '1 year' from paid_period where invoice_id = '$paidInvoice';
-- honest: partner
insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
values ('$newId', 'partner-forged', 'Forged', '{partner:read}', '{bcrypt}abcdefghijklmnopqrstuv', 'ACTIVE', now());
-- honest: theirs
insert into subscriber (id, subject, partner_id, external_id, created_at)
values ('$newId', 'urn:shulka:partner:$newId:c', '$newId', 'c', now());
-- honest: told
insert into event (id, subscriber_id, feed, sequence, type, created_at, data) values ('$newId', '$newId', '$newId', 1, 'forged', now(), '{}');
-- honest: endpoint
insert into webhook_endpoint (id, partner_id, url, types, secret, standing, created_at)
values ('$newId', '$newId', 'https://partner.example/', '{}', '00000000:' || repeat('a', 88), 'ENABLED', now());
-- honest: delivery
insert into webhook_delivery (id, endpoint_id, partner_id, subscriber_id, sequence, event_id, due_at, created_at)
values ('$newId', '$newId', '$newId', '$newId', 1, '$newId', now(), now());
-- honest: webhook
$partner $theirs $told $endpoint $delivery

-- forgery: a secret is stored as it is
-- refused by: partner_secret_is_a_hash
insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
values ('$newId', 'partner-forged', 'Forged', '{partner:read}', 'the-secret-itself-in-the-clear', 'ACTIVE', now());
-- forgery: a partner may do anything
-- refused by: partner_may_do_something
insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
values ('$newId', 'partner-forged', 'Forged', '{admin}', '{bcrypt}abcdefghijklmnopqrstuv', 'ACTIVE', now());
-- forgery: a client id is taken over
-- refused by: partner_is_frozen
$partner
update partner set client_id = 'another' where id = '$newId';
-- forgery: a disabled partner comes back
-- refused by: partner_stays_disabled
$partner
update partner set status = 'DISABLED' where id = '$newId';
update partner set status = 'ACTIVE' where id = '$newId';
-- forgery: a partner is deleted
-- refused by: partner_stays
$partner
delete from partner where id = '$newId';
-- forgery: a subscriber is adopted
-- refused by: subscriber_keeps_its_partner
$partner
update subscriber set partner_id = '$newId', external_id = 'mine' where id = '$openSubscriber';
-- forgery: a subscriber changes hands
-- refused by: subscriber_keeps_its_partner
$partner $theirs
update subscriber set partner_id = null, external_id = null where id = '$newId';
-- forgery: a partner's subscriber has the subject of somebody who signs in
-- refused by: subscriber_of_a_partner_is_named_after_it
$partner
insert into subscriber (id, subject, partner_id, external_id, created_at) values ('$newId', 'sita', '$newId', 'c', now());
-- forgery: somebody without a partner has the subject of a partner's subscriber
-- refused by: subscriber_of_a_partner_is_named_after_it
insert into subscriber (id, subject, created_at) values ('$newId', 'urn:shulka:partner:$newId:c', now());
-- forgery: a subscriber of a partner without an id of its own
-- refused by: subscriber_of_a_partner_has_its_id
$partner
insert into subscriber (id, subject, partner_id, created_at) values ('$newId', 'x', '$newId', now());
-- forgery: an event appears in another feed
-- refused by: event_is_in_the_feed_of_its_subscriber
$partner $theirs
insert into event (id, subscriber_id, feed, sequence, type, created_at, data) values ('$newId', '$openSubscriber', '$newId', 2, 'forged', now(), '{}');
-- forgery: an event is kept out of its feed
-- refused by: event_is_in_the_feed_of_its_subscriber
$partner $theirs
insert into event (id, subscriber_id, sequence, type, created_at, data) values ('$newId', '$newId', 1, 'forged', now(), '{}');
-- forgery: an event slips in before what was read
-- refused by: event_takes_its_place
$partner $theirs
insert into event (id, subscriber_id, feed, sequence, type, created_at, data, transaction_id) values ('$newId', '$newId', '$newId', 1, 'forged', now(), '{}', 1);
-- forgery: an endpoint is sent elsewhere
-- refused by: webhook_endpoint_is_frozen
$webhook
update webhook_endpoint set url = 'https://elsewhere.example/' where id = '$newId';
-- forgery: a disabled endpoint comes back
-- refused by: webhook_endpoint_takes_an_edge
$webhook
update webhook_endpoint set standing = 'DISABLED', disabled_at = now() where id = '$newId';
update webhook_endpoint set standing = 'ENABLED' where id = '$newId';
-- forgery: what signs is stored as it is
-- refused by: webhook_endpoint_secret_is_sealed
$partner
insert into webhook_endpoint (id, partner_id, url, types, secret, standing, created_at)
values ('$newId', '$newId', 'https://partner.example/', '{}', 'whsec_' || repeat('a', 32), 'ENABLED', now());
-- forgery: what signed before is stored as it is
-- refused by: webhook_endpoint_secret_is_sealed
$webhook
update webhook_endpoint set previous_secret = 'whsec_' || repeat('a', 32), previous_until = now() where id = '$newId';
-- forgery: what signed before that is stored as it is
-- refused by: webhook_endpoint_secret_is_sealed
$webhook
update webhook_endpoint set older_secret = 'whsec_' || repeat('a', 32), older_until = now() where id = '$newId';
-- forgery: what signed before that never ends
-- refused by: webhook_endpoint_older_secret_ends
$webhook
update webhook_endpoint set older_secret = secret where id = '$newId';
-- forgery: what signs may lie there as it is once more
-- refused by: webhook_sealing_stays_complete
update webhook_sealing set complete = false;
-- forgery: whether what signs must be encrypted is forgotten
-- refused by: webhook_sealing_stays
delete from webhook_sealing;
-- forgery: an endpoint that is removed keeps its secret
-- refused by: webhook_endpoint_signs_until_removed
$webhook
update webhook_endpoint set standing = 'REMOVED' where id = '$newId';
-- forgery: an endpoint has nothing to sign with
-- refused by: webhook_endpoint_signs_until_removed
$webhook
update webhook_endpoint set secret = null where id = '$newId';
-- forgery: an endpoint that is removed keeps its old secret
-- refused by: webhook_endpoint_old_secret_goes_too
$webhook
update webhook_endpoint set previous_secret = secret, previous_until = now() where id = '$newId';
update webhook_endpoint set standing = 'REMOVED', secret = null where id = '$newId';
-- forgery: an endpoint is deleted
-- refused by: webhook_endpoint_stays
$webhook
truncate webhook_endpoint cascade;
-- forgery: an event is sent to a partner who did not create its subscriber
-- refused by: webhook_delivery_is_of_its_partners_feed
$partner $endpoint
insert into webhook_delivery (id, endpoint_id, partner_id, subscriber_id, sequence, event_id, due_at, created_at)
values ('$newId', '$newId', '$newId', '$openSubscriber', 1, '$newId', now(), now());
-- forgery: what never happened is sent
-- refused by: webhook_delivery_is_of_an_event
$partner $theirs $endpoint $delivery
-- forgery: an event is sent twice
-- refused by: webhook_delivery_event_key
$webhook
insert into webhook_delivery (id, endpoint_id, partner_id, subscriber_id, sequence, event_id, due_at, created_at)
values (gen_random_uuid(), '$newId', '$newId', '$newId', 1, '$newId', now(), now());
-- forgery: a delivery becomes another one
-- refused by: webhook_delivery_is_frozen
$webhook
update webhook_delivery set sequence = 2 where id = '$newId';
-- forgery: what is delivered is due
-- refused by: webhook_delivery_is_due_while_pending
$webhook
update webhook_delivery set status = 'DELIVERED' where id = '$newId';
-- forgery: events are dealt out once more
-- refused by: webhook_progress_goes_forward
update webhook_progress set sequence = -1;
-- forgery: nobody knows how far events were dealt out
-- refused by: webhook_progress_stays
delete from webhook_progress;
-- forgery: what happened to one subscriber is told to everybody
-- refused by: event_is_in_the_feed_of_its_subscriber
insert into event (id, subscriber_id, feed, sequence, type, created_at, data) values ('$newId', '$openSubscriber', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2, 'forged', now(), '{}');
-- forgery: a subscriber passes for the catalog
-- refused by: subscriber_is_not_the_catalog
insert into subscriber (id, subject, created_at) values ('00000000-0000-0000-0000-000000000000', 'everybody', now());
-- forgery: the catalog's events are numbered anew
-- refused by: catalog_events_count_up
update catalog_events set event_count = 0;
-- forgery: nobody numbers the catalog's events
-- refused by: catalog_events_stay
delete from catalog_events;
-- forgery: events are published once more
-- refused by: publication_goes_forward
update publication set sequence = -1;
-- forgery: nobody knows how far events were published
-- refused by: publication_stays
delete from publication;
-- forgery: nobody publishes, and nobody else may
-- refused by: publication_is_leased_by_a_node
update publication set leased_until = 'infinity';
-- forgery: what is on its way is deleted
-- refused by: webhook_delivery_on_its_way_stays
$webhook
delete from webhook_delivery where id = '$newId';
-- forgery: all deliveries are deleted at once
-- refused by: webhook_delivery_stays
truncate webhook_delivery;
-- honest: stateDetails
insert into billing_details (subscriber_id, stated_at, name, pan) values ('$paidSubscriber', now(), 'Sita', '301234567');
-- honest: print
insert into document_print (document_id, ordinal, printed_by, printed_at) values ('$paidInvoice', 1, 'asha', now());
-- honest: file
insert into fiscal_filing (document_id, kind, invoice_id, subscriber_id, fiscal_year, number, status, due_at)
select id, 'INVOICE', id, subscriber_id, fiscal_year, number, 'WAITING', now() from invoice where id = '$paidInvoice';
-- honest: attempt
update fiscal_filing set attempts = attempts + 1 where document_id = '$paidInvoice';
insert into fiscal_attempt (document_id, ordinal, asked_at) values ('$paidInvoice', 1, now());
-- honest: filed
update fiscal_attempt set outcome = 'ACCEPTED', answer = '200' where document_id = '$paidInvoice';
update fiscal_filing set status = 'ACCEPTED', due_at = null where document_id = '$paidInvoice';

-- forgery: what a document says of somebody is changed
-- refused by: billing_details_are_append_only
$stateDetails
update billing_details set pan = '000000000';
-- forgery: what somebody was called is changed
-- refused by: former_name_is_append_only
insert into former_name (subscriber_id, until, name) values ('$paidSubscriber', now(), 'Sita');
update former_name set name = 'Rita';
-- forgery: a second original
-- refused by: document_print_pkey
$print
$print
-- forgery: a copy before the original
-- refused by: document_print_follows_previous
insert into document_print (document_id, ordinal, printed_by, printed_at) values ('$paidInvoice', 2, 'asha', now());
-- forgery: a print is forgotten
-- refused by: document_print_is_append_only
$print
delete from document_print;
-- forgery: a payment request is printed as an original
-- refused by: document_print_is_of_a_fiscal_document
insert into document_print (document_id, ordinal, printed_by, printed_at) values ('$openInvoice', 1, 'asha', now());
-- forgery: the tax office is told of a payment request
-- refused by: fiscal_filing_is_of_a_document
insert into fiscal_filing (document_id, kind, invoice_id, subscriber_id, fiscal_year, number, status, due_at)
values ('$openInvoice', 'INVOICE', '$openInvoice', '$openSubscriber', 2082, 9, 'WAITING', now());
-- forgery: a document is filed without being told of
-- refused by: fiscal_filing_begins
insert into fiscal_filing (document_id, kind, invoice_id, subscriber_id, fiscal_year, number, status)
select id, 'INVOICE', id, subscriber_id, fiscal_year, number, 'ACCEPTED' from invoice where id = '$paidInvoice';
-- forgery: a filing waits for nothing
-- refused by: fiscal_filing_is_due_while_it_waits
$file
update fiscal_filing set due_at = null;
-- forgery: another document is filed instead
-- refused by: fiscal_filing_is_frozen
$file
update fiscal_filing set number = number + 1;
-- forgery: what the office has is taken back
-- refused by: fiscal_filing_stays_accepted
$file $attempt $filed
update fiscal_filing set status = 'WAITING', due_at = now();
-- forgery: attempts are not counted
-- refused by: fiscal_filing_counts_its_attempts
$file
update fiscal_filing set attempts = 5;
-- forgery: a filing is deleted
-- refused by: fiscal_filing_stays
$file
delete from fiscal_filing;
-- forgery: what the office said is changed
-- refused by: fiscal_attempt_is_answered_once
$file $attempt $filed
update fiscal_attempt set outcome = 'REFUSED';
-- forgery: an attempt is deleted
-- refused by: fiscal_attempt_stays
$file $attempt
delete from fiscal_attempt;
-- forgery: a credit note without a cause
-- refused by: credit_note_has_one_cause
insert into credit_note_series (fiscal_year, last_number) values (2082, 1);
insert into credit_note (id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
values ('$newId', '$paidInvoice', '$paidSubscriber', 1000, 130, 'a wish', now(), 2082, 1);
-- forgery: a credit note of a change that set nothing off
-- refused by: credit_note_says_its_credit
insert into credit_note_series (fiscal_year, last_number) values (2082, 1);
insert into credit_note (id, change_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
values ('$newId', '$paidInvoice', '$paidInvoice', '$paidSubscriber', 1000, 130, 'a wish', now(), 2082, 1);
-- honest: comparison
insert into reconciliation (id, against, from_at, to_at, begun_by, created_at, status, revision, stage, place, asked, total, differences, tries, due_at)
values ('$newId', 'GATEWAY', '2026-01-01Z', '2026-02-01Z', 'asha', now(), 'RUNNING', 0, 'ATTEMPTS', '', 0, 5, 0, 0, now());
-- honest: comparisonLine
insert into reconciliation_difference (reconciliation_id, place, kind, subject, payment_id, ours, theirs, words, remedy)
values ('$newId', 1, 'paid-not-settled', '$openPayment', '$openPayment', 'not settled', 'Completed', 'They differ.', 'RECHECK');
-- honest: comparisonMoves
update reconciliation set differences = 1, asked = 1, place = '$openPayment', revision = revision + 1 where id = '$newId';
-- honest: comparisonEnds
update reconciliation set status = 'DONE', due_at = null, ended_at = now(), revision = revision + 1 where id = '$newId';
-- honest: compared
$comparison $comparisonLine $comparisonMoves $comparisonEnds
-- forgery: a comparison that was never gone through
-- refused by: reconciliation_is_born_running
insert into reconciliation (id, against, from_at, to_at, begun_by, created_at, status, revision, stage, place, asked, total, differences, tries, ended_at)
values ('$newId', 'GATEWAY', '2026-01-01Z', '2026-02-01Z', 'asha', now(), 'DONE', 0, 'ATTEMPTS', '', 5, 5, 0, 0, now());
-- forgery: a line that its comparison does not count
-- refused by: reconciliation_difference_is_counted
$comparison $comparisonLine
-- forgery: a difference that is not told
-- refused by: reconciliation_counts_its_lines
$comparison $comparisonMoves
-- forgery: a line for a comparison that is over
-- refused by: reconciliation_difference_is_counted
$comparison $comparisonEnds $comparisonLine
-- forgery: a comparison that is over is gone on with
-- refused by: reconciliation_is_over
$compared
update reconciliation set differences = 2 where id = '$newId';
-- forgery: a comparison that is over runs again
-- refused by: reconciliation_is_over
$compared
update reconciliation set status = 'RUNNING', due_at = now(), ended_at = null where id = '$newId';
-- forgery: a comparison takes a difference back
-- refused by: reconciliation_goes_on
$comparison $comparisonLine $comparisonMoves
update reconciliation set differences = 0 where id = '$newId';
-- forgery: a comparison of another time than was said
-- refused by: reconciliation_terms_are_frozen
$comparison
update reconciliation set to_at = '2027-01-01Z' where id = '$newId';
-- forgery: a comparison that ended without a time
-- refused by: reconciliation_is_due_while_running
$comparison
update reconciliation set status = 'DONE' where id = '$newId';
-- forgery: a comparison is deleted
-- refused by: reconciliation_stays
$comparison
delete from reconciliation where id = '$newId';
-- forgery: a difference is told in other words
-- refused by: reconciliation_difference_is_append_only
$compared
update reconciliation_difference set words = 'All is well.' where reconciliation_id = '$newId';
-- forgery: a difference is deleted
-- refused by: reconciliation_difference_is_append_only
$compared
delete from reconciliation_difference where reconciliation_id = '$newId';
-- forgery: the same difference twice
-- refused by: reconciliation_difference_key
$comparison $comparisonLine
insert into reconciliation_difference (reconciliation_id, place, kind, subject, payment_id, ours, theirs, words, remedy)
values ('$newId', 2, 'paid-not-settled', '$openPayment', '$openPayment', 'not settled', 'Completed', 'They differ.', 'RECHECK');
-- forgery: a row of a file with a figure and none
-- refused by: settlement_row_is_read_or_not
insert into settlement_row (file_id, line, transaction_id, received_at) values ('$newId', 2, 'T', now());
-- forgery: a row of a file is mended
-- refused by: settlement_row_is_kept_as_sent
insert into settlement_row (file_id, line, unreadable, received_at) values ('$newId', 2, 'it has one cell', now());
update settlement_row set unreadable = 'it has two cells' where file_id = '$newId';
