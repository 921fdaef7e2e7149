"""How the network that reads two contents at once is made: training/together/README.md."""
