"""Writes aws-operations.json and aws-endpoints.json from botocore's models."""
