"""What may be fetched: the released assignments and their files."""

from __future__ import annotations

import base64

from grading.assignment import Assignment
from hub.kept_back import hand_out_now, kept_back
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


class _Offering(ClassHandler):
    def later(self) -> frozenset[str]:
        """What is not there yet for whoever asks; trainers may look at everything beforehand."""
        return frozenset() if self.who.trainer else kept_back(self.room.cohort.root / "release")


class Assignments(_Offering):
    """The released assignments."""

    def get(self) -> None:
        course, later = self.room.cohort.root.name, self.later()
        self.answer(
            [
                {"name": name, "course": course, "files": sorted(released_files(assignment))}
                for name, assignment in self.room.assignments().items()
                if name not in later
            ]
        )


class AssignmentFiles(_Offering):
    """One assignment's files, as they were released."""

    def get(self, name: str) -> None:
        assignment = self.room.assignments().get(name)
        if assignment is None or name in self.later():
            raise NotThere(name)
        files = released_files(assignment)
        self.answer({file: base64.b64encode(files[file]).decode() for file in sorted(files)})


class Release(ClassHandler):
    """A trainer says that an assignment was made anew, or that its moment has come: learners fetch it
    from now on.
    """

    def post(self, name: str) -> None:
        self.only_trainers()
        if name not in self.room.assignments(anew=True):
            raise NotThere(name)
        hand_out_now(self.room.cohort.root / "release", name)
        self.answer({"name": name})
