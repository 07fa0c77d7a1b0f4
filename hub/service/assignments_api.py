"""What may be fetched: the released assignments and their files."""

from __future__ import annotations

import base64

from grading.assignment import Assignment
from hub.service.identity import ClassHandler
from hub.service.refusals import NotThere


def released_files(assignment: Assignment) -> dict[str, bytes]:
    """What a learner starts from, by name."""
    return {f"{assignment.name}.ipynb": assignment.release, **assignment.files}


class Me(ClassHandler):
    """Who the hub says I am."""

    def get(self) -> None:
        course = self.room.cohort.root.name
        self.answer({"login": self.who.login, "trainer": self.who.trainer, "course": course})


class Assignments(ClassHandler):
    """The released assignments."""

    def get(self) -> None:
        course = self.room.cohort.root.name
        self.answer(
            [
                {"name": name, "course": course, "files": sorted(released_files(assignment))}
                for name, assignment in self.room.assignments().items()
            ]
        )


class AssignmentFiles(ClassHandler):
    """One assignment's files, as they were released."""

    def get(self, name: str) -> None:
        assignment = self.room.assignments().get(name)
        if assignment is None:
            raise NotThere(name)
        files = released_files(assignment)
        self.answer({file: base64.b64encode(files[file]).decode() for file in sorted(files)})


class Release(ClassHandler):
    """A trainer says that an assignment was made anew: learners fetch the new one from now on."""

    def post(self, name: str) -> None:
        self.only_trainers()
        if name not in self.room.assignments(anew=True):
            raise NotThere(name)
        self.answer({"name": name})
