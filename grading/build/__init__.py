"""curriculum and text sources -> the built notebooks, in both editions, byte for byte."""
