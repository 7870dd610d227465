"""The diagrams of the site, as Mermaid."""
