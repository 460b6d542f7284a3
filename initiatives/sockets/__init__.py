"""Where apps plug into an initiative: see villagehub/registry.py."""
