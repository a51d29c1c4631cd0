package np.shulka.bootstrap.architecture.planted.adapters.web.thing;

import np.shulka.application.payment.Payments;

record UsesASecondaryPort(Payments payments) {}
