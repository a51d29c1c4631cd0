package np.shulka.bootstrap.architecture.planted.adapters.one;

import np.shulka.bootstrap.architecture.planted.adapters.two.Neighbour;

record KnowsItsNeighbour(Neighbour neighbour) {}
