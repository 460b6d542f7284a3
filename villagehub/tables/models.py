"""None of its own: Django tells only apps with this file that it has migrated."""
