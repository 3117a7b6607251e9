"""The manager's own notes on guides: kept as typed, shown again, never lost to a bad disk."""

from tests.engine.world import World


def test_a_note_is_there_again_after_a_crash(world: World) -> None:
    """What was typed is in the store at once."""
    world.engine.save_note("one-on-one", "Ask about the rota")
    world.run()
    world.engine.open_note("one-on-one")
    assert world.desk.notes == {"one-on-one": "Ask about the rota"}


def test_a_guide_without_a_note_gets_an_empty_one(world: World) -> None:
    """The field can be written in only once it is known that nothing is there."""
    world.engine.open_note("feedback")
    assert world.desk.notes == {"feedback": ""}


def test_a_note_that_cannot_be_read_is_not_shown_as_empty(world: World) -> None:
    """Else the next key would overwrite it; the tray says what is wrong."""
    world.engine.save_note("feedback", "Ask Tom")
    world.store.error = "The disk is full."
    world.engine.open_note("feedback")
    assert world.desk.notes == {}
    assert world.desk.status is not None
    assert "The disk is full." in world.desk.status.message
