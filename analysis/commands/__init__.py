"""The commands of the command line, a module a subject; `analysis.__main__` puts them together."""
