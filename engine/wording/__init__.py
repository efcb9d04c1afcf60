"""What the engine says of what somebody brings: one sentence a fault, in every language.

A game's own words are in `engine.game.wording`.
"""
