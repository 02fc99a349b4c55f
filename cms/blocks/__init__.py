from cms.blocks.story import StoryBlocks

__all__ = ["StoryBlocks"]
