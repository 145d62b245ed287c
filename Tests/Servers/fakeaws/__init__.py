"""AWS for headroom's tests: moto, with what it lacks, behind a server of our own."""
