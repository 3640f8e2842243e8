"""The app's screens: one file each. A handler is one call into the library, then rendering."""
