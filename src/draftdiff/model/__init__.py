"""The nouns: frozen values without behaviour beyond their own consistency.

Plain dataclasses with slots where a draft has ten thousands of a thing; pydantic only for the front
matter, which people type. Field names are the keys of the JSON contract, so that the report is these
values and no second set of classes has to be kept in step with them.
"""
