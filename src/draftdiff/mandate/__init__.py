"""A delegation's red lines, held against one draft or against a comparison.

The kinds of rules live in `mandate/rules/`, one file each.
"""
