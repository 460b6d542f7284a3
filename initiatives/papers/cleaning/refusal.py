"""Why a file is left as it was."""


class LeftAsItIsError(Exception):
    """Cleaning would harm it, or it cannot be read well enough to be sure."""
