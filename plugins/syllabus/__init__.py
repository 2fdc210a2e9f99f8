"""Training sites from Markdown modules, YAML quizzes and YAML curricula."""

__version__ = "0.1.0"
