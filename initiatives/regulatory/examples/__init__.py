""" "Wij willen dit ook": what was answered elsewhere, laid beside a request of one's own."""
