# No tests here yet.
