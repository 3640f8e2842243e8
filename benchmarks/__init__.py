"""What we claim, measured. Each module is one command: ``python -m benchmarks.NAME``."""
