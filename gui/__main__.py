"""`python -m gui` is the `quorum` command."""

import sys

from gui.launch import main

sys.exit(main())
