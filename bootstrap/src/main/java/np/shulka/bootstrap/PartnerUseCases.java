package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.partner.AddSubscriber;
import np.shulka.application.partner.CreatePartner;
import np.shulka.application.partner.DisablePartner;
import np.shulka.application.partner.Feed;
import np.shulka.application.partner.IdentifyPartner;
import np.shulka.application.partner.ListPartnerSubscriptions;
import np.shulka.application.partner.ListPartners;
import np.shulka.application.partner.PartnerSubscribers;
import np.shulka.application.partner.Partners;
import np.shulka.application.partner.PutSubscriber;
import np.shulka.application.partner.ReadFeed;
import np.shulka.application.partner.ReadPartnerEntitlements;
import np.shulka.application.partner.ReadPartnerSubscription;
import np.shulka.application.partner.ReservedClients;
import np.shulka.application.partner.RotatePartnerSecret;
import np.shulka.application.partner.SecretHashes;
import np.shulka.application.partner.StartPartnerCheckout;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** What partners can do and see, and the admins who let them in, made of ports. */
@Configuration(proxyBeanMethods = false)
class PartnerUseCases {

  /** As Spring's authorization server compares them. */
  @Bean
  SecretHashes secretHashes() {
    var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    return secret -> String.valueOf(encoder.encode(secret));
  }

  @Bean
  ListPartners listPartners(Partners partners) {
    return new ListPartners(partners);
  }

  /** An identity provider of its own knows whom it gave which name. */
  @Bean
  CreatePartner createPartner(
      Partners partners,
      ObjectProvider<ReservedClients> reserved,
      SecretHashes hashes,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    ReservedClients ours = reserved.getIfAvailable(() -> _ -> false);
    return new CreatePartner(partners, ours, hashes, log, transactions, setting);
  }

  @Bean
  DisablePartner disablePartner(
      Partners partners, AuditLog log, Transactions transactions, Setting setting) {
    return new DisablePartner(partners, log, transactions, setting);
  }

  @Bean
  RotatePartnerSecret rotatePartnerSecret(
      Partners partners,
      SecretHashes hashes,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    return new RotatePartnerSecret(partners, hashes, log, transactions, setting);
  }

  @Bean
  IdentifyPartner identifyPartner(Partners partners) {
    return new IdentifyPartner(partners);
  }

  @Bean
  AddSubscriber addSubscriber(PartnerSubscribers subscribers, Setting setting) {
    return new AddSubscriber(subscribers, setting);
  }

  @Bean
  PutSubscriber putSubscriber(PartnerSubscribers subscribers, Setting setting) {
    return new PutSubscriber(subscribers, setting);
  }

  @Bean
  ReadPartnerEntitlements readPartnerEntitlements(
      PartnerSubscribers subscribers, ReadEntitlements entitlements) {
    return new ReadPartnerEntitlements(subscribers, entitlements);
  }

  @Bean
  StartPartnerCheckout startPartnerCheckout(
      PartnerSubscribers subscribers, StartCheckout checkout) {
    return new StartPartnerCheckout(subscribers, checkout);
  }

  @Bean
  ListPartnerSubscriptions listPartnerSubscriptions(PartnerSubscribers subscribers) {
    return new ListPartnerSubscriptions(subscribers);
  }

  @Bean
  ReadPartnerSubscription readPartnerSubscription(PartnerSubscribers subscribers) {
    return new ReadPartnerSubscription(subscribers);
  }

  @Bean
  ReadFeed readFeed(Feed feed) {
    return new ReadFeed(feed);
  }
}
