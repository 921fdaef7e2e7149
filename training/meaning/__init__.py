"""How the encoder of meaning is made, which tells contents of one claim from contents of its neighbours."""
