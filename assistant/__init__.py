"""Gọn: helps public administrations write less and better. See DESIGN in README.md."""

__version__ = "0.1.0"
