package np.shulka.bootstrap.architecture.planted.application.thing;

import np.shulka.bootstrap.ShulkaApplication;

record KnowsTheBootstrap(ShulkaApplication application) {}
