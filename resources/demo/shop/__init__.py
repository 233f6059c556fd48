"""The demo's small billing service: two generations of it, a router before them, and customers who use it."""
