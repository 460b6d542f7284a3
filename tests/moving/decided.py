"""What does not leave with an initiative, and why. Of each field that a model gets, somebody
decides whether it goes along: in the Table of the app's portable.py, or here."""

# Apps of which nothing leaves.
WHOLE_APPS = {
    "regulatory": "casework is kept by the municipality that it went to",
}

# Of every model: its key is another one there, and the database computes these.
COMPUTED = {"id", "created_at", "updated_at", "initiative", "recorded_by"}

# Models of which no row leaves.
NOT_MOVED = {
    "initiatives.Initiative": "told by itself: initiatives.moving.bundles.FIELDS",
    "initiatives.InitiativeMember": "told as people, who are invited where it arrives",
    "initiatives.BoxRow": "kept by the database from the rows themselves",
    "initiatives.TimelineMoment": "kept by the database from the rows themselves",
    "initiatives.LeadCall": "the portal's own question to leads, about its own clock",
    "initiatives.LeadOffer": "asked between two people here, with an answer",
    "initiatives.InitiativeEvent": "stands in the agenda of the village, with who signed up there",
    "initiatives.PostInterest": "somebody told these leads",
    "initiatives.JoinAnswer": "somebody told these leads",
    "initiatives.Thanks": "of whoever gave them and whoever got them",
    "deciding.Invitation": "an address, of somebody who may vote here",
    "deciding.Sheet": "a code on paper, for this vote",
    "deciding.Voter": "of whoever may vote here; how many they were leaves",
    "deciding.Ballot": "of whoever voted; the outcome leaves",
    "deciding.Mark": "of whoever voted; the outcome leaves",
    "deciding.Proposal": "the wording that became the question, which leaves",
    "deciding.QuestionEvent": "who did what when in a vote of here",
    "encounters.Chair": "of whoever said yes to leading a conversation here",
    "encounters.Meeting": "with the agenda of the village, and who came",
    "encounters.Acceptance": "of whoever came",
    "encounters.Question": "as somebody sent it, to this conversation",
    "hurdles.RiskShare": "whom these people asked for advice",
    "moving.Arrival": "where it came from; the next portal writes its own",
    "moving.Invited": "told as people",
    "moving.MayBeNamed": "the name itself leaves, with what it belongs to",
    "moving.Onward": "where this one went",
    "moving.PastRow": "told as the rows that they were",
    "housing.InterestEntry": "households told this board; a letter tells them where it is",
    "housing.HousingWish": "with the household",
    "housing.ListDecision": "about households of this list",
    "housing.Assignment": "about households of this list; the order of the draw leaves",
    "housing.DrawObjection": "of a household of this list",
    "housing.Told": "the ledger of letters of this portal",
    "papers.Habits": "who wrote what, for the size of a box",
    "papers.DigestOnly": "how somebody here likes to hear",
    "work.Ask": "between two people here",
    "work.Seen": "erased when somebody leaves, and seen by these leads",
    "work.Swap": "between two people here",
    "work.Abilities": "somebody told these leads",
    "work.Available": "somebody told these leads",
    "work.Draft": "a plan that is told to nobody yet",
}

# Fields of rows that do leave.
STAYS = {
    "initiatives.Lesson": {"taken_by": "others who learned from it, here"},
    "comments.Comment": dict.fromkeys(
        (
            *("village", "state", "state_reason", "state_by", "state_at", "shown_since"),
            *("appeal_text", "appealed_at", "appeal_outcome", "appeal_answer", "earlier"),
            "deleted_at",
        ),
        "moderation is of this village, and only what is to be read leaves",
    ),
    "deciding.Question": {
        "withdrawn_at": "only what is settled leaves",
        "event": "stands in the agenda of the village",
    },
    "encounters.Agreement": {"meeting": "with the agenda of the village"},
    "encounters.AgreementVersion": {
        "allowed": "names that a check here let pass",
        "is_shown": "only what is shown leaves",
    },
    "encounters.Topic": {"meeting": "does not leave", "by": "of whoever chaired it"},
    "hurdles.Obstacle": {
        "request": "casework stays",
        "lesson": "may be of another initiative, here",
    },
    "hurdles.BackingAsk": {"taken_by": "of an organisation here; its name leaves"},
    "hurdles.BackingOffer": dict.fromkeys(
        (
            *("municipality", "organisation", "village", "by", "contact", "answered_by"),
            *("thanks", "thanks_are_public", "thanked_by", "thanked_at"),
        ),
        "of organisations and people here; the name of who offered leaves",
    ),
    "hurdles.Risk": {"score": "computed", "version": "counts changes made at the same moment"},
    "housing.RoundEntry": {"entry": "the household stays"},
    "housing.AllocationRound": {"witness": "a name, of somebody who was not asked"},
    "papers.Line": {
        "edition": "counts changes made at the same moment",
        "removed_at": "only what stands leaves",
    },
    "papers.Document": {"withdrawn_at": "only what stands leaves"},
    "papers.Version": {
        "is_as_it_came": "set where it comes in",
        "erased_at": "only what has a file leaves",
        "erased_by": "only what has a file leaves",
        "erased_why": "only what has a file leaves",
    },
    "papers.MeetingPaper": {
        "edition": "counts changes made at the same moment",
        "event": "stands in the agenda of the village",
    },
    "papers.Update": dict.fromkeys(
        (
            *("picture", "picture_width", "picture_height", "picture_text", "is_decoration"),
            "picture_focus",
        ),
        "people may be on it who said yes here",
    )
    | {"edition": "counts changes made at the same moment", "withdrawn_at": "what stands leaves"},
    "work.Taker": dict.fromkeys(("ended_at", "end_reason"), "only what somebody has leaves"),
    "work.SignUp": dict.fromkeys(
        ("ended_at", "end_reason", "moved_up_at", "asks_since"), "only what somebody has leaves"
    ),
    "work.Task": {"due_order": "computed"},
    "work.Shift": {"sequence": "counts what calendars heard of it"},
}
