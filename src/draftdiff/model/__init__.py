"""The nouns: frozen values without behaviour beyond their own consistency.

Plain dataclasses with slots, since a draft has ten thousands of a thing. Field names are the keys of the
JSON contract: the report is these values, which pydantic writes, reads and describes (render/json.py), and
no second set of classes has to be kept in step with them.
"""
