package np.shulka.bootstrap.architecture.planted.adapters.two;

public record Neighbour() {}
