"""The generator of the sample fair: written content in, the fair's records out, from one seed."""
