"""Brings the demo up in a folder of its own, plays its story, and takes everything down again."""
