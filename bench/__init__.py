"""What the product costs, as ratios measured side by side in one run. Never part of the tests."""
