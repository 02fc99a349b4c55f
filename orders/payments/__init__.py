"""Ways to pay, one room each, behind one protocol."""
