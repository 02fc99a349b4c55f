"""The hardest promises, tried on real processes over HTTP: nothing lost, nothing sold twice."""
