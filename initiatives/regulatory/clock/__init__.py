"""The last day: term rules, standing still, and the sum that anybody can follow."""
