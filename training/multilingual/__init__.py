"""How the multilingual attribution model is made."""
