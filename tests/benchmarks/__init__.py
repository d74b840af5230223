"""Measurements (`make bench`): ratios within one run, since machines differ and are noisy. Nothing is asserted."""
