package np.shulka.bootstrap.architecture.planted.adapters.web.thing;

import np.shulka.application.payment.StartCheckout;

record ReturnThatSettles(StartCheckout checkout) {}
