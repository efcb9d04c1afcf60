"""What a seat decides in a turn."""

from pydantic import BaseModel, ConfigDict, Field

from engine.scenario.models import Channel, Id


class Orders(BaseModel):
    """One role's orders for one turn: a move a channel, None for doing nothing there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    public: Id | None = None
    private: Id | None = None
    rationale: str = Field(default="", max_length=2000)

    def in_channel(self, channel: Channel) -> str | None:
        """The move ordered in that channel, or None."""
        return self.public if channel == "public" else self.private


NOTHING = Orders()
