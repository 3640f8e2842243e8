"""What the encoder's adapter is taught with; see README.md here for the data."""
