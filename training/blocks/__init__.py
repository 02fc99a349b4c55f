from training.blocks.lesson import LessonBlocks
from training.blocks.quiz import QuizBlocks

__all__ = ["LessonBlocks", "QuizBlocks"]
