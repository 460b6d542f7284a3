"""Events that residents propose for the agenda, until an editor places them."""
