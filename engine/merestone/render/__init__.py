"""What is shown: diagnostics for a terminal, as JSON, as SARIF and as annotations for GitHub; pages of the manual."""
