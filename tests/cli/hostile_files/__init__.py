"""Files that should harm a reader, made when they are needed: nothing is stored."""
