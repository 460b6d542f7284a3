"""The ceiling: one indexed SELECT and a template of 20 KB, by Django without any middleware, on the
portal's own database and pool, under the same server."""
