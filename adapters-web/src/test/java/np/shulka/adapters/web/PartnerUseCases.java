package np.shulka.adapters.web;

import np.shulka.application.partner.AddSubscriber;
import np.shulka.application.partner.CallableAddresses;
import np.shulka.application.partner.CreateEndpoint;
import np.shulka.application.partner.CreatePartner;
import np.shulka.application.partner.DeliverEvents;
import np.shulka.application.partner.DisablePartner;
import np.shulka.application.partner.FanOutEvents;
import np.shulka.application.partner.IdentifyPartner;
import np.shulka.application.partner.InMemoryPartnerStore;
import np.shulka.application.partner.InspectPartner;
import np.shulka.application.partner.ListDeliveries;
import np.shulka.application.partner.ListEndpoints;
import np.shulka.application.partner.ListFailingEndpoints;
import np.shulka.application.partner.ListPartnerSubscriptions;
import np.shulka.application.partner.ListPartners;
import np.shulka.application.partner.Messenger;
import np.shulka.application.partner.PutSubscriber;
import np.shulka.application.partner.ReadFeed;
import np.shulka.application.partner.ReadPartnerEntitlements;
import np.shulka.application.partner.ReadPartnerSubscription;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.application.partner.RedeliverForPartner;
import np.shulka.application.partner.RemoveEndpoint;
import np.shulka.application.partner.RotateEndpointSecret;
import np.shulka.application.partner.RotatePartnerSecret;
import np.shulka.application.partner.SkipDelivery;
import np.shulka.application.partner.StartPartnerCheckout;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What partners can do and see, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class PartnerUseCases {
  @Bean
  InMemoryPartnerStore partnerStore(InMemoryStore store) {
    return new InMemoryPartnerStore(store);
  }

  @Bean
  ListPartners listPartners(InMemoryPartnerStore store) {
    return new ListPartners(store.partners());
  }

  @Bean
  CreatePartner createPartner(InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new CreatePartner(
        all.partners(),
        client -> client.value().equals("shulka-demo"),
        secret -> "{test}" + secret,
        store.audit(),
        store.transactions(),
        setting);
  }

  @Bean
  DisablePartner disablePartner(InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new DisablePartner(all.partners(), store.audit(), store.transactions(), setting);
  }

  @Bean
  RotatePartnerSecret rotatePartnerSecret(
      InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new RotatePartnerSecret(
        all.partners(), secret -> "{test}" + secret, store.audit(), store.transactions(), setting);
  }

  @Bean
  IdentifyPartner identifyPartner(InMemoryPartnerStore store) {
    return new IdentifyPartner(store.partners());
  }

  @Bean
  AddSubscriber addSubscriber(InMemoryPartnerStore store, Setting setting) {
    return new AddSubscriber(store.subscribers(), setting);
  }

  @Bean
  PutSubscriber putSubscriber(InMemoryPartnerStore store, Setting setting) {
    return new PutSubscriber(store.subscribers(), setting);
  }

  @Bean
  ReadPartnerEntitlements readPartnerEntitlements(
      InMemoryPartnerStore store, ReadEntitlements entitlements) {
    return new ReadPartnerEntitlements(store.subscribers(), entitlements);
  }

  @Bean
  StartPartnerCheckout startPartnerCheckout(InMemoryPartnerStore store, StartCheckout checkout) {
    return new StartPartnerCheckout(store.subscribers(), checkout);
  }

  @Bean
  ListPartnerSubscriptions listPartnerSubscriptions(InMemoryPartnerStore store) {
    return new ListPartnerSubscriptions(store.subscribers());
  }

  @Bean
  ReadPartnerSubscription readPartnerSubscription(InMemoryPartnerStore store) {
    return new ReadPartnerSubscription(store.subscribers());
  }

  @Bean
  ReadFeed readFeed(InMemoryPartnerStore store) {
    return new ReadFeed(store.feed());
  }

  @Bean
  CreateEndpoint createEndpoint(InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    CallableAddresses addresses = url -> !"10.0.0.1".equals(url.getHost());
    return new CreateEndpoint(all.endpoints(), addresses, store.transactions(), setting);
  }

  @Bean
  ListEndpoints listEndpoints(InMemoryPartnerStore store) {
    return new ListEndpoints(store.endpoints());
  }

  @Bean
  RemoveEndpoint removeEndpoint(InMemoryPartnerStore all, InMemoryStore store) {
    return new RemoveEndpoint(all.endpoints(), store.transactions());
  }

  @Bean
  RotateEndpointSecret rotateEndpointSecret(
      InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new RotateEndpointSecret(all.endpoints(), store.transactions(), setting);
  }

  @Bean
  ListDeliveries listDeliveries(InMemoryPartnerStore store) {
    return new ListDeliveries(store.endpoints(), store.deliveries());
  }

  @Bean
  RedeliverEvent redeliverEvent(InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new RedeliverEvent(all.endpoints(), all.deliveries(), store.transactions(), setting);
  }

  @Bean
  InspectPartner inspectPartner(InMemoryPartnerStore store) {
    return new InspectPartner(store.partners(), store.endpoints());
  }

  @Bean
  ListFailingEndpoints listFailingEndpoints(InMemoryPartnerStore store) {
    return new ListFailingEndpoints(store.endpoints());
  }

  @Bean
  RedeliverForPartner redeliverForPartner(
      RedeliverEvent redelivery, InMemoryStore store, Setting setting) {
    return new RedeliverForPartner(redelivery, store.audit(), setting);
  }

  @Bean
  SkipDelivery skipDelivery(InMemoryPartnerStore all, InMemoryStore store, Setting setting) {
    return new SkipDelivery(all.deliveries(), store.audit(), store.transactions(), setting);
  }

  @Bean
  FanOutEvents fanOutEvents(InMemoryPartnerStore store, Setting setting) {
    return new FanOutEvents(store.deliveries(), setting);
  }

  /** Every endpoint takes everything. */
  @Bean
  DeliverEvents deliverEvents(InMemoryPartnerStore store, Setting setting) {
    return new DeliverEvents(store.deliveries(), _ -> new Messenger.Outcome.Taken(200), 8, setting);
  }
}
